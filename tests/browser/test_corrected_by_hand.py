"""Correcting by hand: a fact, as far as the learner who knew it; and who is who."""

import pytest

from tests.browser.axe import faults
from tests.browser.bridges import (
    apply_plan,
    approve_on_carts,
    load,
    open_article,
    open_questions,
    practise,
    take_the_correction,
)

pytestmark = pytest.mark.browser
browsers = pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])


def make_questions(admin, tmp_path, name):
    """Load the article, apply its plan, and approve what is proposed, and the carts."""
    load(admin, tmp_path, name, carts=300)
    open_questions(admin, name)
    admin.page.get_by_role("link", name="See what would be asked").click()
    apply_plan(admin)
    admin.page.get_by_role("button", name="proposed").click()
    admin.page.get_by_text("approved").first.wait_for()
    approve_on_carts(admin)


def correct_the_carts(admin, name, *, to):
    """Open the fact from the article, look at what would change, and do it."""
    open_article(admin, name)
    admin.page.get_by_role("link", name="Coverage").click()
    admin.page.locator(".ledger-asked").filter(has_text="carts").get_by_role(
        "link", name="300"
    ).click()
    admin.page.get_by_label("The number").fill(to)
    admin.page.get_by_role("button", name="See which questions change").click()
    heading = admin.page.get_by_role("heading", name="If you correct it")
    heading.wait_for()
    seen = admin.page.locator(".changes").inner_text()
    admin.page.get_by_role("button", name="Correct it").click()
    admin.page.get_by_text("The fact is corrected").wait_for()
    return seen


def answer_all_rightly(learner):
    while learner.check().count():
        box = learner.page.locator("#card").get_by_role("textbox")
        if box.count():
            box.fill(learner.right_answer())
        else:
            learner.option(right=True).check()
        assert learner.check_answer() == "Correct"
        learner.go_on()


@browsers
def test_a_corrected_fact_reaches_whoever_learned_it(visit, tmp_path, javascript):
    name = f"crofton{javascript}".lower()
    admin, learner = visit(javascript=javascript), visit(javascript=javascript)
    admin.become_admin(f"admin-{name}")
    make_questions(admin, tmp_path, name)
    practise(learner, name)
    answer_all_rightly(learner)

    seen = correct_the_carts(admin, name, to="350")

    assert "300" in seen
    assert "350" in seen
    take_the_correction(learner, was="300", now="350")
    learner.go("/progress/")
    assert learner.page.locator(".correction").count() == 0


def test_the_card_of_a_correction_is_accessible_at_home_and_beside_the_progress(
    visit, tmp_path
):
    admin, learner = visit(), visit()
    admin.become_admin("corrects")
    make_questions(admin, tmp_path, "dunmere")
    practise(learner, "dunmere")
    answer_all_rightly(learner)
    correct_the_carts(admin, "dunmere", to="350")
    found = []

    for page in ("/", "/progress/"):
        learner.go(page)
        learner.page.locator(".correction").wait_for()
        found += faults(learner.page)

    assert found == []


@browsers
def test_two_people_are_merged_and_told_apart_again(visit, tmp_path, javascript):
    admin = visit(javascript=javascript)
    admin.become_admin(f"merges-{javascript}".lower())
    load(admin, tmp_path, "elmstead", carts=300)
    page = admin.page
    main = page.get_by_role("main")
    admin.go("/people/?words=Thomas+Hale")
    main.get_by_role("link", name="Thomas Hale").click()

    page.get_by_label("Is the same person as").fill("Ada Brook")
    page.get_by_role("button", name="See what would change").first.click()
    page.get_by_role("heading", name="If they are one person").wait_for()
    page.get_by_role("button", name="Merge them").click()
    main.get_by_text("Is the same person as Ada Brook").wait_for()
    page.get_by_role("button", name="They are not the same person").click()
    page.get_by_role("button", name="Undo the merging").click()
    page.get_by_label("Name of the other person").wait_for()

    assert "Is the same person as Ada" not in main.inner_text()


def test_the_focus_follows_what_the_desk_shows_next(visit):
    admin = visit()
    admin.become_admin("keyboard-admin")
    admin.go("/people/?words=John+Kerry")
    admin.page.get_by_role("main").get_by_role("link", name="John Kerry").click()
    name = admin.page.get_by_label("Is the same person as")
    look = admin.page.get_by_role("button", name="See what would change").first

    look.click()
    admin.page.locator(".error-summary").wait_for()
    refused = admin.focus()
    name.fill("John Snow")
    look.click()
    admin.page.get_by_role("heading", name="If they are one person").wait_for()

    assert (refused, admin.focus()) == ("DIV", "H2")
