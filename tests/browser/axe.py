"""WCAG 2.2 AA as far as a machine can check it, in every way a page is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 800}


@dataclass(frozen=True, slots=True)
class Showing:
    """A way to show a page: media settings and a viewport."""

    name: str
    media: dict[str, str]
    viewport: dict[str, int]


SHOWINGS = (
    Showing("light", {"color_scheme": "light"}, WIDE),
    Showing("dark", {"color_scheme": "dark"}, WIDE),
    Showing("forced colours", {"forced_colors": "active"}, WIDE),
    Showing("narrow", {"color_scheme": "light"}, NARROW),
)


def faults(page: Page) -> list[str]:
    """Return every violation, and every sideways scroll, of a page in all showings.

    The page is not loaded again, so it is judged in the state it is in.
    """
    page.evaluate(_script())
    found = []
    for showing in SHOWINGS:
        page.set_viewport_size(showing.viewport)
        # In motion, a colour on its way has the contrast of neither end.
        still = {"forced_colors": "none", "reduced_motion": "reduce"}
        page.emulate_media(**{**still, **showing.media})
        page.evaluate(_NEXT_FRAME)
        found += [f"{showing.name}: {fault}" for fault in _violations(page, showing)]
        if overflow := page.evaluate(_OVERFLOW):
            found.append(f"{showing.name}: scrolls sideways because of {overflow}")
    return found


def _violations(page: Page, showing: Showing) -> list[str]:
    # Forced colours are the system's, and axe reads those that the page asked for.
    contrast = {"enabled": "forced_colors" not in showing.media}
    options: dict[str, Any] = {
        "runOnly": STANDARD,
        "resultTypes": ["violations"],
        "rules": {"color-contrast": contrast},
    }
    result = page.evaluate("(options) => axe.run(options)", options)
    return [
        f"{violation['id']} at {node['target']}: {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@cache
def _script() -> str:
    return import_module("axe_playwright_python.sync_playwright").Axe().axe_script


_NEXT_FRAME = "() => new Promise(requestAnimationFrame)"
_OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return "";
  const over = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > wide + 1);
  return over.map((element) => element.outerHTML.slice(0, 80)).join(" ") || "the page";
}"""
