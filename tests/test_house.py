"""The promises of the whole: locked packages, migrations, refusals at start-up."""

import os
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[1]
SETS = {
    "run": [],
    "scale": ["scale"],
    "test": ["test"],
    "browser": ["test", "browser"],
    "lint": ["test", "lint"],
}
PRODUCTION = {
    "MODE": "production",
    "SECRET_KEY": "ZR3vkq0x-mB7dTuYwPf1LsN9gCjH5aEo2iXb8_tKUcV4nQyS6rJ",
    "ALLOWED_HOSTS": "quiz.example.org",
}


def locked_packages() -> dict[str, dict]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    return {package["name"]: package for package in lock["package"]}


def pins_of(file: Path) -> dict[str, tuple[str, set[str]]]:
    """Return version and hashes by name, as a file of requirements gives them."""
    pins = {}
    for entry in file.read_text().replace("\\\n", " ").splitlines():
        name, version = re.match(r"([\w.-]+)==(\S+)", entry).groups()
        pins[name] = version, set(re.findall(r"--hash=(\S+)", entry))
    return pins


def hashes_of(package: dict) -> set[str]:
    files = [*package.get("wheels", []), package.get("sdist")]
    return {file["hash"] for file in files if file}


def names_needed(groups: list[str]) -> set[str]:
    """Return what the project and ``groups`` need, directly and indirectly."""
    packages = locked_packages()
    project = packages["footnote"]
    chosen = project["optional-dependencies"] | project["dev-dependencies"]
    waiting = [*project["dependencies"]]
    for group in groups:
        waiting += chosen[group]
    seen = set()
    while waiting:
        wanted = waiting.pop()
        package = packages[wanted["name"]]
        for extra in ["", *wanted.get("extra", [])]:
            if (wanted["name"], extra) not in seen:
                seen.add((wanted["name"], extra))
                waiting += (
                    package["optional-dependencies"][extra]
                    if extra
                    else package.get("dependencies", [])
                )
    return {name for name, _ in seen}


def start(*command: str, **variables: str) -> subprocess.CompletedProcess:
    """Run Python in a process that knows no settings but ``variables``."""
    inherited = {"PATH": os.environ["PATH"]}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=inherited | variables,
        capture_output=True,
        text=True,
    )


def refusal(**variables: str) -> str:
    """Return the sentence with which the settings refuse to be read."""
    result = start("-c", "import config.settings", **variables)
    assert result.returncode == 1
    *_, last = result.stderr.splitlines()
    return last.partition("ImproperlyConfigured: ")[2]


@pytest.mark.parametrize("name", SETS)
def test_requirements_name_what_the_lock_names(name):
    packages = locked_packages()

    pins = pins_of(ROOT / "requirements" / f"{name}.txt")

    assert pins == {
        needed: (packages[needed]["version"], hashes_of(packages[needed]))
        for needed in names_needed(SETS[name])
    }


@pytest.mark.parametrize("name", SETS)
def test_requirements_name_no_place_to_fetch_from(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text()

    assert re.findall(r"://|index|find-links|trusted-host", text) == []


@pytest.mark.django_db
def test_migrations_follow_the_models():
    call_command("makemigrations", check=True, dry_run=True)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"DEBUG": "yes"},
            "DEBUG shows secrets: never with MODE=production.",
        ),
        (
            {"SECRET_KEY": ""},
            "SECRET_KEY: set 50 or more random characters for MODE=production.",
        ),
        (
            {"SECRET_KEY": "short"},
            "SECRET_KEY: set 50 or more random characters for MODE=production.",
        ),
        (
            {"SECRET_KEY": "a" * 60},
            "SECRET_KEY: set 50 or more random characters for MODE=production.",
        ),
        (
            {"ALLOWED_HOSTS": " , "},
            "ALLOWED_HOSTS: name the exact hosts of this site, separated by commas.",
        ),
        (
            {"ALLOWED_HOSTS": "*"},
            "ALLOWED_HOSTS: name the exact hosts of this site, separated by commas.",
        ),
    ],
)
def test_production_refuses_to_start_half_configured(change, sentence):
    assert refusal(**PRODUCTION | change) == sentence


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("MODE", "prod", "MODE='prod': write one of ['local', 'production']."),
        ("DEBUG", "maybe", "DEBUG='maybe': write yes or no."),
        ("HTTPS", "2", "HTTPS='2': write yes or no."),
        ("PROXY_COUNT", "-1", "PROXY_COUNT='-1': write a whole number from 0 to 9."),
        (
            "DATABASE_URL",
            "mysql://root@localhost/footnote",
            "DATABASE_URL: write sqlite:///path or postgres://user:password@host/name.",
        ),
        (
            "CACHE_URL",
            "memcached://localhost",
            "CACHE_URL='memcached://localhost': write redis://host:port/0.",
        ),
    ],
)
def test_a_nonsense_value_is_refused(name, value, sentence, tmp_path):
    assert refusal(**{"DATA_DIR": str(tmp_path), name: value}) == sentence


def test_production_passes_the_deployment_check(tmp_path):
    check = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    result = start(*check, **PRODUCTION, DATA_DIR=str(tmp_path))

    assert (result.stderr, result.returncode) == ("", 0)


def test_the_local_secret_key_is_made_once_for_its_owner_only(tmp_path):
    show = "from config.settings import SECRET_KEY; print(SECRET_KEY)"

    first = start("-c", show, DATA_DIR=str(tmp_path))
    second = start("-c", show, DATA_DIR=str(tmp_path))

    assert len(first.stdout.strip()) >= 50
    assert second.stdout == first.stdout
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_every_variable_of_the_settings_is_documented():
    settings = (ROOT / "config" / "settings.py").read_text()
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings))

    guide = (ROOT / "docs" / "deployment.md").read_text()

    assert sorted(read - set(re.findall(r"`([A-Z_]+)`", guide))) == []


def test_every_direct_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = chain(
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
    )
    names = {re.match(r"[\w.-]+", requirement)[0] for requirement in wanted}

    record = (ROOT / "docs" / "decisions" / "0015-dependencies.md").read_text()

    assert names == set(re.findall(r"\*\*([\w-]+)\*\*", record))
