"""Which events are put in order, and what is said of each."""

import pytest

from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.generate.put_in_order import shuffled
from tests.engine.drafted import the_draft
from tests.engine.stated import (
    date,
    material,
    pool_of,
)

TEXT = (
    "In March 1924 Carl Voss bought the land of nine farmers.\n"
    "Engineers finished the dam in 1928.\n"
    "On 3 May 1931, at four in the afternoon, Ada Brook warned the mayor of Holm.\n"
    "The Holm Bridge collapsed on 6 May 1932, and the road was closed.\n"
)


DATES = (
    ("March 1924", "1924-03"),
    ("1928", "1928"),
    ("3 May 1931", "1931-05-03"),
    ("6 May 1932", "1932-05-06"),
)


def dam(**more):
    return material(TEXT, *(date(TEXT, *one) for one in DATES), **more)


def test_events_are_named_without_their_dates():
    draft = the_draft(dam(), "order", "events")

    texts = {option.id: option.text for option in draft.options}
    assert [texts[id_] for id_ in draft.key.value["ids"]] == [
        "Carl Voss bought the land of nine farmers",
        "Engineers finished the dam",
        "Ada Brook warned the mayor of Holm",
        "The Holm Bridge collapsed",
    ]
    assert draft.flaws == ()
    assert draft.forms == ("order",)


def test_the_explanation_dates_each_event():
    draft = the_draft(dam(), "order", "events")

    assert draft.explanation == (
        "March 1924: Carl Voss bought the land of nine farmers;"
        " 1928: Engineers finished the dam;"
        " 3 May 1931: Ada Brook warned the mayor of Holm;"
        " 6 May 1932: The Holm Bridge collapsed."
    )


def test_each_event_has_its_own_evidence():
    article = dam()

    draft = the_draft(article, "order", "events")

    shown = [article.text[proof.start : proof.end] for proof in draft.proofs]
    assert shown == [words for words, _ in DATES]
    assert draft.facts == tuple(stated.uuid for stated in article.stated)


def test_events_are_never_shown_in_their_order():
    draft = the_draft(dam(), "order", "events")

    shown = [option.id for option in draft.options]
    assert draft.key.value["ids"] not in (shown, shown[::-1])
    assert draft.ordered


@pytest.mark.parametrize("length", [3, 4, 5, 6])
def test_no_seed_draws_the_right_order_or_its_mirror_image(length):
    right = list(range(length))

    drawn = [shuffled(length, str(seed)) for seed in range(200)]

    assert all(sorted(order) == right for order in drawn)
    assert right not in drawn
    assert right[::-1] not in drawn


def test_dates_that_share_a_day_are_never_compared():
    text = (
        "Engineers finished the dam in 1928.\n"
        "Ada Brook opened the gates in June 1928.\n"
        "The mayor of Holm retired in 1930.\n"
        "Ruth Penn sold a mill in 1933.\n"
    )
    years = (
        ("1928", "1928"),
        ("June 1928", "1928-06"),
        ("1930", "1930"),
        ("1933", "1933"),
    )
    article = material(text, *(date(text, *one) for one in years))

    draft = the_draft(article, "order", "events")

    assert draft.key.text == (
        "Ada Brook opened the gates; The mayor of Holm retired; Ruth Penn sold a mill"
    )


def test_two_events_are_too_few():
    text = "".join(TEXT.splitlines(keepends=True)[:2])
    article = material(text, *(date(text, *one) for one in DATES[:2]))

    drafting = drafts_from(article, pool_of(article))

    assert [d for d in drafting.drafts if d.family == "order"] == []
    refused = [r.rule for r in drafting.refusals if r.part == "events"]
    assert refused == ["too_few_events", "too_few_events"]


def test_what_tells_its_rank_is_put_in_no_order():
    text = TEXT + "Ada Brook built a second dam in 1940.\n"
    dates = (*DATES, ("1940", "1940"))
    article = material(text, *(date(text, *one) for one in dates))

    assert len(the_draft(article, "order", "events").options) == 4


def test_of_events_weeks_apart_in_an_account_of_years_one_is_put_in_order():
    text = TEXT.replace("6 May 1932", "6 June 1931")
    dates = (*DATES[:3], ("6 June 1931", "1931-06-06"))

    draft = the_draft(
        material(text, *(date(text, *one) for one in dates)), "order", "events"
    )

    assert len(draft.options) == 3


def test_deeds_of_one_person_are_put_in_no_order():
    text = TEXT.replace("Engineers", "Mr Carl Voss").replace("Ada Brook", "Carl Voss")
    article = material(text, *(date(text, *one) for one in DATES))

    drafts = drafts_from(article, pool_of(article)).drafts

    assert [draft for draft in drafts if draft.part == "events"] == []


def test_six_events_make_two_orders():
    text = TEXT + "Ruth Penn sold a mill in 1935.\nTom Hale left Holm in 1940.\n"
    dates = (*DATES, ("1935", "1935"), ("1940", "1940"))
    article = material(text, *(date(text, *one) for one in dates))

    drafts = drafts_from(article, pool_of(article)).drafts

    lengths = [len(draft.options) for draft in drafts if draft.part == "events"]
    assert lengths == [3, 3]


def test_a_story_told_by_several_articles_is_ordered_once():
    names = (
        "Later the Holm Post, Lord Vane, Mr Tyne, the Elbe and the Oder were named.\n"
    )
    first = (
        "Engineers finished the dam in 1928.\n"
        "The Holm Bridge collapsed in 1931.\n" + names
    )
    second = "Ruth Penn sold a mill in 1933.\n" + names
    one = material(first, date(first, "1928", "1928"), date(first, "1931", "1931"))
    other = material(second, date(second, "1933", "1933"), number=2)

    pool = pool_of(one, other)
    both = [
        draft
        for article in (one, other)
        for draft in drafts_from(article, pool).drafts
        if draft.family == "order"
    ]

    assert [draft.part for draft in both] == ["story"]
    assert both[0].stem == (
        "According to the articles on “Dams”, in which order did these things happen?"
    )
    assert both[0].key.text == (
        "Engineers finished the dam; The Holm Bridge collapsed; Ruth Penn sold a mill"
    )
