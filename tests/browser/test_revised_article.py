"""An article is revised: from the plan to the card that says what was corrected."""

import pytest

from tests.browser.axe import faults
from tests.browser.bridges import (
    apply_plan,
    approve_on_carts,
    decide_on_carts,
    load,
    open_questions,
    practise,
    take_the_correction,
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_a_revised_article_reaches_whoever_learned_from_it(visit, tmp_path, javascript):
    name = f"aldham{javascript}".lower()
    admin, learner = visit(javascript=javascript), visit(javascript=javascript)
    admin.become_admin(f"admin-{name}")
    load(admin, tmp_path, name, carts=300)

    open_questions(admin, name)
    admin.page.get_by_role("link", name="See what would be asked").click()
    apply_plan(admin)
    approve_on_carts(admin)

    practise(learner, name)
    learner.choose(learner.option(right=True))

    load(admin, tmp_path, name, carts=350)
    open_questions(admin, name)
    admin.page.get_by_role("link", name="Compare and decide").click()
    admin.page.get_by_role("link", name="See the plan").first.click()
    apply_plan(admin)
    admin.page.get_by_role("link", name="Compare and decide").click()
    decide_on_carts(admin, "Approve the new wording")

    take_the_correction(learner, was="300", now="350")
    learner.go("/progress/")
    assert learner.page.locator(".correction").count() == 0
    assert "1 of 1 question right" in learner.page.get_by_role("main").inner_text()


def test_the_pages_of_whoever_looks_after_an_article_are_accessible(visit, tmp_path):
    visitor = visit()
    visitor.become_admin("reviews")
    load(visitor, tmp_path, "burnham", carts=300)
    visitor.site.run("build_bank", "--article", "Bridge burnham")
    found = []

    open_questions(visitor, "burnham")
    found += faults(visitor.page)
    load(visitor, tmp_path, "burnham", carts=350)
    visitor.page.get_by_role("link", name="Plan", exact=True).click()
    visitor.page.get_by_role("heading", name="Reworded").wait_for()
    found += faults(visitor.page)

    assert found == []
