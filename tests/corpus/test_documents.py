from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.documents import (
    MAX_TEXT_BYTES,
    DocumentError,
    Metadata,
    open_document,
)
from corpus.reading.documents.decoding import MAX_FILE_BYTES

CLIPS = Path(__file__).parents[2].parent / "shared" / "seeds"
PROSE = (
    "The harbour of the old town was closed on Monday because the storm had broken"
    " the sea wall, and the mayor said that it would take a week to mend it."
)


def refusal(raw: bytes, name: str = "article.txt") -> str:
    with pytest.raises(DocumentError) as caught:
        open_document(raw, name)
    return str(caught.value)


def test_a_text_file_keeps_every_character():
    raw = f"  Storm\n\n\n{PROSE}\n  ".encode()

    document = open_document(raw, "storm.txt")

    assert document.text == f"  Storm\n\n\n{PROSE}\n  "
    assert document.format == "text"
    assert document.metadata == Metadata()


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("The café “Mocha”.".encode(), "utf-8"),
        ("The café “Mocha”.".encode("utf-8-sig"), "utf-8"),
        ("\ufeffThe café “Mocha”.".encode("utf-16-le"), "utf-16-le"),
        ("\ufeffThe café “Mocha”.".encode("utf-16-be"), "utf-16-be"),
        ("The café “Mocha”.".encode("cp1252"), "windows-1252"),
    ],
)
def test_common_encodings_give_the_same_text(raw, encoding):
    document = open_document(raw, "cafe.txt")

    assert (document.text, document.encoding) == ("The café “Mocha”.", encoding)


def test_line_ends_become_line_feeds():
    document = open_document(b"One.\r\n\r\nTwo.\rThree.\n", "lines.txt")

    assert document.text == "One.\n\nTwo.\nThree.\n"


def test_front_matter_gives_metadata_and_the_body_stays_exact():
    raw = (
        "---\nid: wall-1\ntitle: 1984\npublished: 2014-06-12\nlevel: 5\n"
        f"follows: 'TIME: the plea'\nlayout: post\n---\n\n# Storm\n\n{PROSE}\n"
    ).encode()

    document = open_document(raw, "storm.MD")

    assert document.text == f"\n# Storm\n\n{PROSE}\n"
    assert document.metadata == Metadata(
        id="wall-1",
        title="1984",
        published=date(2014, 6, 12),
        level="5",
        follows="TIME: the plea",
    )


def test_a_rule_between_paragraphs_is_not_front_matter():
    document = open_document(f"{PROSE}\n\n---\n\nEnd.\n".encode(), "storm.md")

    assert document.text == f"{PROSE}\n\n---\n\nEnd.\n"


@pytest.mark.parametrize(
    ("front", "message"),
    [
        (
            "title: A\npublished: June 12",
            "Line 3: 'published' is 'June 12', which is not a date:"
            " write it as YYYY-MM-DD.",
        ),
        (
            "published: 2014-02-30",
            "Line 2: 'published' is '2014-02-30', which is not a date:"
            " write it as YYYY-MM-DD.",
        ),
        ("publised: 2014-06-12", "Line 2: 'publised' is not a field: did you mean"),
        ("title: A\ntitle: B", "Line 3: 'title' is given twice: keep one."),
        ("title:\n  - A", "Line 2: 'title' must be one line of text."),
        ("title: A\nauthor: B: C", "Line 3: the front matter cannot be read"),
        ("title: A\nlanguage: fr", "Line 3: 'language' is 'fr', but only English"),
        ('title: "\\ud800"', "Line 2: 'title' holds a character that is not text"),
        ("- A", "Line 2: the front matter is not a list of fields"),
        ("[" * 5000, "The front matter cannot be read as YAML"),
        ("title: " + "A" * 20_000, "The front matter is longer than 16384"),
    ],
)
def test_a_bad_field_is_named_with_its_line(front, message):
    found = refusal(f"---\n{front}\n---\n{PROSE}".encode(), "bad.md")

    assert found[: len(message)] == message


def test_front_matter_without_an_end_is_refused():
    assert refusal(b"---\ntitle: A\n\nThe text.", "open.md") == (
        "Line 1 opens the front matter but no line '---' closes it: add one."
    )


