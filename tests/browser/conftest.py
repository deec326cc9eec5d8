"""Chromium, a served site, and visitors to it."""

import os
import shutil
from importlib import import_module
from importlib.util import find_spec

import pytest

from benchmarks.servers import running
from tests.browser.sites import prepare
from tests.browser.visitors import WATCH, Visitor


@pytest.fixture(scope="package")
def site(tmp_path_factory):
    """Serve the shipped articles as in production, once for all tests.

    A server of its own, not ``live_server``: its pages, headers and compressed
    files are those that people get, and its articles are read once. Tests do not
    meet in it, since each visitor is a new guest.
    """
    site = prepare(tmp_path_factory.mktemp("site"))
    with running(site.server):
        yield site


@pytest.fixture(scope="package")
def chromium():
    """Start the system's Chromium; nothing is downloaded."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    for there, what in ((find_spec("playwright"), "Playwright"), (path, "Chromium")):
        if there is None:
            _skip_or_fail(f"{what} is not installed: run `make e2e` where it is.")
    playwright = import_module("playwright.sync_api")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site):
    """Return a function that opens a new browser profile, as a new person has it.

    Afterwards no page may have broken its content policy, failed in a script, or
    asked another site for anything.
    """
    visitors = []

    def open_profile(*, javascript=True, width=1280, height=800, **options):
        context = chromium.new_context(
            java_script_enabled=javascript,
            viewport={"width": width, "height": height},
            **options,
        )
        context.add_init_script(WATCH)
        visitor = Visitor(page=context.new_page(), context=context, site=site)
        visitor.watch(visitor.page)
        visitors.append(visitor)
        return visitor

    yield open_profile
    for visitor in visitors:
        visitor.context.close()
    assert [complaint for one in visitors for complaint in one.complaints] == []


def _skip_or_fail(reason: str) -> None:
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
