"""Each kind of question: a teacher writes it, a learner answers it, at any width."""

import pytest

from tests.browser.axe import faults
from tests.browser.own_questions import ask_own_question

pytestmark = pytest.mark.browser
browsers = pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
kinds = pytest.mark.parametrize(
    "kind", ["several", "truth", "number", "date", "blanks"]
)


def name_of(kind, javascript):
    return f"{kind}{'' if javascript else '-plain'}"


def asked(visit, folder, kind, javascript):
    """Be asked a question of this kind on the narrowest screen."""
    visitor = visit(javascript=javascript, width=320, height=640)
    ask_own_question(visitor, folder, kind, name_of(kind, javascript))
    return visitor


def answer_by_keyboard(visitor, kind):
    """Give an answer that is almost right, with no other key than those of a form."""
    page = visitor.page
    match kind:
        case "several":
            for label in ("raised the dam", "sold the mill"):
                visitor.tab_to(page.get_by_role("checkbox", name=label))
                visitor.press("Space")
        case "truth":
            visitor.tab_to(page.get_by_role("radio").first)
            visitor.press("Space")
            visitor.press("ArrowDown")
        case "number":
            visitor.tab_to(page.get_by_role("textbox"))
            page.keyboard.type("1.5 thousand")
        case "date":
            visitor.tab_to(page.get_by_role("textbox"))
            page.keyboard.type("aug 1928")
        case "blanks":
            texts = ("1930", "Ada Brok", "140")
            for number, text in enumerate(texts, start=1):
                visitor.tab_to(page.get_by_label(f"Blank {number} of 3"))
                page.keyboard.type(text)
    visitor.tab_to(visitor.check())
    visitor.press("Enter")
    visitor.verdict().wait_for()


TOLD = {
    "several": ("Not quite", "You also chose 1 wrong one.", "Nobody sold it."),
    "truth": ("Correct", "Your answer: right", "to 140 feet."),
    "number": ("Correct", "read as 1,500", "Near enough: the answer is 1,494."),
    "date": ("Not quite", "read as August 1928", "That is 2 months late."),
    "blanks": ("Partly right", "That is 2 too high.", "A slip of spelling"),
}


@browsers
@kinds
def test_a_question_is_written_and_answered_by_keyboard(
    visit, tmp_path, kind, javascript
):
    visitor = asked(visit, tmp_path, kind, javascript)
    asked_faults = faults(visitor.page) if javascript else []
    visitor.page.set_viewport_size({"width": 320, "height": 640})

    answer_by_keyboard(visitor, kind)

    verdict, *told = TOLD[kind]
    shown = visitor.page.locator("#card").inner_text()
    assert visitor.verdict().inner_text().startswith(verdict)
    assert [part for part in told if part not in shown] == []
    assert asked_faults == []
    assert (faults(visitor.page) if javascript else []) == []


@browsers
@pytest.mark.parametrize("kind", ["several", "blanks"])
def test_nothing_given_is_asked_again_at_the_field(visit, tmp_path, kind, javascript):
    visitor = visit(javascript=javascript)
    ask_own_question(visitor, tmp_path, kind, f"again-{name_of(kind, javascript)}")

    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()
    if javascript:
        assert faults(visitor.page) == []
    visitor.page.locator(".error-summary a").first.click()

    assert visitor.page.evaluate("document.activeElement.id") == "response"


@pytest.mark.parametrize("kind", ["several", "blanks"])
def test_what_was_not_sent_is_still_there_after_a_reload(visit, tmp_path, kind):
    visitor = visit()
    ask_own_question(visitor, tmp_path, kind, f"kept-{kind}")
    visitor.expected += ["ERR_INTERNET_DISCONNECTED", "htmx:"]
    field = visitor.page.locator("#response")
    field.check() if kind == "several" else field.fill("1928")

    visitor.context.set_offline(True)
    visitor.check().click()
    visitor.page.get_by_role("alert").filter(has_text="offline").wait_for()
    visitor.context.set_offline(False)
    visitor.page.reload()

    kept = field.is_checked() if kind == "several" else field.input_value() == "1928"
    assert kept


@kinds
def test_the_editor_of_each_kind_is_accessible(visit, tmp_path, kind):
    visitor = visit()
    ask_own_question(visitor, tmp_path, kind, f"editor-{kind}")
    visitor.go(f"/articles/?words=Dam+editor-{kind}")
    visitor.page.get_by_role("link", name=f"Dam editor-{kind}").click()
    visitor.page.get_by_role("link", name="Questions", exact=True).click()

    visitor.page.get_by_role("link", name="Edit", exact=True).first.click()
    visitor.page.get_by_role("heading", name="Edit a question").wait_for()

    assert faults(visitor.page) == []
