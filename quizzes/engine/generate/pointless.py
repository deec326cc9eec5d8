"""Events told without their point: a small gesture, a letter without its content."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list

_LISTS = word_list("pointless")
_LEAD = r"(?: (?:down|up|out|in|on|onto|into|off|at|of|for|to|before|by|the|an?)\b)*+"
_GESTURE = re.compile(
    rf"\b(?:(?:{'|'.join(_LISTS['postures'])}){_LEAD}(?= [a-z\d]|$)"
    rf"|(?:{'|'.join(_LISTS['gestures'])})\b)"
)
_UNTOLD = re.compile(rf"\b(?:{'|'.join(_LISTS['untold'])})\b", re.IGNORECASE)
_BARE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?:[a-z’-]+ ){{0,2}}?(?:{'|'.join(_LISTS['vessels'])})\b"
    rf"(?! (?:{'|'.join(_LISTS['filled_by'])})\b| [A-Z])"
)
_STATE = re.compile(rf"\b(?:was|were) (?:{'|'.join(_LISTS['states'])})\b")


def why_pointless(clause: str) -> str:
    """Return why a clause does not tell what mattered; nothing if it does."""
    if _GESTURE.search(clause):
        return "small_gesture"
    if _UNTOLD.search(clause) or _BARE.search(clause):
        return "clause_without_its_point"
    return "no_event" if _STATE.search(clause) else ""
