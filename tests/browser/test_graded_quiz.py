"""A graded quiz as a person takes it: changed, checked, handed in, out of time."""

import pytest

pytestmark = pytest.mark.browser
browsers = pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])


@browsers
@pytest.mark.parametrize("width", [320, 1280])
def test_a_graded_quiz_is_answered_checked_changed_and_handed_in(
    visit, javascript, width
):
    visitor = visit(javascript=javascript, width=width)
    visitor.start_set("graded")

    for _ in range(3):
        visitor.save(visitor.option(right=False))
    page = visitor.page
    page.get_by_role("heading", name="Check your answers").wait_for()
    page.get_by_role("link", name="Change question 2").click()
    page.locator("#card input:checked").wait_for()
    chosen = page.locator("#card input:checked").count()
    visitor.save(visitor.option(right=True))
    visitor.hand_in()

    assert chosen == 1
    assert page.get_by_role("heading", name="1 of 3 right").count() == 1
    inner = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert inner


def test_a_graded_quiz_is_taken_by_keyboard_alone(visit):
    visitor = visit()
    visitor.start_set("graded")
    page = visitor.page

    for position in (1, 2, 3):
        page.get_by_text(f"Question {position} of 3").wait_for()
        visitor.tab_to(visitor.radios().first)
        visitor.press("Space")
        visitor.tab_to(page.get_by_role("button", name="Save answer"))
        with visitor.turned():
            visitor.press("Enter")
    visitor.tab_to(page.get_by_role("button", name="Submit 3 answers"))
    visitor.press("Enter")

    page.get_by_role("heading", name="of 3 right").wait_for()


@browsers
def test_an_answer_after_the_time_is_refused_and_the_rest_kept(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.expected += ["status of 409", "Error Code 409"]
    visitor.start_set("graded")
    visitor.save(visitor.option(right=True))
    code, _ = visitor.place()
    visitor.radios().first.check()
    visitor.site.run_out(code)

    visitor.page.get_by_role("button", name="Save").click()

    told = "no more answers" if javascript else "The time was up"
    visitor.page.get_by_text(told).first.wait_for()
    visitor.go(f"/attempts/{code}/")
    assert visitor.page.get_by_role("heading", name="1 of 3 right").count() == 1
    assert visitor.site.count_answers(code) == 1


@browsers
def test_going_back_after_handing_in_changes_nothing(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.start_set("silent")
    visitor.save(visitor.option(right=True))
    code, _ = visitor.place()
    visitor.go_to_results()
    visitor.hand_in()

    visitor.page.go_back()

    visitor.go(f"/attempts/{code}/1/")
    visitor.page.get_by_text("This quiz is handed in.").wait_for()
    assert visitor.right_answer() not in visitor.page.locator("#card").inner_text()
    assert visitor.page.get_by_role("button", name="Save").count() == 0


def test_the_time_can_be_hidden_and_stays_so(visit):
    visitor = visit()
    visitor.start_set("graded")
    page = visitor.page
    page.get_by_text("left").first.wait_for()

    page.locator(".timer summary").click()
    visitor.save(visitor.radios().first)
    page.get_by_text("Question 2 of 3").wait_for()

    assert not page.locator(".timer p").is_visible()


def test_the_time_is_there_without_a_script(visit):
    visitor = visit(javascript=False)
    visitor.start_set("graded")

    assert visitor.page.get_by_text("Ends at").is_visible()


@browsers
def test_a_miss_in_a_practice_is_tried_again(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.start()
    visitor.choose(visitor.option(right=False))

    visitor.page.get_by_role("link", name="Try again").click()
    visitor.page.get_by_role("button", name="Check answer").wait_for()
    visitor.option(right=True).check()

    assert visitor.check_answer() == "Correct"


@browsers
def test_i_was_right_is_sent_with_thanks(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.start()
    visitor.choose(visitor.option(right=False))

    visitor.page.get_by_role("link", name="I was right").click()
    visitor.page.get_by_role("button", name="Send").click()

    visitor.page.get_by_role("heading", name="Thank you").wait_for()
