"""Loading articles from files: idempotent, refusing in plain words, losing nothing."""

import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from corpus.models import Article, Fact, ImmutableError, Revision
from quizzes.actions.articles import correct_article

pytestmark = pytest.mark.django_db

SHARED_SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
PROSE = (
    "Marie Curie was born in Warsaw on 7 November 1867. "
    "“Nothing in life is to be feared,” Marie Curie said in 1911. "
    "In 1902 the laboratory treated seven tonnes of ore and found 300 grains of salt."
)


def write_article(folder: Path, name="curie.md", *, body=PROSE, **fields) -> Path:
    path = folder / name
    rows = "".join(f"{key}: {value}\n" for key, value in fields.items())
    path.write_text(f"---\n{rows}---\n{body}\n" if rows else body, encoding="utf-8")
    return path


def load(*paths, **options) -> tuple[str, int]:
    """Return what the command printed and its exit status."""
    out = StringIO()
    try:
        call_command("load_articles", *paths, stdout=out, **options)
    except SystemExit as stop:
        return out.getvalue(), int(stop.code or 0)
    return out.getvalue(), 0


def test_a_new_file_becomes_an_article_with_one_revision(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life", published="2020-01-02")

    out, status = load(path)

    article = Article.objects.get()
    assert status == 0
    assert out.startswith(f"new       {path}: “A life”, ")
    assert (article.identity, article.published) == (
        "id:curie",
        datetime.date(2020, 1, 2),
    )
    assert article.current_revision().text == PROSE + "\n"


def test_loading_twice_changes_nothing_and_says_so(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life")
    load(path)
    before = list(Fact.objects.values_list("uuid", "current"))

    out, status = load(path)

    assert status == 0
    assert (
        out == f"unchanged {path}\n1 file: 0 new, 0 updated, 1 unchanged, 0 refused\n"
    )
    assert list(Fact.objects.values_list("uuid", "current")) == before
    assert Revision.objects.count() == 1


def test_a_changed_text_adds_a_revision_and_keeps_the_old_one(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life")
    load(path)
    write_article(
        tmp_path, id="curie", title="A life", body=PROSE.replace("300", "301")
    )

    out, _ = load(path)

    texts = [revision.text.strip() for revision in Revision.objects.all()]
    assert out.splitlines()[0] == f"updated   {path}: text"
    assert texts == [PROSE.replace("300", "301"), PROSE]


def test_facts_keep_their_uuid_when_a_typing_error_beside_them_is_mended(tmp_path):
    mistyped = PROSE.replace("laboratory", "labratory")
    path = write_article(tmp_path, id="curie", title="A life", body=mistyped)
    load(path)
    before = set(Fact.objects.values_list("uuid", flat=True))
    write_article(tmp_path, id="curie", title="A life")

    load(path)

    assert before
    assert set(Fact.objects.standing().values_list("uuid", flat=True)) == before


def test_a_fact_that_the_text_no_longer_states_is_withdrawn_not_deleted(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life")
    load(path)
    total = Fact.objects.count()
    shorter = PROSE.rsplit("In 1902", 1)[0]
    write_article(tmp_path, id="curie", title="A life", body=shorter)

    load(path)

    assert Fact.objects.count() == total
    assert 0 < Fact.objects.standing().count() < total


def test_a_refused_file_changes_nothing_and_the_others_are_loaded(tmp_path):
    write_article(tmp_path, "a.md", id="a", title="A")
    write_article(tmp_path, "b.md", id="b", title="B", published="last spring")

    out, status = load(tmp_path)

    assert status == 1
    assert [article.title for article in Article.objects.all()] == ["A"]
    assert (
        "Line 4: 'published' is 'last spring', which is not a date:"
        " write it as YYYY-MM-DD." in out
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "The file is empty: give it the article's text."),
        ("blank.txt", b" \n\n ", "The file has no text: give it the article's text."),
        (
            "picture.txt",
            b"\x89PNG\r\n\x1a\n" + bytes(200),
            "The file is an image inside",
        ),
        ("long.txt", (PROSE * 20_000).encode(), "The text is longer than 2 MB"),
        (
            "german.txt",
            ("Der Hund und die Katze waren nicht im Haus. " * 20).encode(),
            "German",
        ),
        ("notes.docx", b"words", ".docx"),
    ],
)
def test_a_file_that_is_no_article_gets_a_plain_sentence(
    tmp_path, name, content, sentence
):
    path = tmp_path / name
    path.write_bytes(content)

    out, status = load(path)

    assert status == 1
    assert out.startswith(f"refused   {path}: ")
    assert sentence in out
    assert not Article.objects.exists()


def test_the_same_text_under_another_name_is_refused_as_a_duplicate(tmp_path):
    write_article(tmp_path, "one.txt")
    write_article(tmp_path, "two.txt")

    out, status = load(tmp_path)

    assert status == 1
    assert "The same text is already loaded as “one”" in out


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "with a byte order mark", "windows-1252", "crlf"],
)
def test_every_common_encoding_gives_the_same_text(tmp_path, encode):
    path = tmp_path / "curie.txt"
    path.write_bytes(encode(f"{PROSE}\nThe end came in 1934, said Ève Curie.\n"))

    load(path)

    text = Article.objects.get().current_revision().text
    assert text == f"{PROSE}\nThe end came in 1934, said Ève Curie.\n"


