"""Reviewing as people do it: by keyboard, without scripts, on a phone, with undo."""

import os
import re
from pathlib import Path

import pytest

from tests.browser.card_stations import add_a_set, rate, show_answer, write
from tests.browser.test_own_settings import save

pytestmark = pytest.mark.browser

CODE = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
SPOKEN = Path(__file__).parent / "spoken"


def heading(visitor):
    return visitor.page.locator("#card :is(h1, h2)[data-focus]")


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_a_card_is_reviewed_by_keyboard_and_undone_after_the_last(visit, javascript):
    visitor = visit(javascript=javascript)
    page = visitor.page
    write(visitor)
    visitor.go("/today/")

    visitor.tab_to(page.get_by_role("link", name="Review 1"))
    visitor.press("Enter")
    visitor.tab_to(page.get_by_role("link", name="Show answer"))
    visitor.press("Enter")
    page.get_by_role("heading", name="Answer").wait_for()
    visitor.tab_to(page.get_by_role("button", name="Easy"))
    with visitor.turned():
        visitor.press("Enter")
    done = page.get_by_role("heading", name="Done for today")
    done.wait_for()
    visitor.tab_to(page.get_by_role("button", name="Undo"))
    with visitor.turned():
        visitor.press("Enter")

    page.get_by_role("link", name="Show answer").wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == "Who built the dam?"


def test_the_focus_is_on_the_answer_then_on_the_next_question(visit):
    visitor = visit(width=320, height=480)
    add_a_set(visitor)
    visitor.go("/review/")
    first = heading(visitor).inner_text()

    show_answer(visitor)
    on_answer = visitor.is_on(heading(visitor))
    seen = heading(visitor).evaluate(
        "(h) => h.getBoundingClientRect().top >= 0"
        " && h.getBoundingClientRect().bottom <= innerHeight"
    )
    question_stays = visitor.page.get_by_role("heading", name=first).count()
    rate(visitor, "Good")
    visitor.page.get_by_role("link", name="Show answer").wait_for()

    assert (on_answer, seen, question_stays) == (True, True, 1)
    assert visitor.is_on(heading(visitor))
    assert heading(visitor).inner_text() != first


def test_keys_review_once_they_are_switched_on(visit):
    visitor = visit()
    save(visitor, "Use keyboard shortcuts")
    write(visitor)
    visitor.go("/review/")

    visitor.press(" ")
    visitor.page.get_by_role("heading", name="Answer").wait_for()
    with visitor.turned():
        visitor.press("4")
    visitor.page.get_by_role("heading", name="Done for today").wait_for()
    with visitor.turned():
        visitor.press("u")

    visitor.page.get_by_role("link", name="Show answer").wait_for()


def test_keys_are_silent_in_a_review_until_they_are_switched_on(visit):
    visitor = visit()
    write(visitor)
    visitor.go("/review/")
    show_answer(visitor)

    for key in ("1", "4", "u", "c"):
        visitor.press(key)

    assert visitor.page.get_by_role("button", name="Good").count() == 1


def test_back_after_a_rating_does_not_rate_again(visit):
    visitor = visit()
    write(visitor, "First?", "1")
    write(visitor, "Second?", "2")
    visitor.go("/review/")
    show_answer(visitor)
    rate(visitor, "Good")
    visitor.page.get_by_role("link", name="Show answer").wait_for()

    visitor.page.go_back()
    visitor.page.get_by_role("heading", name="You rated this card: Good").wait_for()


def test_a_flag_is_told_and_keeps_the_focus(visit):
    visitor = visit()
    write(visitor)
    visitor.go("/review/")

    visitor.page.get_by_role("button", name="Flag").click()
    flagged = visitor.page.get_by_role("button", name="Flagged")
    flagged.wait_for()

    assert visitor.is_on(flagged)
    assert visitor.page.locator("#live").inner_text() == "Flagged"


def test_an_answered_question_becomes_a_card_in_its_place(visit):
    visitor = visit()
    visitor.start()
    visitor.choose(visitor.option(right=True))

    visitor.page.get_by_role("button", name="Add to my cards").click()
    kept = visitor.page.get_by_role("link", name="In your cards")
    kept.wait_for()

    assert visitor.is_on(kept)


def test_a_review_is_spoken_as_it_was(visit):
    """What a screen reader is given, word by word; KEEP_SPOKEN=1 writes it anew."""
    visitor = visit()
    visitor.go("/cards/new/?kind=cloze")
    text = "The dam at [[Elmbridge]] was finished in [[1928]]."
    visitor.page.get_by_label("Text with gaps").fill(text)
    visitor.page.get_by_role("button", name="Make the card").click()
    visitor.go("/review/")
    main = visitor.page.get_by_role("main")
    steps = [main.aria_snapshot()]
    show_answer(visitor)
    steps.append(main.aria_snapshot())
    rate(visitor, "Easy")
    visitor.page.get_by_role("heading", name="Done for today").wait_for()
    steps.append(main.aria_snapshot())

    spoken = "\n\n".join(CODE.sub("…", step) for step in steps) + "\n"
    kept = SPOKEN / "review.yaml"
    if os.environ.get("KEEP_SPOKEN"):
        kept.write_text(spoken, encoding="utf-8")

    assert spoken == kept.read_text(encoding="utf-8")
