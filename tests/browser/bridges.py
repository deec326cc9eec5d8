"""An article on a bridge that an admin loads, and the steps people take with it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.browser.visitors import Visitor

_FRONT = "---\nid: {name}\ntitle: Bridge {name}\npublished: 1933-01-02\n---\n"
_TEXT = (
    "The council of {town} opened the new bridge in May 1931.\n\n"
    "The {town} bridge carried only {carts} carts on its first day.\n\n"
    "“The old ferry will never run again,” said Ada Brook, the town engineer.\n\n"
    "“The bridge will carry the mail by winter,” said Thomas Hale, the postmaster.\n"
)


def load(visitor: Visitor, folder: Path, name: str, *, carts: int) -> None:
    """Load the article of this name; only its title tells it from another's."""
    path = folder / f"{name}.md"
    text = (_FRONT + _TEXT).format(name=name, town=name.capitalize(), carts=carts)
    path.write_text(text, encoding="utf-8")
    visitor.site.run("load_articles", str(path))


def open_article(visitor: Visitor, name: str) -> None:
    visitor.go(f"/articles/?words=Bridge+{name}")
    visitor.page.get_by_role("link", name=f"Bridge {name}").click()
    visitor.page.get_by_role("heading", name=f"Bridge {name}", level=1).wait_for()


def open_questions(visitor: Visitor, name: str) -> None:
    open_article(visitor, name)
    visitor.page.get_by_role("link", name="Questions", exact=True).click()
    visitor.page.get_by_role("heading", name="Questions", level=1).wait_for()


def apply_plan(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Apply").click()
    visitor.page.get_by_text("changed.").first.wait_for()


def approve_on_carts(visitor: Visitor) -> None:
    """Approve the question on carts, from the page of an article's questions."""
    visitor.page.get_by_label("Kind").select_option("how_many")
    visitor.page.get_by_role("button", name="Show", exact=True).click()
    decide_on_carts(visitor, "Approve")


def decide_on_carts(visitor: Visitor, button: str) -> None:
    """Press a button of the question on carts, and wait until it is said."""
    item = visitor.page.locator(".bank-item").filter(has_text="carts").first
    item.get_by_role("button", name=button).click()
    said = re.compile("^(Approved|Now approved: .*)$")
    visitor.page.get_by_text(said).first.wait_for()


def practise(visitor: Visitor, name: str) -> None:
    open_article(visitor, name)
    visitor.page.get_by_role("button", name="Quiz me").click()
    visitor.check().wait_for()


def take_the_correction(visitor: Visitor, *, was: str, now: str) -> None:
    """Find the card that tells of a correction at home, and press Got it."""
    visitor.go("/")
    card = visitor.page.locator(".correction")
    assert card.locator("del").inner_text() == was
    assert card.locator("mark").inner_text() == now
    card.get_by_role("button", name="Got it").click()
    card.wait_for(state="detached")
