"""An article is revised: from the plan to the card that says what was corrected."""

import re

import pytest

from tests.browser.axe import faults

pytestmark = pytest.mark.browser
TEXT = (
    "The council of Aldham opened the new bridge in May 1931.\n\n"
    "The bridge carried {carts} carts on its first day.\n\n"
    "“The old ferry will never run again,” said Ada Brook, the town engineer.\n"
)


def load(visitor, folder, name, *, carts):
    """Load the article of this name; only its title tells it from another's."""
    path = folder / f"{name}.md"
    front = f"---\nid: {name}\ntitle: Bridge {name}\npublished: 1933-01-02\n---\n"
    text = TEXT.format(carts=carts).replace("Aldham", name.capitalize())
    path.write_text(front + text, encoding="utf-8")
    visitor.site.run("load_articles", str(path))


def open_questions(visitor, name):
    visitor.go(f"/articles/?words=Bridge+{name}")
    visitor.page.get_by_role("link", name=f"Bridge {name}").click()
    visitor.page.get_by_role("link", name="Questions", exact=True).click()
    visitor.page.get_by_role("heading", name="Questions", level=1).wait_for()


def item_on_carts(visitor):
    return visitor.page.locator(".bank-item").filter(has_text="carts").first


def approve(visitor, button):
    """Press a button of the question on carts, and wait until it is said."""
    item = item_on_carts(visitor)
    item.get_by_role("button", name=button).click()
    said = re.compile("^(Approved|Now approved: .*)$")
    visitor.page.get_by_text(said).first.wait_for()


def apply_plan(visitor):
    visitor.page.get_by_role("button", name="Apply").click()
    visitor.page.get_by_text("changed.").first.wait_for()


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_a_revised_article_reaches_whoever_learned_from_it(visit, tmp_path, javascript):
    name = f"aldham{javascript}".lower()
    admin, learner = visit(javascript=javascript), visit(javascript=javascript)
    admin.sign_up(f"admin-{name}")
    admin.site.make_admin(f"admin-{name}")
    load(admin, tmp_path, name, carts=300)

    open_questions(admin, name)
    admin.page.get_by_role("link", name="See what would be asked").click()
    apply_plan(admin)
    admin.page.get_by_label("Kind").select_option("how_many")
    admin.page.get_by_role("button", name="Show", exact=True).click()
    approve(admin, "Approve")

    learner.go(f"/articles/?words=Bridge+{name}")
    learner.page.get_by_role("link", name=f"Bridge {name}").click()
    learner.page.get_by_role("button", name="Quiz me").click()
    learner.choose(learner.option(right=True))

    load(admin, tmp_path, name, carts=350)
    open_questions(admin, name)
    admin.page.get_by_role("link", name="Compare and decide").click()
    admin.page.get_by_role("link", name="See the plan").first.click()
    apply_plan(admin)
    admin.page.get_by_role("link", name="Compare and decide").click()
    approve(admin, "Approve the new wording")

    learner.go("/")
    card = learner.page.locator(".correction")
    assert card.locator("del").inner_text() == "300"
    assert card.locator("mark").inner_text() == "350"
    card.get_by_role("button", name="Got it").click()
    card.wait_for(state="detached")
    learner.go("/progress/")
    assert learner.page.locator(".correction").count() == 0
    assert "1 of 1 question right" in learner.page.get_by_role("main").inner_text()


def test_the_pages_of_whoever_looks_after_an_article_are_accessible(visit, tmp_path):
    visitor = visit()
    visitor.sign_up("reviews")
    visitor.site.make_admin("reviews")
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
