"""Questions that name the source, because another one says something else."""

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import abbreviation, date, material, number, pool_of


def _spelt(long, at=1, publisher="The Valley Post"):
    text = f"Farmers of the {long} (ABC) met in Millbrook on a cold Monday evening.\n"
    return material(
        text, abbreviation(text, "ABC", long), number=at, publisher=publisher
    )


def _opened(year, at=1, publisher="The Valley Post"):
    text = f"The Alder Dam was opened by Mayor Penn in {year}.\n"
    return material(
        text, date(text, year, year, "opened"), number=at, publisher=publisher
    )


def _fled(people, at=1, publisher="The Valley Post"):
    text = f"The Alder flood drove {people} people from their homes in Millbrook.\n"
    return material(
        text, number(text, people, people, "people"), number=at, publisher=publisher
    )


def test_another_expansion_is_an_option_that_says_whose_it_is():
    own, other = (
        _spelt("Alder Bridge Committee"),
        _spelt("Alder Bridge Club", 2, "News"),
    )

    draft = the_draft(own, "according_to", "long", other)

    assert draft.stem.startswith("According to the Valley Post article")
    assert texts_of(draft, "other_article") == ["Alder Bridge Club"]
    assert {o.note for o in draft.options if o.origin == "other_article"} == {
        "the News article of 20 May 1931"
    }
    assert [p.role for p in draft.proofs if p.role == "option"] == ["option"]
    assert "no contradiction" in draft.explanation
    assert draft.flaws[0] == "same_name_in_other_words"


def test_a_disputed_date_is_not_asked_bare():
    own, other = _opened("1921"), _opened("1922", 2, "News")

    bare = the_draft(own, "when", "date", other)
    draft = the_draft(own, "according_to", "date", other)

    assert "sources_differ" in bare.flaws
    assert draft.stem.startswith("According to the Valley Post article")
    assert texts_of(draft, "other_article") == ["1922"]
    assert "contradict" in draft.explanation


def test_a_disputed_count_is_asked_by_source_with_the_rival_as_an_option():
    own, other = _fled("69"), _fled("96", 2, "News")

    draft = the_draft(own, "according_to", "value", other)

    assert "96" in texts_of(draft, "other_article")
    assert "the Valley Post article" in draft.stem


def test_an_agreed_date_shows_who_else_says_so():
    own, other = _opened("1921"), _opened("1921", 2, "News")

    draft = the_draft(own, "when", "date", other)

    assert [p.fact for p in draft.proofs if p.role == "support"] == [
        other.stated[0].uuid
    ]
    assert "sources_differ" not in draft.flaws


def test_without_a_rival_nothing_is_asked_by_source():
    own = _opened("1921")

    drafts = drafts_from(own, pool_of(own)).drafts

    assert [draft.family for draft in drafts] == ["when"]
