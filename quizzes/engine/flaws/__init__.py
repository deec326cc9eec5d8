"""Item-writing flaws: what they are called, how they are found, what to do about them.

One definition of each serves three ends: the gate that a generated item passes, the
advice beside a teacher's question, and the report over a whole bank.
"""
