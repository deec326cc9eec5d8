"""Adding cards, writing one's own, and laying them aside."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.cards import (
    add_article,
    add_edition,
    add_question,
    bury,
    delete_own,
    edit_own,
    write_basic,
    write_cloze,
)
from quizzes.engine.own_cards import UnusableCardError
from quizzes.models import Card, Question
from quizzes.queries.cards import wording_asked, wordings_asked
from tests.builders import make_article, make_edition, make_user, make_wording
from tests.quizzes.carded import NOON, look, make_card

pytestmark = pytest.mark.django_db
TEXT = "Mr Hale sent 300 engineers to the dam."


def make_questions(count=3, **fields):
    article = make_article(text=TEXT)
    return article, [make_wording(article=article, **fields) for _ in range(count)]


def test_an_article_becomes_cards_the_worthiest_first():
    learner, (article, wordings) = make_user(), make_questions()
    Question.objects.filter(pk=wordings[2].question_id).update(worth=0.9)
    make_wording()

    added = add_article(learner, article)

    first, second, third = wordings
    assert added == 3
    assert list(learner.cards.values_list("question", "source", "state", "due")) == [
        (one.question_id, "article", 0, None) for one in (third, first, second)
    ]


def test_adding_again_adds_only_what_is_missing():
    learner, (article, wordings) = make_user(), make_questions()
    kept = make_card(learner=learner, wording=wordings[0], suspended=True)

    counts = [add_article(learner, article), add_article(learner, article)]

    assert counts == [2, 0]
    kept.refresh_from_db()
    assert (kept.suspended, learner.cards.count()) == (True, 3)


def test_a_set_becomes_cards():
    learner, edition = make_user(), make_edition(questions=2)

    assert [add_edition(learner, edition), add_edition(learner, edition)] == [2, 0]


def test_one_question_becomes_one_card():
    learner, wording = make_user(), make_wording()

    counts = [add_question(learner, wording.question) for _ in range(2)]

    assert counts == [1, 0]
    assert wording_asked(learner.cards.get()) == wording


@pytest.mark.parametrize(
    "fields", [{"state": Question.State.DRAFT}, {"forms": ["order"]}]
)
def test_only_approved_questions_with_the_form_of_a_card_become_one(fields):
    assert add_question(make_user(), make_wording(**fields).question) == 0


@pytest.mark.parametrize("count", [1, 3])
def test_adding_costs_the_same_for_many_questions(count):
    learner, (article, _) = make_user(), make_questions(count)

    with CaptureQueriesContext(connection) as captured:
        add_article(learner, article)

    asked = [one["sql"] for one in captured if "SAVEPOINT" not in one["sql"]]
    assert len(asked) == 3  # lock, questions, cards


def test_cards_show_the_newest_wording_of_their_question():
    card, own = make_card(), write_basic(make_user(), "When?", "1928")
    newer = make_wording()
    type(newer).objects.filter(pk=newer.pk).update(question=card.question, number=2)

    assert wording_asked(card) == newer
    assert wording_asked(own) is None
    assert wordings_asked([card, own]) == {card.question_id: newer}


def test_own_cards_are_written_edited_and_deleted():
    learner = make_user()
    basic, cloze = (
        write_basic(learner, " When? ", "1928"),
        write_cloze(learner, "[[a]]"),
    )

    edit_own(learner, basic.code, "In which year?", "1929")
    edit_own(learner, cloze.code, "In [[1928]].")

    basic.refresh_from_db()
    cloze.refresh_from_db()
    assert (basic.front, basic.back) == ("In which year?", "1929")
    assert (cloze.front, cloze.kind) == ("In [[1928]].", Card.Kind.CLOZE)
    assert [delete_own(learner, basic.code) for _ in range(2)] == [True, False]


def test_editing_a_card_keeps_its_memory():
    card = write_basic(make_user(), "When?", "1928")
    after = look(card).card.memory

    edit_own(card.learner, card.code, "Since when?", "1928")

    card.refresh_from_db()
    assert card.memory == after


def test_a_card_that_asks_nothing_is_not_written():
    card = write_cloze(make_user(), "In [[1928]].")

    with pytest.raises(UnusableCardError):
        edit_own(card.learner, card.code, "In 1928.")

    card.refresh_from_db()
    assert card.front == "In [[1928]]."


def test_neither_a_strangers_card_nor_a_question_is_edited_or_deleted():
    card, own = make_card(), write_basic(make_user(), "When?", "1928")

    with pytest.raises(Card.DoesNotExist):
        edit_own(card.learner, card.code, "Who?", "Me")
    with pytest.raises(Card.DoesNotExist):
        edit_own(card.learner, own.code, "Who?", "Me")
    with pytest.raises(Card.DoesNotExist):
        bury(card.learner, own.code)

    assert delete_own(card.learner, card.code) is False
    assert delete_own(card.learner, own.code) is False


@time_machine.travel(NOON, tick=False)
def test_a_buried_card_comes_back_at_four_in_the_morning_of_the_learner():
    card = make_card(learner=make_user(time_zone="Europe/Vienna"))

    buried = bury(card.learner, card.code)

    assert buried.buried_until == datetime(2026, 6, 11, 2, 0, tzinfo=UTC)
    cards = Card.objects.owned_by(card.learner)
    assert not cards.in_play(NOON).exists()
    assert cards.in_play(NOON + timedelta(days=1)).exists()


def test_cards_are_suspended_and_resumed_by_their_owner_only():
    card, stranger = make_card(), make_user()
    chosen = Card.objects.filter(code=card.code)

    counts = [
        chosen.owned_by(stranger).suspend(),
        chosen.owned_by(card.learner).suspend(),
    ]

    assert counts == [0, 1]
    assert not chosen.in_play(NOON).exists()
    assert chosen.owned_by(card.learner).resume() == 1
    assert chosen.in_play(NOON).exists()


@pytest.mark.parametrize("state", [Question.State.PAUSED, Question.State.RETIRED])
def test_a_question_that_is_not_asked_any_more_leaves_its_card_out_of_play(state):
    card = make_card()
    Question.objects.update(state=state)

    assert not Card.objects.in_play(NOON).exists()
    assert Card.objects.get() == card
