"""The few words that a footnote gives beside the words of the text."""

import pytest

from corpus.models import Fact, Mention, Person
from quizzes.templatetags.reading import calendar, gloss


def part_of(text: str, words: str) -> dict:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2014-06-12", "12 June 2014"),
        ("2014-06", "June 2014"),
        ("2014", "2014"),
        ("2014-06-12TEV", "12 June 2014"),
        ("2014-06TEV", ""),
        ("2014-02-30", ""),
        ("0000", ""),
        ("P3D", ""),
        ("2014-W23", ""),
        (None, ""),
    ],
)
def test_a_calendar_date_is_written_as_people_do(timex, words):
    assert calendar(timex) == words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Fact.Kind.QUOTE, {"speaker": {"name": "John Kerry"}}, "John Kerry"),
        (Fact.Kind.QUOTE, {"speaker": None}, ""),
        (
            Fact.Kind.DESCRIPTION,
            {"name": "Ada Brook", "words": {"text": "an engineer"}},
            "Ada Brook, an engineer",
        ),
        (
            Fact.Kind.PLACE,
            {"name": "Babil", "within": "Iraq", "event": {"text": "attacked"}},
            "attacked · Babil, Iraq",
        ),
        (
            Fact.Kind.PLACE,
            {"name": "Babil", "within": None, "event": {"text": "sank"}},
            "sank · Babil",
        ),
        (
            Fact.Kind.QUOTE,
            {
                "speaker": {"name": "John Kerry", "role": {"text": "senator"}},
                "stance": "denied",
                "addressee": {"text": "reporters"},
                "occasion": {"text": "At a press conference"},
                "via": [{"name": None, "text": "The paper"}, {"name": "Ann Lee"}],
            },
            "John Kerry · senator · denied · to reporters · at a press conference"
            " · told by Ann Lee · told by The paper",
        ),
        (Fact.Kind.DATE, {"value": "2014-06-12"}, "12 June 2014"),
        (
            Fact.Kind.QUOTE,
            {"speaker": {"name": None, "text": "two\nengineers", "hedged": True}},
            "two engineers · not certain",
        ),
        (Fact.Kind.QUOTE, {"speaker": {"name": None, "text": "They"}}, ""),
        (
            Fact.Kind.QUOTE,
            {"speaker": {"name": "Times", "text": "The Times"}},
            "The Times",
        ),
        (
            Fact.Kind.ABBREVIATION,
            {"short": {"text": "UN"}, "long": {"text": "United Nations"}},
            "UN: United Nations",
        ),
    ],
)
def test_a_fact_is_told_in_a_few_words(kind, value, words):
    assert gloss(Fact(kind=kind, current=Mention(value=value))) == words


@pytest.mark.parametrize(
    ("text", "title", "organisation", "words"),
    [
        ("spokesman Saad Maan", "spokesman", "", "spokesman"),
        ("Saad Maan, head of the\nport", "head", "port", "head of the port"),
        ("the port’s head, Saad Maan", "head", "port", "port’s head"),
        ("Minister Saad Maan of Iraq", "Minister", "Iraq", "Minister, Iraq"),
    ],
)
def test_an_office_is_told_as_it_stands(text, title, organisation, words):
    value = {
        "name": "Saad Maan",
        "person": part_of(text, "Saad Maan"),
        "title": part_of(text, title),
        "organisation": part_of(text, organisation) if organisation else None,
    }

    role = Fact(kind=Fact.Kind.ROLE, current=Mention(text=text, value=value))

    assert gloss(role, text) == f"Saad Maan, {words}"


@pytest.mark.parametrize(
    ("text", "number", "counted", "words"),
    [
        ("Dozens of small boats sank.", "Dozens", "boats", "Dozens of small boats"),
        ("Up to 300 people came.", "Up to 300", "people", "Up to 300 people"),
        ("A family of\nsix fled.", "six", "family", "family of six"),
        ("It cost $15.", "$15", "", ""),
    ],
)
def test_a_number_is_told_with_what_it_counts(text, number, counted, words):
    found = part_of(text, number)
    mention = Mention(
        **found, value={"counted": part_of(text, counted) if counted else None}
    )

    assert gloss(Fact(kind=Fact.Kind.NUMBER, current=mention), text) == words


@pytest.mark.parametrize(
    ("text", "timex", "words"),
    [
        ("early 2010", "2010", ""),
        ("3 May 1931", "1931-05-03", ""),
        ("Sunday evening", "1931-05-03TEV", "3 May 1931"),
    ],
)
def test_a_date_is_told_unless_the_text_writes_it(text, timex, words):
    mention = Mention(text=text, value={"value": timex})

    assert gloss(Fact(kind=Fact.Kind.DATE, current=mention)) == words


def test_a_person_behind_many_spellings_has_the_one_name():
    mention = Mention(value={"speaker": {"name": "Mr. Kerry"}})
    kerry = Person(name="John Kerry")
    merged = Person(name="J. Kerry", merged_into=kerry)

    facts = [
        Fact(kind=Fact.Kind.QUOTE, person=person, current=mention)
        for person in (kerry, merged)
    ]

    assert [gloss(fact) for fact in facts] == ["John Kerry", "John Kerry"]


def test_a_fact_without_a_mention_says_nothing():
    assert gloss(Fact(kind=Fact.Kind.NUMBER)) == ""
