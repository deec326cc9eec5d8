"""What people say about facts and people, and how it outlasts every reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from corpus.actions.by_hand import (
    SameNameError,
    believe_the_engine,
    correct_fact,
    merge_people,
    reject_fact,
    split_person,
    unmerge_person,
)
from corpus.actions.facts import read_article
from corpus.models import Article, Fact, Person, Revision
from corpus.reading.interchange import moved

TEXT = (
    "“We are ready,” said Nouri al-Maliki in Baghdad.\n\n"
    "Engineers finished the dam in 1928.\n"
)


def read(text=TEXT):
    article = Article.objects.create(identity="dam", title="The dam")
    Revision.objects.create(article=article, number=1, text=text)
    read_article(article)
    return article


def read_again(article, text=None):
    """Read a new text of the article, or the same by what counts as another engine."""
    revision = article.current_revision()
    if text is not None:
        Revision.objects.create(article=article, number=revision.number + 1, text=text)
    else:
        revision.read_by = "another"
        revision.save(update_fields=["read_by"])
    read_article(article)


def the_date(article):
    return article.facts.get(kind=Fact.Kind.DATE)


def make_editor():
    return User.objects.create_user("editor")


@pytest.mark.django_db
def test_a_correction_outlasts_another_reading():
    article, editor = read(), make_editor()

    correct_fact(the_date(article), {"value": "1927"}, by=editor)
    read_again(article)

    now = the_date(article).current
    assert (now.value["value"], now.tier, now.corrected_by) == ("1927", "A", editor)


@pytest.mark.django_db
def test_a_correction_is_carried_to_where_the_sentence_moved():
    article = read()
    correct_fact(the_date(article), {"value": "1927"}, by=make_editor())

    text = "The valley is green.\n\n" + TEXT
    read_again(article, text)

    now = the_date(article).current
    assert now.value["value"] == "1927"
    assert text[now.start : now.end] == "1928"
    assert now.revision == article.current_revision()


@pytest.mark.django_db
def test_a_changed_sentence_says_for_itself_what_it_states():
    article = read()
    correct_fact(the_date(article), {"value": "1927"}, by=make_editor())

    read_again(article, TEXT.replace("1928", "1929"))

    now = the_date(article).current
    assert (now.value["value"], now.by_a_person) == ("1929", False)


@pytest.mark.django_db
def test_a_correction_goes_with_its_sentence():
    article = read()
    correct_fact(the_date(article), {"value": "1927"}, by=make_editor())

    read_again(article, TEXT.split("\n\n")[0])

    assert the_date(article).withdrawn_at is not None


@pytest.mark.django_db
def test_no_reading_brings_a_rejected_fact_back():
    article = read()

    reject_fact(the_date(article), by=make_editor())
    read_again(article)
    read_again(article, "It rained.\n\n" + TEXT)

    assert the_date(article).withdrawn_at is not None


@pytest.mark.django_db
def test_the_engine_is_believed_again_on_request():
    article = read()
    reject_fact(the_date(article), by=make_editor())

    first = believe_the_engine(the_date(article))
    second = believe_the_engine(the_date(article))

    fact = the_date(article)
    assert (first, second) == (True, False)
    assert (fact.withdrawn_at, fact.current.value["value"]) == (None, "1928")


@pytest.mark.django_db
def test_merged_people_are_all_the_last_one():
    nuri, nouri, other = (Person.objects.create(name=name) for name in "ABC")

    merge_people(nuri, nouri)
    merge_people(nouri, other)
    merge_people(other, nuri)

    behind = dict(Person.objects.values_list("name", "merged_into__name"))
    assert behind == {"A": "C", "B": "C", "C": None}
    unmerge_person(nuri)
    nuri.refresh_from_db()
    assert nuri.merged_into is None


@pytest.mark.django_db
def test_a_split_person_keeps_the_facts_given_to_them_when_read_again():
    article = read()
    quote = article.facts.get(kind=Fact.Kind.QUOTE)
    person = quote.person

    other = split_person(
        person, "Nouri al-Maliki the elder", facts=[quote], spellings=[]
    )
    read_again(article)

    quote.refresh_from_db()
    assert quote.person == other


@pytest.mark.django_db
def test_two_people_cannot_be_told_apart_by_one_name():
    person = read().facts.get(kind=Fact.Kind.QUOTE).person

    with pytest.raises(SameNameError):
        split_person(person, person.name, facts=[], spellings=[])

    assert Person.objects.count() == 1


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_moving_twice_is_moving_by_both(one, other):
    value = {
        "start": 3, "end": 9, "text": "start", "sentence": [0, 20],
        "speaker": {"start": 4, "end": 5, "person": None},
        "content": {"spans": [[1, 2], [3, 4]]}, "via": [{"start": 7, "end": 8}],
    }  # fmt: skip

    assert moved(moved(value, one), other) == moved(value, one + other)
