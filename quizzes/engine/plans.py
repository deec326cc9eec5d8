"""What building again would do to the questions of an article, before it is done."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Draft, Form, Proof, Refusal
from quizzes.engine.written import Written

Kind = Literal[
    "unchanged", "moved", "reworded", "restored", "new", "withdrawn", "locked"
]
# Reason codes of a wording, the weightiest first.
FACT_CORRECTED = "fact_corrected"  # by a person
FACT_CHANGED = "fact_changed"  # the article now states something else
TEXT_REVISED = "text_revised"  # the same in other words
ENGINE_CHANGED = "engine_changed"
OPTIONS_CHANGED = "options_changed"  # another article came, went or was revised
READ_ANEW = "read_anew"
DETAILS_CHANGED = "details_changed"  # title, publisher, date, who a name stands for
# Why a question is withdrawn, beside the codes of flaws and refusals.
FACT_WITHDRAWN = "fact_withdrawn"
NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A generated question of the bank in its newest wording, as planning sees it.

    ``content`` is the wording's hash, ``drafted`` that of the newest wording by the
    engine, and ``proofs`` its evidence. ``fact`` says what became of its facts since:
    ``FACT_CORRECTED``, ``FACT_CHANGED``, ``FACT_WITHDRAWN``, or empty if they stand.
    ``revised`` says that the key's evidence is in an earlier text of the article,
    ``reread`` that some of the evidence is of an earlier reading.
    """

    code: str
    family: str
    part: str
    facts: frozenset[str]
    stem: str
    excerpt: str
    answer: str
    content: str
    drafted: str
    forms: tuple[Form, ...]
    generator: str
    proofs: frozenset[tuple[object, ...]]
    fact: str = ""
    revised: bool = False
    reread: bool = False
    by_a_person: bool = False
    publishable: bool = True
    rejection: str = ""
    approved: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to one question; ``draft`` and ``before`` are None where absent.

    ``reason`` is why it is of this kind, ``rewording`` why a wording replaces the last
    one. A ``locked`` one ``differs`` where the engine would now word it differently.
    """

    kind: Kind
    code: str
    reason: str = ""
    rewording: str = ""
    draft: Draft | None = None
    before: Shelved | None = None
    differs: bool = False
    moves: bool = False  # the evidence of the wording that stays

    @property
    def family(self) -> str:
        known = self.draft or self.before
        return known.family if known else ""

    @property
    def rewords(self) -> bool:
        """Whether a wording is written: the first one, or one that differs."""
        return self.kind == "new" or bool(self.rewording)

    @property
    def matters(self) -> bool:
        """Whether learners would notice: what is approved or answered changes."""
        if self.before is None or self.kind not in {"reworded", "withdrawn"}:
            return False
        return self.before.approved or self.before.answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that building would do to one article's questions, in the text's order."""

    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def of(self, *kinds: Kind) -> list[Change]:
        return [change for change in self.changes if change.kind in kinds]

    @property
    def counts(self) -> Counter[str]:
        return Counter(change.kind for change in self.changes)

    @property
    def changed(self) -> list[Change]:
        """What a person should see before it is applied."""
        return self.of("reworded", "restored", "new", "withdrawn")

    @property
    def fingerprint(self) -> str:
        """Stand for the plan: another one if anything in it differs."""
        told = [
            (one.kind, one.code, one.reason, one.draft and content_sha256(one.draft))
            for one in self.changes
            if one.kind not in {"unchanged", "moved"}
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def plan_for(
    drafts: Iterable[Draft],
    refusals: Iterable[Refusal],
    shelf: Iterable[Shelved],
    *,
    generator: str,
) -> Plan:
    """Compare what is drafted now with what the bank has of an article.

    A plan for what applying a plan leaves behind changes nothing.
    """
    shelved = {one.code: one for one in shelf}
    changes = []
    for draft in drafts:
        code = str(question_uuid(draft.family, draft.part, draft.facts))
        before = shelved.pop(code, None)
        changes.append(_change(code, draft, before, generator))
    refused = {
        (one.family, one.part, one.fact): one.rule for one in reversed([*refusals])
    }
    gone = (_gone(one, refused) for one in shelved.values())
    return Plan(changes=(*changes, *(change for change in gone if change)))


def content_sha256(draft: Draft | Written) -> str:
    """Return the hash of what a learner could see of an item, or be graded by.

    Which sentence an option stands in is left out: it moves with the text around it.
    """
    content = [
        draft.stem,
        draft.excerpt,
        draft.bars,
        draft.key.as_json(),
        [option.as_json() | {"sentence": None} for option in draft.options],
        draft.ordered,
        draft.explanation,
        draft.language,
    ]
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def as_row(proof: Proof) -> tuple[object, ...]:
    """Return a proof as ``Shelved.proofs`` has it: what it is for, and where."""
    return (
        proof.role,
        proof.fact,
        proof.start,
        proof.end,
        proof.sentence_start,
        proof.sentence_end,
        proof.option,
    )


def _change(code: str, draft: Draft, before: Shelved | None, generator: str) -> Change:
    if before is None:
        return Change(kind="new", code=code, draft=draft)
    if before.by_a_person:
        return Change(
            kind="locked", code=code, reason=before.fact, draft=draft, before=before,
            differs=content_sha256(draft) != before.drafted,
        )  # fmt: skip
    kind: Kind = "unchanged"
    reason = rewording = ""
    if not _is_worded_alike(draft, before):
        rewording = _why(draft, before, generator)
    if draft.flaws and before.publishable:
        kind, reason = "withdrawn", draft.flaws[0]
    elif rewording:
        kind, reason = "reworded", rewording
    elif not (draft.flaws or before.publishable):
        kind, reason = "restored", before.rejection
    moves = not rewording and _has_moved(draft, before)
    if moves and kind == "unchanged":
        kind = "moved"
    return Change(
        kind=kind, code=code, reason=reason, rewording=rewording, draft=draft,
        before=before, moves=moves,
    )  # fmt: skip


def _gone(before: Shelved, refused: dict[tuple[str, str, str], str]) -> Change | None:
    """Withdraw what is asked no more; a person's wording stays while its facts do."""
    if before.by_a_person and before.fact != FACT_WITHDRAWN:
        return Change(
            kind="locked", code=before.code, reason=NOT_ASKED, before=before,
            differs=True,
        )  # fmt: skip
    if not before.publishable:
        return None
    rules = (refused.get((before.family, before.part, fact)) for fact in before.facts)
    reason = next((rule for rule in rules if rule), NOT_ASKED)
    if before.fact == FACT_WITHDRAWN:
        reason = FACT_WITHDRAWN
    return Change(kind="withdrawn", code=before.code, reason=reason, before=before)


def _is_worded_alike(draft: Draft, before: Shelved) -> bool:
    return content_sha256(draft) == before.content and draft.forms == before.forms


def _has_moved(draft: Draft, before: Shelved) -> bool:
    return before.reread or before.proofs != {as_row(one) for one in draft.proofs}


def _why(draft: Draft, before: Shelved, generator: str) -> str:
    if before.fact:
        return before.fact
    if before.revised:
        return TEXT_REVISED
    if before.generator != generator:
        return ENGINE_CHANGED
    asked = draft.stem, draft.excerpt, draft.key.text, set(draft.forms) - {"choice"}
    forms = set(before.forms) - {"choice"}  # is one only while there are options
    if asked == (before.stem, before.excerpt, before.answer, forms):
        return OPTIONS_CHANGED
    return READ_ANEW if before.reread else DETAILS_CHANGED
