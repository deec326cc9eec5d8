"""From the front page to kept progress, with nothing but a keyboard."""

import re

import pytest

from tests.browser.one_question_sets import TEN_CHOICES
from tests.browser.visitors import PASSWORD

pytestmark = pytest.mark.browser

QUESTIONS = 10
KEYS_A_QUESTION = 6


def answer_by_keyboard(visitor):
    """Answer the question on screen and go on; return the keys it took."""
    visitor.keys = 0
    visitor.tab_to(visitor.radios().first)
    visitor.press("Space")
    visitor.press("Enter")
    visitor.verdict().wait_for()
    onward = visitor.page.locator("#card .actions a").first
    visitor.tab_to(onward)
    with visitor.turned():
        visitor.press("Enter")
    return visitor.keys


def sign_up_by_keyboard(visitor, name):
    page = visitor.page
    visitor.tab_to(page.get_by_role("main").get_by_role("link", name="Sign up"))
    visitor.press("Enter")
    visitor.tab_to(page.get_by_label("User name"))
    page.keyboard.type(name)
    visitor.tab_to(page.get_by_label("Password", exact=True))
    page.keyboard.type(PASSWORD)
    visitor.tab_to(page.get_by_label("Password again"))
    page.keyboard.type(PASSWORD)
    visitor.press("Enter")


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_a_visitor_takes_a_quiz_by_keyboard_and_keeps_the_progress(visit, javascript):
    visitor = visit(javascript=javascript)
    page = visitor.page
    visitor.go("/")

    visitor.tab_to(visitor.start_button())
    with visitor.turned():
        visitor.press("Enter")
    keys = [answer_by_keyboard(visitor) for _ in range(QUESTIONS)]

    score = page.get_by_role("heading", level=1).inner_text()
    assert re.fullmatch(rf"\d+ of {QUESTIONS} right", score)
    assert max(keys) <= KEYS_A_QUESTION

    sign_up_by_keyboard(visitor, f"keyboard-{javascript}")
    page.get_by_role("button", name="Sign out").wait_for()
    visitor.tab_to(page.get_by_role("navigation", name="Main").get_by_text("Progress"))
    visitor.press("Enter")
    visitor.tab_to(page.get_by_role("link", name="Quizzes taken"))
    visitor.press("Enter")

    taken = page.get_by_role("listitem").filter(has_text=TEN_CHOICES)
    assert score in taken.inner_text()
    assert f"keyboard-{javascript}" in page.get_by_role("banner").inner_text()


def test_a_quiz_is_answered_without_any_layout_shift(visit):
    visitor = visit(width=360, height=640)
    visitor.start()
    shifts = []

    for _ in range(3):
        visitor.choose(visitor.radios().first)
        shifts += visitor.shifts()
        visitor.go_on()
        shifts += visitor.shifts()

    assert shifts == []


def test_a_typed_answer_is_understood_and_judged(visit):
    visitor = visit()
    visitor.go("/")
    visitor.set_card().get_by_role("button", name="Type the answers").click()
    box = visitor.page.get_by_role("textbox")

    box.fill(visitor.right_answer())
    box.press("Enter")

    assert visitor.verdict().inner_text() == "Correct"


def test_signing_in_to_an_account_offers_to_bring_the_answers_along(visit):
    visitor = visit()
    visitor.sign_up("two-places")
    visitor.sign_out()
    visitor.start()
    visitor.choose(visitor.radios().first)

    visitor.sign_in("two-places")
    visitor.page.get_by_role("button", name="Yes, bring along").click()
    visitor.go("/progress/")

    assert "of 1 question right" in visitor.page.get_by_role("main").inner_text()
