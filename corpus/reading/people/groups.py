"""Which mentions are of one person, organisation or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.reading.lexicon import table
from corpus.reading.people.bearers import Bearers, Mention
from corpus.reading.people.name_kinds import Kind
from corpus.reading.people.short_names import longer_names
from corpus.reading.people.spellings import body_words, plain_words
from corpus.reading.places import nation_of, place_name

_Key = tuple[Kind, str]


@dataclass(slots=True)
class Group:
    """All mentions of one person, organisation or place, in order."""

    kind: Kind
    mentions: list[Mention] = field(default_factory=list)
    doubtful: list[Mention] = field(default_factory=list)  # a namesake's, perhaps

    @property
    def name(self) -> str:
        """The fullest form, the first of several; a country for its adjective."""
        forms = [mention.text for mention in self.mentions]
        if self.kind == "LOC":
            forms = [form for form in forms if not nation_of(form)] or [
                nation_of(forms[0])
            ]
        return max(forms, key=_fullness)


def _fullness(name: str) -> tuple[int, int]:
    return len(plain_words(name)), len(name)


def grouped(mentions: Sequence[Mention], long_forms: dict[str, str]) -> list[Group]:
    """Put mentions together; ``long_forms`` has what short forms stand for."""
    bearers = Bearers(mentions)
    groups: dict[_Key, Group] = {}
    spelt_out = _initials(mentions) | long_forms
    for mention in mentions:
        bearer = bearers.bearer_of(mention)
        if bearer:
            key: _Key = ("PER", bearer.person)
        elif not mention.is_sure and (mention.is_word or bearers.are_family(mention)):
            continue
        else:
            key = (mention.kind, _plain_key(mention, spelt_out))
        group = groups.setdefault(key, Group(key[0]))
        group.mentions.append(mention)
        if bearer and not bearer.is_sure:
            group.doubtful.append(mention)
    _tie_short_names(groups)
    return sorted(groups.values(), key=lambda group: group.mentions[0].span)


def _plain_key(mention: Mention, spelt_out: dict[str, str]) -> str:
    if mention.kind == "LOC":
        name = nation_of(mention.text) or mention.text
        return " ".join(plain_words(place_name(name)))
    known: dict[str, str] = table("organisations")["aliases"]
    long = spelt_out.get(mention.text) or known.get(mention.text, mention.text)
    return " ".join(body_words(_with_full_place(long)))


def _with_full_place(name: str) -> str:
    """Write "U.S. Air Force" as "United States Air Force"."""
    first, _, rest = name.partition(" ")
    return f"{place_name(first)} {rest}" if rest else name


def _initials(mentions: Sequence[Mention]) -> dict[str, str]:
    """Map "GAO" to the one body of the text whose words begin so."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "ORG" and " " in mention.text:
            full = _with_full_place(mention.text)
            letters = [word[0] for word in full.split(" ") if word[0].isupper()]
            extra = len(plain_words(full)) - len(body_words(full))
            for size in {len(letters), len(letters) - extra} - {1}:
                found["".join(letters[:size])].add(" ".join(body_words(full)))
    return {short: fulls.pop() for short, fulls in found.items() if len(fulls) == 1}


def _tie_short_names(groups: dict[_Key, Group]) -> None:
    bodies = {name: group for (kind, name), group in groups.items() if kind == "ORG"}
    complete = {name for name, group in bodies.items() if _has_legal_form(group)}
    longer = longer_names(set(bodies), complete)
    for short, long in longer.items():
        while long in longer:
            long = longer[long]
        group = groups["ORG", long]
        group.mentions.extend(groups.pop(("ORG", short)).mentions)
        group.mentions.sort(key=lambda mention: mention.span)


def _has_legal_form(group: Group) -> bool:
    """Say whether a name is whole as it stands: "Apple Inc" is short for nothing."""
    return any(
        len(plain_words(mention.text)) > len(body_words(mention.text))
        for mention in group.mentions
    )
