"""Every page, in every way it is shown, against WCAG 2.2 AA."""

import os
from pathlib import Path

import pytest

from tests.browser.axe import faults
from tests.browser.stations import STATIONS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", STATIONS)
def test_a_page_is_accessible_however_it_is_shown(visit, name):
    visitor = visit()
    STATIONS[name](visitor)
    if folder := os.environ.get("SCREENSHOTS"):
        take_pictures(visitor.page, Path(folder), name)

    found = faults(visitor.page)

    assert found == []


def take_pictures(page, folder, name):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            path = folder / f"{name}-{width}-{scheme}.png"
            page.screenshot(path=path, full_page=True)