def test_the_sidecar_outranks_the_front_matter_and_the_person_both(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life", published="2020-01-02")
    sidecar = tmp_path / "articles.toml"
    sidecar.write_text('["curie.md"]\npublished = 2021-01-01\npublisher = "Gazette"\n')
    load(path)
    from_sidecar = Article.objects.get()

    load(path, "--date=2022-02-02")

    from_person = Article.objects.get()
    assert (from_sidecar.published.year, from_sidecar.published_from) == (
        2021,
        "sidecar",
    )
    assert (from_person.published.year, from_person.published_from) == (2022, "person")
    assert from_person.publisher == "Gazette"


def test_a_broken_sidecar_is_named_in_the_refusal(tmp_path):
    path = write_article(tmp_path, id="curie", title="A life")
    (tmp_path / "articles.toml").write_text('["curie.md"]\npublished = "soon"\n')

    out, status = load(path)

    assert status == 1
    assert "articles.toml: 'published' of curie.md must be a date" in out


def test_what_a_person_corrected_stays_when_the_file_is_loaded_again(tmp_path):
    path = write_article(
        tmp_path, id="curie", title="A life", published="2020-01-02", licence="None"
    )
    load(path)
    article = Article.objects.get()
    correct_article(
        article,
        published=datetime.date(2020, 3, 4),
        fields={"licence": "CC BY 4.0"},
    )

    load(path)

    article.refresh_from_db()
    assert (article.published, article.published_from) == (
        datetime.date(2020, 3, 4),
        "person",
    )
    assert article.licence == "CC BY 4.0"


def test_a_title_for_several_files_is_refused(tmp_path):
    write_article(tmp_path, "a.md", id="a")
    write_article(tmp_path, "b.md", id="b")

    with pytest.raises(CommandError, match="--title names one article"):
        load(tmp_path, title="Both")


def test_a_missing_file_is_refused_with_its_path(tmp_path):
    out, status = load(tmp_path / "nowhere.md")

    assert status == 1
    assert "There is no such file: check the path." in out


def test_a_revision_s_text_cannot_be_changed(tmp_path):
    load(write_article(tmp_path, id="curie", title="A life"))
    revision = Revision.objects.get()
    revision.text = "Something else."

    with pytest.raises(ImmutableError):
        revision.save()


@pytest.mark.skipif(
    not SHARED_SEEDS.is_dir(), reason="the raw articles are not beside the project"
)
def test_the_raw_clips_load_with_the_dates_of_their_sidecar():
    out, status = load(SHARED_SEEDS)

    dates = Article.objects.order_by("identity").values_list("published", flat=True)
    assert (status, out.splitlines()[-1]) == (
        0,
        "5 files: 5 new, 0 updated, 0 unchanged, 0 refused",
    )
    assert [date.isoformat() for date in dates] == [
        "2014-06-12",
        "2014-06-12",
        "2014-06-13",
        "2014-06-12",
        "2014-06-23",
    ]


@pytest.mark.skipif(
    not SHARED_SEEDS.is_dir(), reason="the raw articles are not beside the project"
)
@pytest.mark.parametrize(
    ("clip", "furniture"),
    [
        ("000", ["Must-Reads", "letters@time.com", "minute read"]),
        ("001", ["Credit: Reuters", "October 3, 1941", "first month", "Netanyahu"]),
        ("002", ["Thaier Al-Sudani", "Topics covered", "Mushreq", "Invitation-only"]),
        ("003", ["militant website", "archive of our partner"]),
        ("004", ["December 09, 2019", "Brendan", "2022", "MAGA", "howitzer"]),
    ],
)
def test_page_furniture_yields_no_fact(clip, furniture):
    path = next(SHARED_SEEDS.glob(f"{clip}*"))

    load(path)

    sentences = [
        fact.current.revision.text[
            fact.current.sentence_start : fact.current.sentence_end
        ]
        for fact in Fact.objects.select_related("current__revision")
    ]
    assert sentences
    assert [s for s in sentences if any(word in s for word in furniture)] == []
