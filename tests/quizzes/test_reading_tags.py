"""The few words that a footnote gives beside the words of the text."""

import pytest

from corpus.models import Fact, Mention, Person
from quizzes.templatetags.reading import calendar, gloss


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2014-06-12", "12 June 2014"),
        ("2014-06", "June 2014"),
        ("2014", "2014"),
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
            Fact.Kind.NUMBER,
            {
                "modifier": {"text": "up to"},
                "quantity": {"text": "300"},
                "counted": {"text": "military advisers"},
            },
            "up to 300 military advisers",
        ),
        (Fact.Kind.NUMBER, {"modifier": None, "quantity": {"text": "$15"}}, "$15"),
        (
            Fact.Kind.ROLE,
            {"name": "Saad Maan", "title": {"text": "spokesman"}, "organisation": None},
            "Saad Maan, spokesman",
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
