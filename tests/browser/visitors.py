"""A visitor: a browser window that notices what no page may do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.browser.one_question_sets import TEN_CHOICES
from tests.browser.sites import Site

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

# Runs before the page's own scripts, from outside the page's content policy.
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    if (!shift.hadRecentInput) window.shifts.push(shift.value);
  }
}).observe({ type: "layout-shift", buffered: true });
document.addEventListener("securitypolicyviolation", (event) => console.error(
  `Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`));
"""
PASSWORD = "three words here"
QUESTION = re.compile(r"/attempts/([0-9a-f-]{36})/(\d+)/")


@dataclass(slots=True)
class Visitor:
    """A page of one browser context, and the keys pressed in it."""

    page: Page
    context: BrowserContext
    site: Site
    complaints: list[str] = field(default_factory=list)
    # Parts of complaints that are meant; 422 is how a form is asked for again.
    expected: list[str] = field(default_factory=lambda: ["status of 422"])
    keys: int = 0

    def watch(self, page: Page) -> None:
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", lambda request: self._follow(request.url))

    def go(self, path: str) -> None:
        self.page.goto(self.site.address + path)

    # What is on screen

    def set_card(self, title: str = TEN_CHOICES) -> Locator:
        """Return the card of a quiz on the front page."""
        heading = self.page.get_by_role("heading", name=title, exact=True)
        return self.page.get_by_role("listitem").filter(has=heading)

    def start_button(self, title: str = TEN_CHOICES) -> Locator:
        return self.set_card(title).get_by_role("button", name="Start")

    def radios(self) -> Locator:
        return self.page.locator("#card").get_by_role("radio")

    def check(self) -> Locator:
        return self.page.get_by_role("button", name="Check answer")

    def sign_out_button(self) -> Locator:
        return self.page.get_by_role("banner").get_by_role("button", name="Sign out")

    def verdict(self) -> Locator:
        return self.page.locator("#card[data-answered] h1")

    def place(self) -> tuple[str, int]:
        """Return the attempt's code and the position of the question on screen."""
        found = QUESTION.search(self.page.url)
        assert found, f"{self.page.url} is no question"
        return found[1], int(found[2])

    def right_answer(self) -> str:
        return self.site.right_answer(*self.place())

    def option(self, *, right: bool) -> Locator:
        """Return the radio button of the right answer, or of the first wrong one."""
        answer = self.right_answer()
        texts = self.page.locator("#card label.option").all_inner_texts()
        verdicts = [text.strip() == answer for text in texts]
        return self.radios().nth(verdicts.index(right))

    def shifts(self) -> list[float]:
        """Return the layout shifts of this page that no input explains."""
        return self.page.evaluate("window.shifts")

    # What a person does

    def start(self, title: str = TEN_CHOICES) -> None:
        """Open the front page and begin the named quiz."""
        self.go("/")
        self.start_button(title).click()
        self.page.wait_for_url(QUESTION)

    def start_set(self, slug: str) -> None:
        """Begin a quiz by its own address."""
        self.go(f"/sets/{slug}/start/")
        self.page.get_by_role("button", name="Start").click()
        self.page.wait_for_url(QUESTION)

    def right_arrangement(self) -> dict[str, str]:
        """Return which choice belongs to each event or prompt on screen."""
        belongs = self.site.right_arrangement(*self.place())
        lettered = self.page.locator(".lettered li")
        letters = dict(
            reversed(text.strip().split(maxsplit=1))
            for text in lettered.all_inner_texts()
        )
        return {label: letters.get(what, what) for label, what in belongs.items()}

    def arrange(self, choices: dict[str, str]) -> None:
        for label, choice in choices.items():
            select = self.page.get_by_label(label, exact=True)
            select.select_option(label=choice)

    def another_tab(self, path: str = "") -> Visitor:
        """Open another tab of the same browser, at ``path`` or at the same page."""
        tab = replace(self, page=self.context.new_page(), keys=0)
        tab.watch(tab.page)
        tab.page.goto(self.site.address + path if path else self.page.url)
        return tab

    def go_to_results(self) -> None:
        self.go(f"/attempts/{self.place()[0]}/")

    def choose(self, option: Locator) -> None:
        option.check()
        self.check().click()
        self.verdict().wait_for()

    def go_on(self) -> None:
        with self.turned():
            self.page.locator("#card .actions a").first.click()

    def check_answer(self) -> str:
        """Hand in what is on screen, and return the verdict."""
        self.check().click()
        self.verdict().wait_for()
        return self.verdict().inner_text()

    def save(self, option: Locator) -> None:
        """Answer a question of a graded quiz."""
        option.check()
        with self.turned():
            self.page.get_by_role("button", name="Save").click()

    def hand_in(self) -> None:
        """Hand in from the page that shows the answers."""
        self.page.get_by_role("button", name="Submit").click()
        self.page.get_by_role("button", name="Submit").wait_for(state="detached")

    def become_admin(self, name: str) -> None:
        self.sign_up(name)
        self.site.make_admin(name)

    def sign_up(self, name: str) -> None:
        self.go("/account/sign-up/")
        self.page.get_by_label("User name").fill(name)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.page.get_by_label("Password again").fill(PASSWORD)
        self.page.get_by_label("Password again").press("Enter")
        self.sign_out_button().wait_for()

    def sign_in(self, name: str) -> None:
        self.go("/account/sign-in/")
        self.page.get_by_label("User name").fill(name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_label("Password").press("Enter")
        self.sign_out_button().wait_for()

    def sign_out(self) -> None:
        self.sign_out_button().click()
        self.page.get_by_role("link", name="Sign in").wait_for()

    @contextmanager
    def turned(self) -> Iterator[None]:
        """Wait until what is done inside has led to another address."""
        before = self.page.url
        yield
        self.page.wait_for_url(lambda url: url != before)

    # With the keyboard

    def press(self, key: str) -> None:
        self.keys += 1
        self.page.keyboard.press(key)

    def tab_to(self, target: Locator, *, at_most: int = 40) -> None:
        """Press Tab until ``target`` has the focus."""
        target.wait_for()
        for _ in range(at_most):
            if self.is_on(target):
                return
            self.press("Tab")
        raise AssertionError(f"{at_most} tabs do not reach {target}")

    def is_on(self, target: Locator) -> bool:
        return target.evaluate("(element) => element === document.activeElement")

    def focus(self) -> str:
        """Return the tag of what has the focus, in capitals."""
        return self.page.evaluate("document.activeElement.tagName")

    def _hear(self, kind: str, text: str) -> None:
        meant = any(part in text for part in self.expected)
        if kind in {"error", "warning"} and not meant:
            self.complaints.append(f"console: {text}")

    def _follow(self, url: str) -> None:
        if not url.startswith((self.site.address, "data:")):
            self.complaints.append(f"request to another site: {url}")
