"""Who said what, directly or not, and how sure the rule is.

Each line builds on those above it, never the other way:

    phrases, short_phrases, quotations, verb_groups   where pieces of a sentence end
    cues, cue_forms, parts   verbs that make a report, and what a report consists of
    subjects                 its source: inherited_subjects, quoted_as, asides, …
    said_before, said_after  its content: things, clause_starts, clause_ends
    reports                  who said what in one sentence: also according, headlines, …
    stances, chains          what else the sentence tells of a report; so do
    surroundings             addressees and occasions
    speakers                 the source by its mention: own_names, antecedents;
    known_speakers           one with the office held, and whether it is sure
    find                     the quotes of a text: also grading, transcripts
"""

from corpus.reading.quotes.find import find_quotes

__all__ = ["find_quotes"]
