"""Settings as a person meets them: no flash, no script needed, keys only if wanted."""

import pytest

pytestmark = pytest.mark.browser


def save(visitor, *labels):
    visitor.go("/settings/")
    for label in labels:
        visitor.page.get_by_label(label).check()
    visitor.page.get_by_role("button", name="Save settings").click()
    visitor.page.get_by_text("Your settings are saved.").wait_for()


def style(visitor, of):
    return visitor.page.evaluate(f"getComputedStyle(document.documentElement).{of}")


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_the_theme_chosen_outweighs_that_of_the_device(visit, javascript):
    visitor = visit(javascript=javascript, color_scheme="light")
    visitor.go("/")
    before = style(visitor, "backgroundColor")

    save(visitor, "Dark", "Very large")

    assert (before, style(visitor, "backgroundColor")) == (
        "rgb(250, 248, 242)",
        "rgb(21, 22, 26)",
    )
    assert style(visitor, "fontSize") == "20.8px"


def test_the_zone_of_the_browser_is_offered_and_chosen_in_one_click(visit):
    visitor = visit(timezone_id="Asia/Tokyo")
    visitor.go("/settings/")
    zone = visitor.page.get_by_label("Time zone")

    visitor.page.get_by_role("button", name="Choose it").click()
    chosen, focus = zone.input_value(), visitor.focus()
    visitor.page.get_by_role("button", name="Save settings").click()
    visitor.page.get_by_text("Your settings are saved.").wait_for()

    assert (chosen, focus) == ("Asia/Tokyo", "SELECT")
    assert visitor.page.get_by_role("button", name="Choose it").count() == 0


def test_without_motion_nothing_is_animated(visit):
    visitor = visit(reduced_motion="no-preference")
    save(visitor, "Nothing moves")

    visitor.start()
    visitor.choose(visitor.option(right=True))

    moving = "document.getAnimations().length"
    assert visitor.page.evaluate(moving) == 0


def test_keys_answer_a_question_once_they_are_switched_on(visit, site):
    visitor = visit()
    save(visitor, "Use keyboard shortcuts")
    visitor.start()
    code, _ = visitor.place()
    visitor.page.evaluate("document.activeElement.blur()")

    visitor.press("2")
    second = visitor.radios().nth(1).is_checked()
    visitor.press("c")
    visitor.verdict().wait_for()
    visitor.press("c")
    visitor.check().wait_for()
    with visitor.turned():
        visitor.press("s")

    assert second
    assert visitor.place() == (code, 3)
    assert site.count_answers(code) == 1


def test_the_sheet_of_keys_opens_closes_and_gives_the_focus_back(visit):
    visitor = visit()
    save(visitor, "Use keyboard shortcuts")
    visitor.start()
    flag = visitor.page.get_by_role("button", name="Flag")
    flag.focus()
    sheet = visitor.page.get_by_role("dialog", name="Keyboard shortcuts")

    visitor.press("?")
    sheet.wait_for()
    visitor.press("s")
    visitor.press("Escape")
    sheet.wait_for(state="hidden")

    assert visitor.place()[1] == 1
    assert visitor.is_on(flag)


def test_keys_are_silent_while_typing_and_with_modifiers(visit):
    visitor = visit()
    save(visitor, "Use keyboard shortcuts")
    visitor.go("/")
    visitor.set_card().get_by_role("button", name="Type the answers").click()
    field = visitor.page.get_by_role("textbox")
    field.focus()

    for key in ("s", "f", "?", "1"):
        visitor.press(key)
    visitor.page.evaluate("document.activeElement.blur()")
    for key in ("Alt+s", "Control+f"):
        visitor.press(key)

    assert field.input_value() == "sf?1"
    assert visitor.place()[1] == 1
    assert visitor.page.get_by_role("dialog").count() == 0


def test_keys_do_nothing_until_they_are_switched_on(visit):
    visitor = visit()
    visitor.start()
    visitor.page.evaluate("document.activeElement.blur()")

    for key in ("c", "s", "f", "?"):
        visitor.press(key)

    assert visitor.place()[1] == 1
    assert visitor.page.get_by_role("button", name="Flagged").count() == 0
    assert visitor.page.locator(".error-summary").count() == 0


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_the_language_is_switched_in_the_footer(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.go("/help/")

    visitor.page.get_by_role("button", name="Deutsch").click()
    visitor.page.get_by_role("link", name="Einstellungen").first.wait_for()

    assert visitor.page.url.endswith("/help/")


@pytest.mark.parametrize("path", ["/", "/settings/", "/progress/", "/account/sign-up/"])
def test_a_page_from_right_to_left_does_not_scroll_sideways(visit, path):
    visitor = visit(width=320, height=640)
    visitor.go(path)

    visitor.page.evaluate("document.documentElement.dir = 'rtl'")

    assert sideways(visitor) == 0


def test_a_question_from_right_to_left_does_not_scroll_sideways(visit):
    visitor = visit(width=320, height=640)
    visitor.start()
    visitor.page.evaluate("document.documentElement.dir = 'rtl'")
    asked = sideways(visitor)
    visitor.choose(visitor.option(right=False))

    assert (asked, sideways(visitor)) == (0, 0)


def sideways(visitor):
    """Return by how many pixels the page is wider than the window."""
    root = "document.documentElement"
    over = visitor.page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    return max(0, over)
