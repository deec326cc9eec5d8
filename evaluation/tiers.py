"""Say how sure each tier is, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evaluation.findings import Judged, findings_in

KINDS = {
    "direct": "direct quotation",
    "reported": "reported speech, its words",
    "source": "reported speech, its source",
    "date": "date",
    "number": "number",
    "role": "office",
    "description": "who somebody is",
    "abbreviation": "abbreviation",
    "place": "where",
    "event": "event of a date",
    "referent": "whom a pronoun stands for",
}
_TIERS = ("A", "B", "C")


def lines(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a line for each kind and tier.

    "agreed" is the share with which the labels agree, "right" the same after a person
    has read disagreements, "covered" the share of all labels that this tier meets.
    """
    yield f"{'':28}tier  found  agreed   right  covered"
    for kind, name in KINDS.items():
        of_kind = [each for each in judged if each.kind == kind]
        labels = sum(len(each.labels) for each in of_kind)
        for tier in _TIERS:
            found = [one for one in findings_in(of_kind) if one.tier == tier]
            if found:
                met = sum(_met(each, tier) for each in of_kind)
                yield (
                    f"{name:28}   {tier}  {len(found):5}"
                    f"  {share(one.agreed for one in found)}"
                    f"  {share(one.right for one in found)}"
                    f"    {met / labels:5.1%}"
                )
                name = ""


def share(verdicts: Iterable[bool]) -> str:
    """Return how many are true, in per cent."""
    given = list(verdicts)
    return f"{sum(given) / len(given):6.1%}" if given else "     –"


def _met(judged: Judged, tier: str) -> int:
    met = (one.labels for one in judged.findings if one.tier == tier)
    return len(judged.labels.intersection(frozenset().union(*met)))
