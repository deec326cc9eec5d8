"""A page from before signing up in another tab keeps the answer chosen on it."""

import pytest

pytestmark = pytest.mark.browser


def test_reloading_the_page_keeps_the_choice_and_takes_the_answer(visit, site):
    visitor = visit()
    visitor.start()
    code, _ = visitor.place()
    visitor.expected += ["status of 403", "Status Error Code 403"]
    visitor.another_tab("/").sign_up("reloads")
    visitor.radios().nth(2).check()
    visitor.check().click()

    with visitor.page.expect_navigation():
        visitor.page.get_by_role("alert").get_by_role("link", name="Reload").click()
    kept = visitor.radios().nth(2).is_checked()
    visitor.check().click()
    visitor.verdict().wait_for()

    assert kept
    assert site.count_answers(code) == 1


def test_without_javascript_the_question_comes_back_with_the_choice(visit, site):
    visitor = visit(javascript=False)
    visitor.start()
    code, _ = visitor.place()
    visitor.expected += ["status of 403"]
    visitor.another_tab("/").sign_up("posts-again")
    visitor.radios().nth(2).check()

    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()
    kept = visitor.radios().nth(2).is_checked()
    visitor.check().click()
    visitor.verdict().wait_for()

    assert kept
    assert site.count_answers(code) == 1
