import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.__main__ import main
from corpus.reading.facts import Quote
from corpus.reading.footnotes import annotated
from corpus.reading.interchange import reading_as_json
from corpus.reading.reader import VERSION, read

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
DAY = datetime.date(2014, 6, 12)
TEXT = (
    "U.S. Secretary of State John Kerry arrived on Monday with 300 advisers. "
    "“We are ready,” Kerry said. “We will stay.”"
)
PIECES = st.sampled_from(
    [
        "said",
        "Ann Brown",
        "he",
        "“we won,”",
        '"',
        "“",
        "”",
        "''",
        ",",
        ".",
        ":",
        " ",
        "\n\n",
        "that",
        "according to",
        "told",
        "called",
        "Asked",
        "who",
        "as saying",
        "and",
        "—",
        "(",
        ")",
        "’s",
        "the plan",
        "failed",
        "to win",
        "on Monday",
        "300 men",
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES).map(" ".join))


def test_a_reading_holds_every_kind_of_fact():
    reading = read(TEXT, published=DAY)

    kinds = {type(fact).__name__ for fact in reading.facts}

    assert reading.version == VERSION
    assert kinds == {"Role", "Date", "Number", "Quote"}
    assert "John Kerry" in [entity.name for entity in reading.entities]


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_facts_lie_inside_their_sentence_and_the_text(text):
    reading = read(text, published=DAY)

    assert all(fact.sentence.covers(fact.span) for fact in reading.facts)
    assert all(
        0 <= fact.span.start < fact.span.end <= len(text) for fact in reading.facts
    )
    assert list(reading.facts) == sorted(reading.facts, key=lambda f: f.span.start)


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_the_parts_of_a_quote_are_apart_and_in_order(text):
    found = [fact for fact in read(text).facts if isinstance(fact, Quote)]

    for quote in found:
        ends = [end for span in quote.content for end in span]
        assert ends == sorted(ends)
        assert quote.span.start == ends[0]
        assert quote.span.end == ends[-1]
        assert 0 <= quote.confidence <= 1


@settings(max_examples=50, deadline=None)
@given(ANY_TEXT)
def test_the_same_text_gives_the_same_reading(text):
    assert read(text, published=DAY) == read(text, published=DAY)


@settings(max_examples=50, deadline=None)
@given(ANY_TEXT)
def test_a_reading_can_be_printed(text):
    reading = read(text, published=DAY)

    assert json.dumps(reading_as_json(text, reading), ensure_ascii=True)
    assert isinstance(annotated(text, reading), str)


def test_json_tells_who_said_what_with_offsets():
    found = reading_as_json(TEXT, read(TEXT, published=DAY))

    quote = next(fact for fact in found["facts"] if fact["kind"] == "quote")
    kerry = next(fact for fact in found["facts"] if fact.get("type") == "PER")
    spans = [TEXT[start:end] for start, end in quote["content"]["spans"]]
    assert spans == ["“We are ready,”", "“We will stay.”"]
    assert quote["speaker"]["name"] == "John Kerry"
    assert quote["speaker"]["entity"] == kerry["id"]
    assert quote["tier"] == "A"


def test_people_see_each_sentence_with_its_footnotes():
    lines = annotated(TEXT, read(TEXT, published=DAY)).splitlines()

    assert lines[0].startswith("⟦U.S. Secretary of State John Kerry⟧¹ arrived on")
    assert any(line.startswith("  ² date 2014-06-") for line in lines)
    assert "⟦“We are ready,”⟧⁴ Kerry said." in lines
    assert "⟦“We will stay.”⟧⁴" in lines


def test_the_command_reads_a_file(tmp_path, capsys):
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")

    status = main([str(file), "--date", "2014-06-12", "--format", "json"])

    facts = json.loads(capsys.readouterr().out)["facts"]
    assert status == 0
    assert "“We are ready,”" in facts[0]["text"] or facts[0]["kind"] == "role"


def test_the_command_reads_lines(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        json.dumps({"id": "a", "text": TEXT, "date": "2014-06-12"})
        + "\n"
        + json.dumps({"id": "b", "text": "", "date": None})
        + "\n",
        encoding="utf-8",
    )

    status = main(["--jsonl", str(source), str(target)])

    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert status == 0
    assert [line["id"] for line in lines] == ["a", "b"]
    assert lines[1]["facts"] == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("no json", "line 1"),
        ('{"id": "a"}', "'text'"),
        ('{"id": "a", "text": "x", "date": "June"}', "June"),
    ],
)
def test_a_bad_line_is_named(tmp_path, capsys, line, problem):
    source = tmp_path / "in.jsonl"
    source.write_text(line, encoding="utf-8")

    status = main(["--jsonl", str(source), str(tmp_path / "out.jsonl")])

    assert status == 1
    assert problem in capsys.readouterr().err


def test_a_missing_file_is_named(capsys):
    status = main(["no/such/file.txt"])

    assert status == 1
    assert "no/such/file.txt" in capsys.readouterr().err


def test_reading_imports_neither_django_nor_textblob():
    code = (
        "import sys; import corpus.reading.__main__; "
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'django', 'textblob'}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_clipped_article_gives_no_wrong_speaker_of_tier_a(number):
    files = sorted(SEEDS.glob(f"{number}_*.txt"))
    if not files:
        pytest.skip("The clipped articles are not beside the project.")
    text = files[0].read_text(encoding="utf-8")

    found = [
        fact.speaker.name or fact.speaker.span.of(text)
        for fact in read(text, published=DAY).facts
        if isinstance(fact, Quote) and fact.tier == "A" and fact.speaker
    ]

    assert set(found) <= {
        "a police captain and a doctor",
        "a report released on Wednesday by the International Organization for"
        " Migration",
        "a spokesperson",
        "Barack Obama",
        "Bernadette Meehan",
        "CNN",
        "Hoshyar Zabari",
        "John F. Kirby",
        "John Kerry",
        "Khalid al-Attiyah",
        "Mohammed Adnani",
        "One police officer in Udhaim",
        "one member of a tribe",
        "Qassem Atta",
        "Another source",
        "Reuters",
        "Security and police sources",
        "the Prime Minister",
        "The government",
        "the statement",
    }
