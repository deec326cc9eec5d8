"""Options of the whole suite: what is left out on purpose, what may not be."""

import os

import pytest
from django.db import connections
from hypothesis import settings

# The laws are tried on the same cases everywhere; HYPOTHESIS_PROFILE=search looks
# for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1500, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_MAINTENANCE = {"dbname": "postgres"}


def pytest_addoption(parser):
    group = parser.getgroup("footnote")
    group.addoption(
        "--no-browser", action="store_true", help="skip what drives a real browser"
    )
    group.addoption(
        "--no-skips", action="store_true", help="fail a test that would be skipped"
    )


def pytest_configure(config):
    """Say in one sentence that PostgreSQL was asked for but does not answer."""
    server = connections.create_connection("default")
    if server.vendor != "postgresql":
        return
    try:
        # The tests' own database is made later, by way of this one.
        server.get_new_connection(server.get_connection_params() | _MAINTENANCE).close()
    except server.Database.OperationalError:
        address = "{HOST}:{PORT}".format_map(server.settings_dict)
        pytest.exit(
            f"PostgreSQL does not answer at {address}: start it, or unset DATABASE_URL"
            " to test on SQLite.",
            returncode=pytest.ExitCode.USAGE_ERROR,
        )


def pytest_collection_modifyitems(config, items):
    if config.getoption("--no-browser"):
        left_out = pytest.mark.skip(reason="drives a real browser: run `make e2e`")
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(left_out)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    return _without_skips(item.config, (yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _without_skips(collector.config, (yield))


def _without_skips(config, report):
    if (
        report.outcome == "skipped"
        and config.getoption("--no-skips")
        and not hasattr(report, "wasxfail")
    ):
        report.outcome = "failed"
        *_, reason = report.longrepr
        report.longrepr = f"May not be skipped here. {reason}"
    return report
