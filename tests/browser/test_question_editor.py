"""The editor of one question: advice while typing, and the same without JavaScript."""

import pytest

from tests.browser.axe import faults

pytestmark = pytest.mark.browser
TEXT = (
    "The harbour board of Ravenscar lit the new lamp in October 1887.\n\n"
    "“No ship will miss this light,” said Edith Marlow, the keeper of the tower.\n\n"
    "“The oil costs more than the old fires did,” Owen Pryce told the board.\n\n"
    "“Our pilots asked for two lamps,” Silas Webb said.\n"
)


def edit_a_question(visitor, folder, name):
    """Load an article of this name as an admin, and open the editor on it."""
    visitor.sign_up(f"edits-{name}")
    visitor.site.make_admin(f"edits-{name}")
    path = folder / f"{name}.md"
    front = f"---\nid: {name}\ntitle: Lamp {name}\npublished: 1889-01-02\n---\n"
    path.write_text(front + TEXT.replace("Ravenscar", name), encoding="utf-8")
    visitor.site.run("load_articles", str(path))
    visitor.site.run("build_bank", "--article", f"Lamp {name}")
    open_questions(visitor, name)
    visitor.page.get_by_role("link", name="Edit", exact=True).first.click()
    visitor.page.get_by_role("heading", name="Edit a question").wait_for()


def open_questions(visitor, name):
    visitor.go(f"/articles/?words=Lamp+{name}")
    visitor.page.get_by_role("link", name=f"Lamp {name}").click()
    visitor.page.get_by_role("link", name="Questions", exact=True).click()
    visitor.page.get_by_role("heading", name="Questions", level=1).wait_for()


def test_advice_comes_beside_the_field_while_typing(visit, tmp_path):
    visitor = visit()
    edit_a_question(visitor, tmp_path, "Cardew")
    stem = visitor.page.get_by_label("Question", exact=True)

    stem.press("End")
    stem.press_sequentially(" not ____")
    visitor.page.locator("#advice-stem li").first.wait_for()

    told = visitor.page.locator("#advice-stem").inner_text()
    assert "There is a gap inside the question." in told
    assert stem.evaluate("field => field === document.activeElement")
    assert faults(visitor.page) == []


def test_without_javascript_a_question_is_checked_saved_and_given_back(visit, tmp_path):
    visitor = visit(javascript=False)
    edit_a_question(visitor, tmp_path, "Denholm")
    stem = visitor.page.get_by_label("Question", exact=True)
    before = stem.input_value()

    stem.fill("Who was ____")
    visitor.page.get_by_role("button", name="Check").last.click()
    assert "There is a gap" in visitor.page.locator("#advice-stem").inner_text()

    stem.fill("Who said in 1887 that no ship would miss the light at Denholm?")
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.get_by_text("Saved as wording 2.").wait_for()
    visitor.page.get_by_role("button", name="Go back").click()
    visitor.page.get_by_text("Saved as wording 3.").wait_for()

    assert stem.input_value() == before


def test_a_question_of_ones_own_is_written_and_accessible(visit, tmp_path):
    visitor = visit()
    edit_a_question(visitor, tmp_path, "Elsdon")
    open_questions(visitor, "Elsdon")

    visitor.page.get_by_role("link", name="Write a question of your own").click()
    visitor.page.get_by_label("Question", exact=True).fill("What did Elsdon open?")
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.locator(".error-summary").wait_for()

    assert faults(visitor.page) == []
