"""The pages of cards: today, reviews, the list, own words, settings."""

from __future__ import annotations

from tests.browser.one_question_sets import TEN_CHOICES
from tests.browser.stations import STATIONS, Station
from tests.browser.visitors import Visitor

CARDS: dict[str, Station] = {}


def station(way: Station) -> Station:
    CARDS[way.__name__.replace("_", "-")] = way
    return way


def write(visitor: Visitor, front: str = "Who built the dam?", back: str = "Ada Brook"):
    """Write a card of one's own."""
    visitor.go("/cards/new/")
    visitor.page.get_by_label("Front").fill(front)
    visitor.page.get_by_label("Back").fill(back)
    visitor.page.get_by_role("button", name="Make the card").click()
    visitor.page.get_by_text("Your card is made.").wait_for()


def add_a_set(visitor: Visitor) -> None:
    """Make cards of a quiz, from the front page."""
    visitor.go("/")
    visitor.set_card(TEN_CHOICES).get_by_role("button", name="Add to my cards").click()
    visitor.page.get_by_role("heading", name="cards to review").wait_for()


def show_answer(visitor: Visitor) -> None:
    visitor.page.get_by_role("link", name="Show answer").click()
    visitor.page.get_by_role("heading", name="Answer").wait_for()


def rate(visitor: Visitor, name: str) -> None:
    with visitor.turned():
        visitor.page.get_by_role("group").get_by_role("button", name=name).click()


@station
def today_without_cards(visitor: Visitor) -> None:
    visitor.go("/today/")


@station
def today(visitor: Visitor) -> None:
    STATIONS["feedback-wrong"](visitor)
    add_a_set(visitor)


@station
def today_when_done(visitor: Visitor) -> None:
    review_done(visitor)
    visitor.go("/today/")


@station
def review(visitor: Visitor) -> None:
    add_a_set(visitor)
    visitor.page.get_by_role("link", name="Review 10").click()
    visitor.page.get_by_role("link", name="Show answer").wait_for()


@station
def review_answer(visitor: Visitor) -> None:
    review(visitor)
    show_answer(visitor)


@station
def review_after_a_rating(visitor: Visitor) -> None:
    review_answer(visitor)
    rate(visitor, "Good")
    visitor.page.get_by_role("button", name="Undo").wait_for()


@station
def review_done(visitor: Visitor) -> None:
    write(visitor)
    visitor.go("/review/")
    show_answer(visitor)
    rate(visitor, "Easy")
    visitor.page.get_by_role("heading", name="Done for today").wait_for()


@station
def review_of_a_text_with_gaps(visitor: Visitor) -> None:
    visitor.go("/cards/new/?kind=cloze")
    visitor.page.get_by_label("Text with gaps").fill(
        "The dam at [[Elmbridge]] was finished in [[1928]]."
    )
    visitor.page.get_by_role("button", name="Make the card").click()
    visitor.go("/review/")
    show_answer(visitor)


@station
def cram(visitor: Visitor) -> None:
    add_a_set(visitor)
    visitor.go("/cards/cram/")
    visitor.page.get_by_role("link", name="Cram: ").first.wait_for()


@station
def cards_none(visitor: Visitor) -> None:
    visitor.go("/cards/")


@station
def cards_in_a_list(visitor: Visitor) -> None:
    add_a_set(visitor)
    write(visitor)
    visitor.go("/cards/")
    visitor.page.get_by_role("button", name="Suspend").first.click()
    visitor.page.get_by_text("Suspended: ").wait_for()


@station
def cards_not_found(visitor: Visitor) -> None:
    write(visitor)
    visitor.go("/cards/?words=zebra")


@station
def card(visitor: Visitor) -> None:
    add_a_set(visitor)
    visitor.go("/cards/")
    visitor.page.locator(".card-list a").first.click()
    visitor.page.get_by_text("Times forgotten").wait_for()


@station
def own_card(visitor: Visitor) -> None:
    write(visitor)
    visitor.go("/cards/")
    visitor.page.locator(".card-list a").first.click()
    visitor.page.get_by_text("Delete this card").click()


@station
def card_to_write(visitor: Visitor) -> None:
    visitor.go("/cards/new/?kind=cloze")


@station
def card_refused(visitor: Visitor) -> None:
    visitor.go("/cards/new/")
    visitor.page.get_by_role("button", name="Make the card").click()
    visitor.page.locator(".error-summary").wait_for()


@station
def card_settings(visitor: Visitor) -> None:
    visitor.go("/cards/settings/")


@station
def card_settings_refused(visitor: Visitor) -> None:
    card_settings(visitor)
    visitor.page.get_by_label("How many of 100").fill("99")
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.locator(".error-summary").wait_for()
