"""Putting in order, matching and pointing at a sentence, as a person does it."""

import pytest

pytestmark = pytest.mark.browser
browsers = pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
arranged = pytest.mark.parametrize("kind", ["order", "match"])


def chosen(visitor, labels):
    """What the page's selects show, by their labels."""
    shown = "(select) => select.selectedOptions[0].label"
    selects = {one: visitor.page.get_by_label(one, exact=True) for one in labels}
    return {label: select.evaluate(shown) for label, select in selects.items()}


def almost(choices, kind):
    """The same choices, but for some: the first event put last, or two swapped."""
    if kind == "order":
        return {label: str(int(n) % len(choices) + 1) for label, n in choices.items()}
    *_others, one, other = choices
    return {**choices, one: choices[other], other: choices[one]}


@browsers
@arranged
def test_a_right_arrangement_is_correct(visit, kind, javascript):
    visitor = visit(javascript=javascript)
    visitor.start_set(kind)

    visitor.arrange(visitor.right_arrangement())

    assert visitor.check_answer() == "Correct"


@browsers
@arranged
def test_an_arrangement_is_partly_right(visit, kind, javascript):
    visitor = visit(javascript=javascript)
    visitor.start_set(kind)

    visitor.arrange(almost(visitor.right_arrangement(), kind))
    verdict = visitor.check_answer()

    assert verdict == "Partly right"


@browsers
@arranged
def test_half_an_arrangement_is_asked_again_with_what_was_chosen(
    visit, kind, javascript
):
    visitor = visit(javascript=javascript)
    visitor.start_set(kind)
    right = visitor.right_arrangement()
    *begun, _left = right.items()

    visitor.arrange(dict(begun))
    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()
    kept = chosen(visitor, right)
    visitor.arrange(right)

    assert kept == {**dict(begun), _left[0]: "–"}
    assert visitor.check_answer() == "Correct"


@browsers
def test_a_sentence_is_pointed_at(visit, javascript):
    visitor = visit(javascript=javascript)
    visitor.start_set("sentence")
    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()

    visitor.choose(visitor.option(right=True))

    assert visitor.verdict().inner_text() == "Correct"
    assert visitor.page.locator("#card .is-right sup").inner_text() == "1"


def test_a_wrong_sentence_is_told_from_the_right_one(visit):
    visitor = visit()
    visitor.start_set("sentence")
    right = visitor.right_answer()

    visitor.choose(visitor.option(right=False))

    shown = visitor.page.locator("#card .is-right").inner_text()
    assert visitor.verdict().inner_text().startswith("Not quite")
    assert shown.startswith(right)


@arranged
def test_an_arrangement_that_was_not_sent_is_still_there_after_a_reload(visit, kind):
    visitor = visit()
    visitor.start_set(kind)
    visitor.expected += ["ERR_INTERNET_DISCONNECTED", "htmx:"]
    right = visitor.right_arrangement()
    visitor.arrange(right)

    visitor.context.set_offline(True)
    visitor.check().click()
    visitor.page.get_by_role("alert").filter(has_text="offline").wait_for()
    visitor.context.set_offline(False)
    visitor.page.reload()

    assert chosen(visitor, right) == right
    assert visitor.check_answer() == "Correct"