@pytest.mark.parametrize(
    ("raw", "name", "message"),
    [
        (b"", "a.txt", "The file is empty: give it the article's text."),
        (b" \n\t", "a.txt", "The file has no text: give it the article's text."),
        (b"---\ntitle: A\n---\n \n", "a.md", "The file has no text"),
        (b"%PDF-1.7\n", "a.txt", "The file is a PDF file inside"),
        (b"PK\x03\x04....", "a.md", "The file is a ZIP, DOCX or EPUB file inside"),
        (b"The\x00 end", "a.txt", "The file holds NUL bytes"),
        (b"\x01\x02\x03 noise", "a.txt", "The file holds binary data"),
        (b"\x81\x8d\x8f\x90", "a.txt", "The file is neither UTF-8 nor WINDOWS-1252"),
        (PROSE.encode(), "a.docx", "Files ending in '.docx' cannot be read"),
        (PROSE.encode(), "README", "Files ending in 'nothing' cannot be read"),
        (b"a" * (MAX_FILE_BYTES + 1), "a.txt", "The file is larger than 8 MB"),
        (b"the " * (MAX_TEXT_BYTES // 4 + 1), "a.txt", "The text is longer than 2 MB"),
        ("é ".encode() * 700_000, "a.txt", "The text is longer than 2 MB"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(raw, name, message):
    assert refusal(raw, name)[: len(message)] == message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Le maire de la ville a déclaré que le port est fermé depuis lundi à cause"
            " de la tempête qui a détruit une partie du mur.",
            "French",
        ),
        (
            "Der Bürgermeister der Stadt sagte, dass der Hafen seit Montag wegen des"
            " Sturms geschlossen ist und nicht vor Freitag öffnet.",
            "German",
        ),
        (
            "El alcalde de la ciudad dijo que el puerto está cerrado desde el lunes"
            " por la tormenta que destruyó una parte del muro.",
            "Spanish",
        ),
        ("Гавань старого города закрыта из-за шторма.", "another"),
        ("港は月曜日から嵐のため閉鎖されている。", "another alphabet"),
    ],
)
def test_another_language_is_refused_by_name(text, language):
    found = refusal(text.encode())

    assert found.startswith(f"The text seems to be in {language}")


@pytest.mark.parametrize(
    "text",
    [
        "Mosul fell.",
        PROSE,
        "TABLE OF CONTENTS\n1. Vikings\n2. Normans\n3. Tudors",
        f"{PROSE}\n\nנמל העיר העתיקה נסגר ביום שני\n\n{PROSE}",
        f"“Je ne sais pas ce que vous voulez,” he said. {PROSE}",
    ],
)
def test_english_is_read_even_when_short_or_mixed(text):
    assert open_document(text.encode(), "a.txt").text == text


def test_a_web_page_gives_its_article_and_metadata():
    body = "".join(f"<p>{PROSE} Part {number}.</p>" for number in range(6))
    page = f"""<html><head><title>Storm</title>
      <meta property="og:title" content="Storm closes the harbour">
      <meta property="og:site_name" content="The Quay">
      <meta name="author" content="Ann Lee">
      <meta property="article:published_time" content="2014-06-12T08:00:00Z">
      </head><body><nav>Home | World</nav><article><h1>Storm closes the harbour</h1>
      {body}</article><script>track()</script></body></html>"""

    document = open_document(page.encode(), "storm.html")

    assert document.metadata.title == "Storm closes the harbour"
    assert document.metadata.publisher == "The Quay"
    assert document.metadata.author == "Ann Lee"
    assert document.metadata.published == date(2014, 6, 12)
    assert document.text.endswith(f"{PROSE} Part 4.\n\n{PROSE} Part 5.")
    assert document.text.count("track()") == 0


def test_a_page_without_an_article_gives_its_visible_text():
    page = b"<script>x()</script><div>The wall fell.<br>It was <b>old</b>.</div>"

    document = open_document(page, "bare.htm")

    assert document.text == "The wall fell.\n\nIt was old."


def test_a_page_is_read_with_the_charset_it_declares():
    page = '<meta charset="iso-8859-2"><p>The town of Łódź was closed.</p>'

    document = open_document(page.encode("iso-8859-2"), "lodz.html")

    assert document.text == "The town of Łódź was closed."


@settings(max_examples=300)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md"]))
def test_any_bytes_become_a_document_or_a_plain_sentence(raw, name):
    try:
        text = open_document(raw, name).text
    except DocumentError as error:
        text = str(error)
        assert (text[0].isupper(), text[-1]) == (True, ".")

    assert text.strip()


@given(st.text(max_size=300))
def test_any_front_matter_is_read_or_refused(front):
    raw = f"---\n{front}\n---\n{PROSE}".encode("utf-8", "replace")

    try:
        body = open_document(raw, "a.md").text
    except DocumentError as error:
        body = str(error) + PROSE

    assert body.endswith(PROSE)


@settings(max_examples=50, deadline=None)
@given(st.text(st.sampled_from('<>/="&;# abdiprv\n'), max_size=200))
def test_any_page_is_read_or_refused(page):
    try:
        text = open_document(page.encode(), "a.html").text
    except DocumentError as error:
        text = str(error)

    assert text.strip()


def test_all_clips_open_unchanged():
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")

    for path in sorted(CLIPS.glob("*.txt")):
        raw = path.read_bytes()
        assert open_document(raw, path.name).text == raw.decode()
