"""The admin, where articles are looked after, held to what the site is held to."""

import pytest

from tests.browser.axe import faults

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "corpus/article/",
    "corpus/article/3/change/",
    "corpus/fact/",
    "corpus/fact/3/change/",
    "corpus/person/",
    "corpus/person/3/change/",
    "corpus/revision/3/change/",
    "quizzes/attempt/",
    "quizzes/edition/",
    "quizzes/edition/3/change/",
    "quizzes/question/",
    "quizzes/question/3/change/",
    "quizzes/questionset/",
    "quizzes/questionset/3/change/",
    "quizzes/section/3/change/",
    "accounts/user/",
]


def an_admin(visit, name):
    visitor = visit()
    visitor.sign_up(name)
    visitor.site.make_admin(name)
    return visitor


def test_the_admin_asks_the_browser_for_nothing_that_it_refuses(visit):
    visitor = an_admin(visit, "keeper")

    for page in PAGES:
        visitor.go(f"/admin/{page}")
        visitor.page.get_by_role("heading", level=1).first.wait_for()

    assert visitor.complaints == []


def test_the_admin_is_accessible_however_it_is_shown(visit):
    visitor = an_admin(visit, "warden")
    # The audit itself tries inline styles on scrolling regions, and stumbles on them.
    visitor.expected += ["inline style", "style-src-elem inline", "preload assets"]

    found = []
    for page in PAGES:
        visitor.go(f"/admin/{page}")
        found += [f"{page} {fault}" for fault in faults(visitor.page)]

    assert found == []
