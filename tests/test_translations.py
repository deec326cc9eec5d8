"""German, whole: every marked string that students meet, and what is compiled of it."""

import gettext
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from accounts.models import User
from tests.builders import make_attempt, make_guest, make_user

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "locale" / "de" / "LC_MESSAGES"
_TEXT = r'"((?:[^"\\]|\\.)*)"'
_ENTRY = re.compile(
    rf"(?:^#, (?P<flags>.*)\n)?^msgid {_TEXT}\n(?:msgid_plural {_TEXT}\n)?"
    rf"(?P<said>(?:msgstr(?:\[\d\])? {_TEXT}\n)+)",
    re.MULTILINE,
)


def unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\")


def entries() -> dict[str, tuple[list[str], str]]:
    """Return what each string of the catalogue is in German, and its flags."""
    text = (CATALOGUE / "django.po").read_text(encoding="utf-8")
    found = {}
    for entry in _ENTRY.finditer(text):
        said = [unescaped(one) for one in re.findall(_TEXT, entry["said"])]
        found[unescaped(entry[2])] = said, entry["flags"] or ""
    del found[""]  # the header
    return found


def compiled() -> gettext.GNUTranslations:
    with (CATALOGUE / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_nothing_is_left_untranslated_or_doubtful():
    known = entries()

    assert len(known) > 300
    assert [one for one, (said, _) in known.items() if not all(said)] == []
    assert [one for one, (_, flags) in known.items() if "fuzzy" in flags] == []


def test_what_is_compiled_is_what_was_written():
    binary = compiled()

    for text, (said, _) in entries().items():
        if len(said) == 1:
            assert binary.gettext(text) == said[0]
        else:
            assert [binary.ngettext(text, text, n) for n in (1, 2)] == said


def test_a_translation_names_the_same_values():
    def values(text):
        return set(re.findall(r"%\(\w+\)s|%s", text))

    for text, (said, _) in entries().items():
        assert values(said[0]) == values(text)
        assert values(said[-1]) >= values(text)


@pytest.mark.django_db
def test_a_browser_that_asks_for_german_gets_german():
    page = Client().get("/", headers={"accept-language": "de"})

    assert '<html lang="de">' in page.text
    assert "Zum Inhalt" in page.text
    assert 'value="en" lang="en">English</button>' in page.text
    assert page.headers["Content-Language"] == "de"
    assert "Accept-Language" in page.headers["Vary"]


@pytest.mark.django_db
def test_a_page_that_is_not_translated_says_that_it_is_english():
    page = Client().get("/privacy/", headers={"accept-language": "de"})

    assert '<main id="main" class="page" tabindex="-1" lang="en">' in page.text


@pytest.mark.django_db
def test_the_language_of_the_account_outweighs_the_browser(client):
    client.force_login(make_user(language="de"))

    assert '<html lang="de"' in client.get("/").text


@pytest.mark.django_db
def test_a_language_that_is_gone_is_passed_over(client):
    client.force_login(make_user(language="tlh"))

    assert '<html lang="en"' in client.get("/").text


@pytest.mark.django_db
def test_the_stem_of_a_question_keeps_the_language_of_its_article(client):
    attempt = make_attempt(learner=make_user(language="de"))
    client.force_login(attempt.learner)

    page = client.get(attempt.url_of(1)).text

    assert "Antwort prüfen" in page
    assert '<h1 class="stem" tabindex="-1" lang="en"' in page


@pytest.mark.django_db
def test_an_answer_comes_back_as_a_fragment_in_german(client):
    attempt = make_attempt(learner=make_user(language="de"))
    client.force_login(attempt.learner)

    fragment = client.post(attempt.url_of(1), {}, headers={"hx-request": "true"})

    assert fragment.status_code == 422
    assert "Wähle eine Antwort." in fragment.text
    assert "<html" not in fragment.text


SWITCH = "/settings/language/"


@pytest.mark.django_db
def test_the_switch_in_the_footer_changes_the_language_and_comes_back(client):
    person = make_guest()
    client.force_login(person)

    response = client.post(SWITCH, {"language": "de", "next": "/help/"})

    person.refresh_from_db()
    assert (response.url, person.language) == ("/help/", "de")


@pytest.mark.django_db
def test_a_visitor_who_switches_becomes_a_guest(client):
    response = client.post(SWITCH, {"language": "de", "next": "https://example.org/"})

    assert response.url == "/"
    assert [(one.is_guest, one.language) for one in User.objects.all()] == [
        (True, "de")
    ]


@pytest.mark.django_db
def test_a_language_that_there_is_not_changes_nothing(client):
    client.post(SWITCH, {"language": "tlh"})

    assert not User.objects.exists()


def test_the_word_to_type_is_that_of_the_page():
    with override("de"):
        assert compiled().gettext("delete") == "löschen"


@pytest.mark.parametrize("name", ["footnote", "settings", "desk", "progress"])
def test_the_layout_turns_with_the_direction_of_the_script(name):
    css = (ROOT / "quizzes/static/quizzes" / f"{name}.css").read_text(encoding="utf-8")
    physical = re.compile(
        r"(?:margin|padding|border)-(?:left|right)\b|[;{ ](?:left|right)\s*:"
        r"|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
    )

    assert physical.findall(css) == []
