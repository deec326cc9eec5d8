"""Every page a visitor can come to, and how to come to it."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.visitors import Visitor

Station = Callable[[Visitor], None]
STATIONS: dict[str, Station] = {}


def station(way: Station) -> Station:
    STATIONS[way.__name__.replace("_", "-")] = way
    return way


def _page(name: str, path: str) -> None:
    STATIONS[name] = lambda visitor: visitor.go(path)


_page("home", "/")
_page("articles", "/articles/")
_page("articles-not-found", "/articles/?words=nothing+of+this+kind")
_page("topics", "/topics/")
_page("topic", "/topics/iraq-june-2014/")
_page("progress-empty", "/progress/")
_page("sign-in", "/account/sign-in/")
_page("sign-up", "/account/sign-up/")
_page("settings", "/settings/")
_page("help", "/help/")
_page("accessibility", "/accessibility/")
_page("privacy", "/privacy/")


@station
def settings_refused(visitor: Visitor) -> None:
    visitor.go("/settings/")
    visitor.page.locator("#id_theme").evaluate("(choices) => choices.remove()")
    visitor.page.get_by_role("button", name="Save settings").click()
    visitor.page.locator(".error-summary").wait_for()


@station
def settings_of_the_darkest(visitor: Visitor) -> None:
    visitor.go("/settings/")
    visitor.page.get_by_label("Dark").check()
    visitor.page.get_by_label("Very large").check()
    visitor.page.get_by_label("Use keyboard shortcuts").check()
    visitor.page.get_by_role("button", name="Save settings").click()
    visitor.page.get_by_text("Your settings are saved.").wait_for()


@station
def shortcuts(visitor: Visitor) -> None:
    settings_of_the_darkest(visitor)
    visitor.press("?")
    visitor.page.get_by_role("dialog").wait_for()


@station
def question_in_the_largest_text(visitor: Visitor) -> None:
    settings_of_the_darkest(visitor)
    question(visitor)


@station
def settings_of_a_guest(visitor: Visitor) -> None:
    feedback_right(visitor)
    visitor.go("/settings/")
    visitor.page.get_by_text("Single tables for a spreadsheet").click()


@station
def delete_account(visitor: Visitor) -> None:
    visitor.sign_up("thinks-of-leaving")
    visitor.go("/settings/delete/")


@station
def delete_account_refused(visitor: Visitor) -> None:
    feedback_right(visitor)
    visitor.go("/settings/delete/")
    visitor.page.get_by_role("button", name="Delete for good").click()
    visitor.page.locator(".error-summary").wait_for()


@station
def account_deleted(visitor: Visitor) -> None:
    visitor.go("/settings/deleted/")


@station
def feedback_in_german(visitor: Visitor) -> None:
    feedback_wrong(visitor)
    visitor.page.get_by_role("button", name="Deutsch").click()
    visitor.page.get_by_role("link", name="Weiter", exact=True).wait_for()


@station
def settings_in_german(visitor: Visitor) -> None:
    visitor.go("/settings/")
    visitor.page.get_by_role("button", name="Deutsch").click()
    visitor.page.get_by_role("button", name="Einstellungen speichern").wait_for()


@station
def not_found(visitor: Visitor) -> None:
    visitor.expected.append("status of 404")
    visitor.go("/nowhere/")


@station
def article(visitor: Visitor) -> None:
    visitor.go("/articles/")
    visitor.page.locator(".article-list a").first.click()
    visitor.page.locator("article").wait_for()


@station
def article_with_facts(visitor: Visitor) -> None:
    article(visitor)
    visitor.page.get_by_role("link", name="Show the facts").click()
    visitor.page.get_by_role("heading", name="Footnotes").wait_for()


@station
def question(visitor: Visitor) -> None:
    visitor.start()


@station
def question_typed(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.set_card().get_by_role("button", name="Type the answers").click()
    visitor.page.get_by_role("textbox").wait_for()


@station
def question_unanswered(visitor: Visitor) -> None:
    question(visitor)
    visitor.check().click()
    visitor.page.locator(".error-summary").wait_for()


@station
def feedback_right(visitor: Visitor) -> None:
    question(visitor)
    visitor.choose(visitor.option(right=True))


@station
def feedback_wrong(visitor: Visitor) -> None:
    question(visitor)
    visitor.choose(visitor.option(right=False))


@station
def feedback_typed(visitor: Visitor) -> None:
    question_typed(visitor)
    visitor.page.get_by_role("textbox").fill(visitor.right_answer())
    visitor.check().click()
    visitor.verdict().wait_for()


@station
def home_with_a_quiz_begun(visitor: Visitor) -> None:
    feedback_wrong(visitor)
    visitor.go("/")


@station
def article_with_facts_covered(visitor: Visitor) -> None:
    feedback_wrong(visitor)
    visitor.page.get_by_role("link", name="Read it in the article").click()
    visitor.page.get_by_role("link", name="Show the facts").click()
    visitor.page.locator(".legend").wait_for()


@station
def results_unfinished(visitor: Visitor) -> None:
    feedback_right(visitor)
    visitor.go_to_results()
    visitor.page.get_by_role("button", name="Finish with").wait_for()


@station
def results(visitor: Visitor) -> None:
    feedback_right(visitor)
    visitor.go_on()
    visitor.choose(visitor.option(right=False))
    visitor.go_to_results()
    visitor.page.get_by_role("button", name="Finish with").click()
    visitor.page.get_by_role("button", name="Practise").wait_for()


@station
def progress(visitor: Visitor) -> None:
    results(visitor)
    visitor.go("/progress/")


@station
def progress_of_months(visitor: Visitor) -> None:
    results(visitor)
    visitor.site.study_for_months(visitor.page.url)
    visitor.go("/progress/")
    for table in visitor.page.locator("main summary").all():
        table.click()


@station
def quizzes_taken(visitor: Visitor) -> None:
    results(visitor)
    visitor.go("/progress/quizzes/")


@station
def timeline_of_the_known(visitor: Visitor) -> None:
    results(visitor)
    visitor.site.study_for_months(visitor.page.url)
    visitor.go("/progress/timeline/")


_page("timeline-of-the-known-empty", "/progress/timeline/")


@station
def sign_up_refused(visitor: Visitor) -> None:
    visitor.go("/account/sign-up/")
    visitor.page.get_by_label("User name").fill("x")
    visitor.page.get_by_label("User name").press("Enter")
    visitor.page.locator(".error-summary").wait_for()


@station
def sign_up_as_a_guest(visitor: Visitor) -> None:
    feedback_right(visitor)
    visitor.go("/account/sign-up/")


@station
def bring_along(visitor: Visitor) -> None:
    visitor.sign_up("brings-along")
    visitor.sign_out()
    feedback_right(visitor)
    visitor.sign_in("brings-along")
    visitor.page.get_by_role("button", name="Yes, bring along").wait_for()


@station
def password_change(visitor: Visitor) -> None:
    visitor.sign_up("changes-password")
    visitor.go("/account/password/")


@station
def sign_out(visitor: Visitor) -> None:
    question(visitor)
    visitor.go("/account/sign-out/")


@station
def start(visitor: Visitor) -> None:
    visitor.go("/sets/iraq-june-2014/start/")


def _every_way_to_ask(kind: str) -> None:
    def right_or_wrong(visitor: Visitor) -> None:
        visitor.start_set(kind)
        if visitor.radios().count():
            visitor.radios().first.check()
        else:
            visitor.arrange(visitor.right_arrangement())
        visitor.check_answer()

    def refused(visitor: Visitor) -> None:
        visitor.start_set(kind)
        visitor.check().click()
        visitor.page.locator(".error-summary").wait_for()

    STATIONS[f"question-{kind}"] = lambda visitor: visitor.start_set(kind)
    STATIONS[f"question-{kind}-unanswered"] = refused
    STATIONS[f"feedback-{kind}"] = right_or_wrong


for kind in ("order", "match", "sentence"):
    _every_way_to_ask(kind)


@station
def feedback_arranged_wrongly(visitor: Visitor) -> None:
    visitor.start_set("order")
    right = visitor.right_arrangement()
    visitor.arrange(dict(zip(right, reversed(right.values()), strict=True)))
    visitor.check_answer()


@station
def feedback_of_sources_that_differ(visitor: Visitor) -> None:
    visitor.start_set("sides")
    visitor.choose(visitor.option(right=False))
    visitor.page.get_by_text("Side by side").wait_for()


@station
def feedback_of_sources_that_agree(visitor: Visitor) -> None:
    visitor.start_set("agreed")
    visitor.choose(visitor.option(right=True))
    visitor.page.get_by_text("sources say so").wait_for()


@station
def start_of_a_graded_quiz(visitor: Visitor) -> None:
    visitor.go("/sets/graded/start/")


@station
def question_of_a_graded_quiz(visitor: Visitor) -> None:
    visitor.start_set("graded")


@station
def answers_to_be_checked(visitor: Visitor) -> None:
    visitor.start_set("silent")
    visitor.save(visitor.radios().first)
    visitor.go_to_results()


@station
def handed_in(visitor: Visitor) -> None:
    answers_to_be_checked(visitor)
    visitor.hand_in()


@station
def report(visitor: Visitor) -> None:
    feedback_wrong(visitor)
    visitor.page.get_by_role("link", name="I was right").click()
    visitor.page.get_by_role("button", name="Send").wait_for()


@station
def report_sent(visitor: Visitor) -> None:
    report(visitor)
    visitor.page.get_by_role("button", name="Send").click()
    visitor.page.get_by_role("heading", name="Thank you").wait_for()
