"""Near-duplicates in one article: the better question stays, the other is noted."""

from dataclasses import replace

from corpus.reading.facts import Entity
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.stated import date, material, pool_of, quote, role, span_of

OFFICES = (
    "Swedish foreign minister Ada Brook had asked for a second wall.\n"
    "Tom Hale, governor of Sweden’s north, answered that there was no money.\n"
    "Ruth Penn, treasurer of the Swedish court, counted the money that was left.\n"
    "Carl Voss, mayor of Sweden’s capital, closed the only road to the dam.\n"
)
HOLDERS = [
    ("Ada Brook", "foreign minister", "Swedish"),
    ("Tom Hale", "governor", "Sweden’s north"),
    ("Ruth Penn", "treasurer", "Swedish court"),
    ("Carl Voss", "mayor", "Sweden’s capital"),
]
# As many questions as every article keeps.
YEARS = (1801, 1811, 1824, 1837, 1849, 1858, 1873, 1896)
BUILT = "".join(f"In {year} Vale built tower number {year - 1700}.\n" for year in YEARS)


def article_of(text, *facts, **more):
    text += BUILT
    years = [date(text, f"{year}", f"{year}", "built") for year in YEARS]
    return material(text, *facts, *years, **more)


def offices():
    return [role(OFFICES, *told) for told in HOLDERS]


def known():
    """Everybody of whom readers know more than the name."""
    return tuple(
        Entity(type="PER", name=name, mentions=(span_of(OFFICES, name),) * 3)
        for name, *_ in HOLDERS
    )


def drafts_of(article, family):
    drafts = drafts_from(article, pool_of(article)).drafts
    return [draft for draft in drafts if draft.family == family]


def test_each_office_is_asked_for_once_where_there_is_enough():
    drafts = drafts_of(article_of(OFFICES, *offices(), entities=known()), "role")

    asked = [draft.facts for draft in drafts if not draft.flaws]
    again = [draft for draft in drafts if draft.flaws == ("asked_already",)]
    assert len(asked) == len(set(asked))
    assert len(again) > len(asked)


def test_an_article_with_few_questions_keeps_its_repeats():
    drafts = drafts_of(material(OFFICES, *offices(), entities=known()), "role")

    asked = [draft.facts for draft in drafts if not draft.flaws]
    assert len(asked) > len(set(asked))


def test_one_date_is_asked_for_once():
    text = (
        "The Alder Dam was finished in May 1928.\n"
        "The town of Holm opened the gates of Holm on 4 May 1928.\n"
    )
    first = date(text, "May 1928", "1928-05", "finished")
    second = date(text, "4 May 1928", "1928-05-04", "opened")

    drafts = drafts_of(article_of(text, first, second), "when")

    flaws = [draft.flaws for draft in drafts if draft.key.text == "1928"]
    assert sorted(flaws) == [(), ("asked_already",)]


def test_what_somebody_said_is_asked_at_most_twice():
    said = {
        "“The wall will hold for another winter,”": "Brook",
        "“Nobody asked the farmers about the gates,”": "Brook",
        "“The mill paid for all of the repairs,”": "Brook",
        "“The plans were signed before the first flood,”": "Hale",
        "“We shall count every barn that we have lost,”": "Penn",
    }
    text = "".join(f"{words} {name} said.\n" for words, name in said.items())
    facts = []
    for words, name in said.items():
        line = f"{words} {name}"
        found = quote(text, words, line, name)
        facts.append(found)
    people = {"Brook": "Ada Brook", "Hale": "Tom Hale", "Penn": "Ruth Penn"}

    drafts = drafts_of(article_of(text, *facts, people=people), "what_said")

    flaws = [d.flaws for d in drafts if d.part == "words" and "Brook" in d.stem]
    assert sorted(flaws) == [(), (), ("asked_already",)]


def test_what_a_nameless_speaker_said_is_asked_one_way_round():
    said = {
        "“The wall will hold for another winter,”": "one shepherd in Ashdale",
        "“Nobody asked the farmers about the gates,”": "a mason of Millbrook",
        "“The mill paid for all of the repairs,”": "a clerk at Wexmoor Bank",
    }
    text = "".join(f"{words} said {who}.\n" for words, who in said.items())
    facts = [nameless(quote(text, words, who)) for words, who in said.items()]

    article = article_of(text, *facts)
    drafts = drafts_of(article, "who_said") + drafts_of(article, "what_said")

    flaws = sorted((draft.part, draft.flaws) for draft in drafts)
    assert [part for part, found in flaws if not found] == ["speaker"] * 3
    assert {found for part, found in flaws if part == "words"} == {("asked_already",)}


def nameless(said):
    return replace(said, speaker=replace(said.speaker, name=None))
