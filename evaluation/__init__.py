"""Count how often the reading engine is right where people have labelled texts.

Pure like the engine itself: texts in, counts and pages out, no database and no Django.
"""
