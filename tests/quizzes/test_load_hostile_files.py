"""Files that are made to break the loading are refused in one plain sentence."""

import os
from pathlib import Path

import pytest

from corpus.models import Article
from tests.quizzes.test_load_articles import PROSE, load, write_article

pytestmark = pytest.mark.django_db


def refusal_of(path: Path) -> str:
    """Load ``path``, which must be refused alone, and return the reason."""
    out, status = load(path)
    assert status == 1
    assert not Article.objects.exists()
    line, summary = out.splitlines()
    assert summary == "1 file: 0 new, 0 updated, 0 unchanged, 1 refused"
    return line.partition(": ")[2]


def with_sidecar(folder: Path, content: str) -> Path:
    (folder / "articles.toml").write_text(content, encoding="utf-8")
    return write_article(folder)


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)

    assert refusal_of(pipe) == "This is a pipe or a device: name a file."


def test_links_that_lead_in_a_circle_are_refused(tmp_path):
    one, other = tmp_path / "one.md", tmp_path / "other.md"
    one.symlink_to(other)
    other.symlink_to(one)

    assert refusal_of(one) == (
        "The file cannot be opened: Too many levels of symbolic links."
    )


@pytest.mark.parametrize("name", ["two\nlines.md", os.fsdecode(b"\xff.md")])
def test_a_file_name_that_is_no_text_is_refused_in_one_line(tmp_path, name):
    try:
        path = write_article(tmp_path, name)
    except OSError:
        pytest.skip("this file system takes no such name")

    assert refusal_of(path) == "The file's name is not plain text: rename the file."


def test_a_folder_called_like_an_article_is_looked_into(tmp_path):
    folder = tmp_path / "folder.md"
    folder.mkdir()
    write_article(folder)

    _, status = load(tmp_path)

    assert (status, Article.objects.count()) == (0, 1)


def test_a_sidecar_that_is_a_folder_is_named(tmp_path):
    (tmp_path / "articles.toml").mkdir()

    assert refusal_of(write_article(tmp_path)) == (
        "articles.toml is not a file: remove or rename it."
    )


def test_a_sidecar_in_another_encoding_is_named(tmp_path):
    (tmp_path / "articles.toml").write_bytes(b"\xff\xfe")

    assert refusal_of(write_article(tmp_path)) == (
        "articles.toml is not UTF-8: save it as UTF-8 text."
    )


def test_a_sidecar_that_nests_without_end_is_named(tmp_path):
    path = with_sidecar(tmp_path, "x = " + "[" * 50_000)

    assert refusal_of(path) == "articles.toml cannot be read: it nests too deep."


def test_a_title_that_no_database_stores_is_refused(tmp_path):
    path = with_sidecar(tmp_path, '["curie.md"]\ntitle = "a\\u0000b"\n')

    assert refusal_of(path) == (
        "'title' holds a character that is not text, or a new line: remove it."
    )


def test_a_web_page_nested_without_end_is_refused_without_a_log(tmp_path, caplog):
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 200_000 + PROSE, encoding="utf-8")

    assert refusal_of(path) == "The file has no text: give it the article's text."
    assert caplog.records == []


def test_a_web_page_that_is_one_drawing_is_refused(tmp_path):
    path = tmp_path / "drawing.html"
    path.write_text('<svg width="4"><rect/><path d="M4 4"/></svg>', encoding="utf-8")

    assert refusal_of(path) == "The file has no text: give it the article's text."
