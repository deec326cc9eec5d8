"""The pages of those who look after articles, questions and people; for admins."""

from __future__ import annotations

from tests.browser.stations import Station
from tests.browser.visitors import Visitor

DESK: dict[str, Station] = {}
ARTICLE = "A hurried visit to Baghdad"


def station(way: Station) -> Station:
    DESK[way.__name__.replace("_", "-")] = way
    return way


def open_part(visitor: Visitor, part: str) -> None:
    """Open a page about the article, by the links at its head."""
    visitor.go("/articles/?words=hurried+visit")
    visitor.page.get_by_role("link", name=ARTICLE).click()
    parts = visitor.page.get_by_role("navigation", name="About this article")
    parts.get_by_role("link", name=part, exact=True).click()
    visitor.page.locator("h1").wait_for()


@station
def questions(visitor: Visitor) -> None:
    open_part(visitor, "Questions")


@station
def questions_of_no_kind(visitor: Visitor) -> None:
    questions(visitor)
    visitor.page.get_by_label("Show", exact=True).select_option("changed")
    visitor.page.get_by_role("button", name="Show", exact=True).click()
    visitor.page.locator(".empty").wait_for()


@station
def plan(visitor: Visitor) -> None:
    open_part(visitor, "Plan")


@station
def coverage(visitor: Visitor) -> None:
    open_part(visitor, "Coverage")


@station
def coverage_of_gaps(visitor: Visitor) -> None:
    coverage(visitor)
    visitor.page.get_by_role("link", name="Only what is not asked").click()
    visitor.page.get_by_role("link", name="Show every sentence").wait_for()


def open_fact(visitor: Visitor, kind: str) -> None:
    coverage(visitor)
    visitor.page.locator(f".mark-{kind} + a").first.click()
    visitor.page.locator("#fact").wait_for()


@station
def fact_date(visitor: Visitor) -> None:
    open_fact(visitor, "date")


@station
def fact_quote(visitor: Visitor) -> None:
    open_fact(visitor, "quote")
    visitor.page.get_by_text("How it was read").click()


@station
def fact_role(visitor: Visitor) -> None:
    open_fact(visitor, "role")


@station
def fact_refused(visitor: Visitor) -> None:
    open_fact(visitor, "date")
    visitor.page.get_by_label("The date").fill("some day")
    visitor.page.get_by_role("button", name="See which questions change").click()
    visitor.page.locator(".error-summary").wait_for()


@station
def fact_before_it_is_rejected(visitor: Visitor) -> None:
    open_fact(visitor, "date")
    visitor.page.get_by_role("button", name="The text does not say this").click()
    visitor.page.get_by_role("heading", name="If you reject it").wait_for()


@station
def people(visitor: Visitor) -> None:
    visitor.go("/people/")


@station
def people_not_found(visitor: Visitor) -> None:
    visitor.go("/people/?words=nobody+of+this+kind")


@station
def person(visitor: Visitor) -> None:
    people(visitor)
    visitor.go("/people/?words=John+Kerry")
    visitor.page.get_by_role("main").get_by_role("link", name="John Kerry").click()
    visitor.page.locator("#person").wait_for()


@station
def person_refused(visitor: Visitor) -> None:
    person(visitor)
    merging, splitting = visitor.page.get_by_role(
        "button", name="See what would change"
    ).all()
    merging.click()
    visitor.page.locator(".error-summary").wait_for()
    visitor.page.get_by_label("Name of the other person").fill("Somebody Else")
    splitting.click()
    visitor.page.get_by_text("Choose at least one").first.wait_for()


@station
def person_before_merging(visitor: Visitor) -> None:
    person(visitor)
    visitor.page.get_by_label("Is the same person as").fill("John Snow")
    visitor.page.get_by_role("button", name="See what would change").first.click()
    visitor.page.get_by_role("heading", name="If they are one person").wait_for()
