"""Every page, in every way it is shown, against WCAG 2.2 AA."""

import os
from pathlib import Path

import pytest

from tests.browser.axe import faults
from tests.browser.card_stations import CARDS
from tests.browser.desk_stations import DESK
from tests.browser.stations import STATIONS

pytestmark = pytest.mark.browser

# Pages that differ without JavaScript: a fragment becomes a page of its own.
OF_THE_QUIZ = [
    "question",
    "question-unanswered",
    "question-match-unanswered",
    "feedback-wrong",
    "feedback-typed",
    "feedback-order",
]


@pytest.mark.parametrize("name", CARDS)
def test_a_page_of_cards_is_accessible_however_it_is_shown(visit, name):
    visitor = visit()
    CARDS[name](visitor)
    if folder := os.environ.get("SCREENSHOTS"):
        take_pictures(visitor.page, Path(folder), f"cards-{name}")

    found = faults(visitor.page)

    assert found == []


@pytest.mark.parametrize("name", STATIONS)
def test_a_page_is_accessible_however_it_is_shown(visit, name):
    visitor = visit()
    STATIONS[name](visitor)
    if folder := os.environ.get("SCREENSHOTS"):
        take_pictures(visitor.page, Path(folder), name)

    found = faults(visitor.page)

    assert found == []


@pytest.mark.parametrize("name", DESK)
def test_a_page_of_the_desk_is_accessible_however_it_is_shown(visit, name):
    visitor = visit()
    visitor.become_admin(f"keeps-{name}")
    DESK[name](visitor)
    if folder := os.environ.get("SCREENSHOTS"):
        take_pictures(visitor.page, Path(folder), f"desk-{name}")

    found = faults(visitor.page)

    assert found == []


@pytest.mark.parametrize("name", OF_THE_QUIZ)
def test_a_page_of_the_quiz_is_accessible_without_javascript(visit, name):
    visitor = visit(javascript=False)
    STATIONS[name](visitor)
    # axe is a script, so it looks at a copy of the page in a browser that runs it.
    auditor = visit()
    auditor.expected.append("ERR_FAILED")
    auditor.page.route("**/*.js", lambda route: route.abort())
    copy = {"body": visitor.page.content(), "content_type": "text/html; charset=utf-8"}
    auditor.page.route(visitor.page.url, lambda route: route.fulfill(**copy))
    auditor.page.goto(visitor.page.url)

    found = faults(auditor.page)

    assert found == []


def take_pictures(page, folder, name):
    """Keep what the page looks like, without motion, for people to look at."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            path = folder / f"{name}-{width}-{scheme}.png"
            page.screenshot(path=path, full_page=True)
