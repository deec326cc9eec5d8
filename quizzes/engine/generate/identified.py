"""What tells an unnamed thing from others is kept: its name, or what it did."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list

_TITLED = "|".join(word_list("pointless")["titled"])
_NAME = r"[A-Z][\w’-]*(?: (?:(?:of|the|and|in|de|la) )?[A-Z][\w’-]*)*"
_NAMED = re.compile(
    rf"\b[Aa]n? (?P<thing>(?:[a-z’-]+ ){{0,2}}(?:{_TITLED})), (?P<name>{_NAME})(?:,|$)"
)
_DEFINED = re.compile(
    r"\b(?:an?|another) (?P<thing>(?:[\w’-]+ ){0,3}[\w’-]+),? which (?P<does>[a-z]+) "
    r"(?P<what>[^,;:—–“”()]+)"
)
_UNSURE = re.compile(r"\b(?:he|she|they|it|would|had|has|is|are|not|which|who|that)\b")
_MOST = 12  # words of such a clause


def with_its_name(clause: str) -> str:
    """Write "a newspaper, The North Star, in" as "the newspaper The North Star in"."""
    return _NAMED.sub(lambda one: f"the {one['thing']} {one['name']}", clause)


def with_what_it_did(clause: str, past: frozenset[str]) -> str:
    """Keep "another act, which created the fund" as "an act which created the fund".

    The clause ends there; without such words it is returned as it is.
    """
    found = _DEFINED.search(clause)
    if found is None or not _is_plain(found, past):
        return clause
    thing = found["thing"]
    article = "an" if thing[0].lower() in "aeiou" else "a"
    told = f"{found['does']} {found['what']}".strip().rstrip(".")
    return f"{clause[: found.start()]}{article} {thing} which {told}"


def without_what_it_did(clause: str, past: frozenset[str]) -> str:
    """Leave out "which created the fund" where it defines what stands before it."""
    found = _DEFINED.search(clause)
    if found is None or not _is_plain(found, past):
        return clause
    return clause[: found.end("thing")]


def _is_plain(found: re.Match[str], past: frozenset[str]) -> bool:
    verb = found["does"]
    does = verb in past - {"was", "were"} or verb.endswith("ed")
    what = found["what"]
    return does and len(what.split()) <= _MOST and not _UNSURE.search(what)
