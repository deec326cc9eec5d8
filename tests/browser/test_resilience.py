"""What may go wrong between a person and the site, and must not cost an answer."""

import pytest

pytestmark = pytest.mark.browser


def test_back_and_forward_show_whole_pages_and_answer_nothing(visit, site):
    visitor = visit()
    visitor.start()
    code, _ = visitor.place()
    visitor.choose(visitor.radios().first)
    visitor.go_on()

    visitor.page.go_back()
    visitor.verdict().wait_for()
    behind = visitor.page.get_by_role("banner").count()
    visitor.page.go_forward()
    visitor.check().wait_for()

    assert (behind, visitor.page.get_by_role("banner").count()) == (1, 1)
    assert visitor.place() == (code, 2)
    assert site.count_answers(code) == 1


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_reloading_an_answer_shows_it_again_and_sends_nothing(visit, site, javascript):
    visitor = visit(javascript=javascript)
    visitor.start()
    code, _ = visitor.place()
    visitor.choose(visitor.radios().first)
    verdict = visitor.verdict().inner_text()

    visitor.page.reload()

    assert visitor.verdict().inner_text() == verdict
    assert site.count_answers(code) == 1


def test_a_double_click_answers_once_and_stays_on_the_feedback(visit, site):
    visitor = visit()
    visitor.start()
    code, position = visitor.place()
    visitor.radios().first.check()

    visitor.check().dblclick()
    visitor.verdict().wait_for()

    assert visitor.place() == (code, position)
    assert site.count_answers(code) == 1


def test_two_tabs_agree_on_the_first_answer(visit, site):
    visitor = visit()
    visitor.start()
    code, _ = visitor.place()
    other = visitor.another_tab()
    visitor.choose(visitor.option(right=True))

    other.choose(other.option(right=False))

    assert other.verdict().inner_text() == "Correct"
    assert site.count_answers(code) == 1


def test_offline_the_choice_is_kept_and_the_second_press_works(visit, site):
    visitor = visit()
    visitor.start()
    code, _ = visitor.place()
    visitor.expected += ["ERR_INTERNET_DISCONNECTED", "htmx:"]
    choice = visitor.radios().nth(1)
    choice.check()

    visitor.context.set_offline(True)
    visitor.check().click()
    banner = visitor.page.get_by_role("alert").filter(has_text="offline")
    banner.wait_for()
    kept = (choice.is_checked(), visitor.check().is_enabled())
    visitor.context.set_offline(False)
    visitor.check().click()
    visitor.verdict().wait_for()

    assert kept == (True, True)
    assert banner.count() == 0
    assert site.count_answers(code) == 1


def test_a_closed_tab_is_resumed_at_the_next_question_in_one_click(visit, site):
    visitor = visit()
    visitor.start()
    code, _ = visitor.place()
    visitor.choose(visitor.radios().first)
    visitor.page.close()

    again = visitor.another_tab("/")
    again.page.get_by_role("link", name="Carry on with question 2").click()

    assert again.place() == (code, 2)
    assert site.count_answers(code) == 1


def test_the_focus_is_never_lost_to_the_body(visit):
    visitor = visit()
    visitor.start()
    page, seen = visitor.page, []
    flag = page.get_by_role("button", name="Flag")

    def do(action, outcome):
        action()
        outcome.wait_for()
        seen.append(visitor.focus())

    do(visitor.check().click, page.locator(".error-summary"))
    do(flag.click, flag.and_(page.locator("[aria-pressed=true]")))
    visitor.radios().first.check()
    do(visitor.check().click, visitor.verdict())
    do(page.get_by_text("Continue").click, page.get_by_text("Question 2 of"))
    do(page.get_by_role("button", name="Skip").click, page.get_by_text("Question 3 of"))

    assert seen == ["DIV", "BUTTON", "H1", "H1", "H1"]


def test_an_empty_answer_leads_to_the_summary_of_the_problem(visit):
    visitor = visit()
    visitor.start()

    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()

    assert visitor.page.title().startswith("Error:")
    assert "Choose an answer." in visitor.page.locator(".error-summary").inner_text()


def test_digits_do_nothing_while_the_page_itself_has_the_focus(visit):
    visitor = visit()
    visitor.start()
    visitor.page.evaluate("document.activeElement.blur()")

    for digit in "1234":
        visitor.press(digit)

    assert visitor.focus() == "BODY"
    assert visitor.page.locator("#card input:checked").count() == 0
