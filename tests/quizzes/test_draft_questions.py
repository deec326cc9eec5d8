"""Questions drafted from a file: printed, never stored, the same as if stored."""

import json

import pytest
from django.core.management import CommandError, call_command

from quizzes.actions.articles import load_article
from quizzes.actions.bank import build_bank
from quizzes.models import Question
from tests.quizzes.stored import TEXT

ARTICLE = f"""---
title: At the dam
publisher: The Valley Post
published: 1931-05-20
licence: CC0
---

{TEXT.replace(chr(10), chr(10) * 2)}"""


def article_file(folder, text=ARTICLE, name="dam.md"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def printed(capsys, *arguments):
    call_command("draft_questions", *map(str, arguments))
    return capsys.readouterr().out


def test_json_has_every_question_with_its_evidence_and_verdict(tmp_path, capsys):
    path = article_file(tmp_path)

    questions = json.loads(printed(capsys, path, "--format", "json"))["questions"]

    text = ARTICLE.split("---\n")[2]
    asked = {(q["family"], q["answer"]): q for q in questions}
    when = asked["when", "1928"]
    (proof,) = (row for row in when["evidence"] if row["role"] == "key")
    start, end = proof["sentence"]
    assert text[proof["start"] : proof["end"]] == "1928"
    assert text[start:end] == "The Alder Dam was finished in 1928."
    assert [one["text"] for one in when["options"] if one["is_key"]] == ["1928"]
    assert all(q["publishable"] is (q["flaws"] == []) for q in questions)
    assert {q["form"] for q in questions} <= {
        "choice", "typed", "card", "order", "match", "sentence"
    }  # fmt: skip


def test_the_text_marks_the_key_and_says_why_a_question_is_not_published(
    tmp_path, capsys
):
    path = article_file(tmp_path, "“It held,” said Ada Brook in 1928.", "dam.txt")

    out = printed(capsys, path, "--published", "1931-05-20")

    assert "   * Ada Brook   (key)" in out
    assert "  not published: quotation_too_short" in out


def test_a_day_and_a_publisher_may_be_given(tmp_path, capsys):
    news = TEXT.replace("1928", "May 1931")
    path = article_file(tmp_path, news, "dam.txt")

    out = printed(
        capsys, path, "--published", "1931-05-20", "--publisher", "The Valley Post"
    )

    assert "the Valley Post article of 20 May 1931" in out


def test_what_is_no_news_goes_by_its_title(tmp_path, capsys):
    path = article_file(tmp_path)

    assert "the Valley Post article “At the dam”" in printed(capsys, path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "There is no such file: check the path."),
        (["dam.pdf"], "save the article as .md, .txt or .html"),
        (["dam.txt", "--published", "June"], "write it as YYYY-MM-DD"),
    ],
)
def test_a_mistake_is_told_in_plain_words(tmp_path, arguments, message):
    article_file(tmp_path, TEXT, "dam.txt")
    article_file(tmp_path, TEXT, "dam.pdf")
    name, *more = arguments

    with pytest.raises(CommandError, match=message):
        call_command("draft_questions", str(tmp_path / name), *more)


@pytest.mark.django_db
def test_a_stored_article_gives_the_same_questions(tmp_path, capsys):
    path = article_file(tmp_path)
    drafted = json.loads(printed(capsys, path, "--format", "json"))["questions"]

    article = load_article(path).article
    list(build_bank([article]))

    stored = [q.current_wording() for q in Question.objects.all()]
    assert sorted((w.stem, w.key["text"]) for w in stored) == sorted(
        (q["stem"], q["answer"]) for q in drafted
    )
