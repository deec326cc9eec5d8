"""The plan for drafts and a shelf, worked out without a store."""

from dataclasses import replace

import pytest

from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Refusal
from quizzes.engine.plans import Shelved, as_row, content_sha256, plan_for
from tests.engine.drafted import speakers, the_draft

ENGINE = "footnote-9"


def a_draft(**more):
    return replace(the_draft(speakers(), "who_said", "speaker"), flaws=(), **more)


def shelved(draft, **more) -> Shelved:
    """Return the question that the draft was stored as, by this engine."""
    content = content_sha256(draft)
    fields = {
        "code": str(question_uuid(draft.family, draft.part, draft.facts)),
        "family": draft.family,
        "part": draft.part,
        "facts": frozenset(draft.facts),
        "stem": draft.stem,
        "excerpt": draft.excerpt,
        "answer": draft.key.text,
        "content": content,
        "drafted": content,
        "forms": draft.forms,
        "generator": ENGINE,
        "proofs": frozenset(as_row(proof) for proof in draft.proofs),
        "publishable": not draft.flaws,
    }
    return Shelved(**fields | more)


def the_change(drafts, shelf, refusals=()):
    (change,) = plan_for(drafts, refusals, shelf, generator=ENGINE)
    return change


def test_what_is_stored_as_it_is_drafted_is_unchanged():
    draft = a_draft()

    change = the_change([draft], [shelved(draft)])

    assert (change.kind, change.rewords, change.moves) == ("unchanged", False, False)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"fact": "fact_corrected", "revised": True}, "fact_corrected"),
        ({"fact": "fact_changed", "revised": True}, "fact_changed"),
        ({"revised": True, "generator": "footnote-1"}, "text_revised"),
        ({"generator": "footnote-1", "stem": "Who?"}, "engine_changed"),
        ({}, "options_changed"),
        ({"stem": "Who?", "reread": True}, "read_anew"),
        ({"stem": "Who?"}, "details_changed"),
    ],
)
def test_a_new_wording_has_the_weightiest_reason(more, reason):
    draft = a_draft()

    change = the_change([draft], [shelved(draft, content="another", **more)])

    assert (change.kind, change.reason, change.rewording) == (
        "reworded",
        reason,
        reason,
    )


def test_another_form_is_another_wording():
    draft = a_draft()

    change = the_change([draft], [shelved(draft, forms=("typed",))])

    assert (change.kind, change.rewording) == ("reworded", "details_changed")


def test_a_flaw_withdraws_what_was_publishable_and_restores_it_when_it_is_gone():
    draft = a_draft()
    flawed = replace(draft, flaws=("asked_twice", "answer_in_stem"))

    withdrawn = the_change([flawed], [shelved(draft)])
    still = the_change([flawed], [shelved(flawed, rejection="asked_twice")])
    restored = the_change([draft], [shelved(flawed, rejection="asked_twice")])

    assert (withdrawn.kind, withdrawn.reason) == ("withdrawn", "asked_twice")
    assert still.kind == "unchanged"
    assert (restored.kind, restored.reason) == ("restored", "asked_twice")


def test_what_is_asked_no_more_says_which_rule_refused_it():
    draft = a_draft()
    refusal = Refusal(
        family=draft.family, part=draft.part, fact=draft.facts[0],
        rule="speaker_unclear", sentence_start=0, sentence_end=1,
    )  # fmt: skip

    refused = the_change([], [shelved(draft)], [refusal])
    gone = the_change([], [shelved(draft, fact="fact_withdrawn")], [refusal])
    unknown = the_change([], [shelved(draft)])

    assert [one.kind for one in (refused, gone, unknown)] == ["withdrawn"] * 3
    assert refused.reason == "speaker_unclear"
    assert gone.reason == "fact_withdrawn"
    assert unknown.reason == "not_asked"


def test_what_was_withdrawn_before_is_no_change():
    gone = shelved(a_draft(), publishable=False, rejection="fact_withdrawn")

    assert list(plan_for([], [], [gone], generator=ENGINE)) == []


@pytest.mark.parametrize(
    ("drafted", "differs"), [(content_sha256(a_draft()), False), ("older", True)]
)
def test_a_wording_by_a_person_is_locked(drafted, differs):
    draft = a_draft()
    by_hand = shelved(draft, content="by hand", drafted=drafted, by_a_person=True)

    change = the_change([draft], [by_hand])

    assert (change.kind, change.rewords, change.differs) == ("locked", False, differs)


def test_a_plan_is_told_from_another_by_its_fingerprint():
    draft = a_draft()
    other = a_draft(stem="Who was it?")

    plans = [
        plan_for([one], [], shelf, generator=ENGINE).fingerprint
        for one, shelf in [
            (draft, []),
            (draft, []),
            (other, []),
            (draft, [shelved(draft)]),
        ]
    ]

    assert plans[0] == plans[1]
    assert len(set(plans)) == 3


def test_only_what_learners_may_know_matters():
    draft = a_draft()
    shelves = [
        shelved(draft, content="another"),
        shelved(draft, content="another", approved=True),
        shelved(draft, content="another", answered=True),
        shelved(draft, approved=True),
    ]

    matters = [the_change([draft], [one]).matters for one in shelves]

    assert matters == [False, True, True, False]
