"""The report over a bank: what it counts, and which promises it holds the bank to."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from corpus.models import Article
from quizzes.actions.articles import load_article
from quizzes.actions.bank import build_bank
from quizzes.actions.set_files import read_set_file
from quizzes.actions.sets import publish_set_file
from quizzes.models import Evidence, Question
from quizzes.queries.bank_report import bank_report
from tests.builders import make_edition, make_wording, name_key, options_of
from tests.quizzes.revised import approved_bridge
from tests.quizzes.test_starter_sets import RAW, ROOT, SETS

pytestmark = pytest.mark.django_db


def check(*arguments) -> str:
    out = StringIO()
    call_command("check_bank", *arguments, stdout=out)
    return out.getvalue()


def load(folder, pattern, origin):
    for path in sorted(folder.glob(pattern)):
        load_article(path, origin=origin)


def test_an_empty_bank_says_what_to_do():
    with pytest.raises(CommandError, match=r"load_articles.*build_bank"):
        check()


def test_a_sound_bank_keeps_every_promise(tmp_path):
    approved_bridge(tmp_path)

    text = check()
    report = json.loads(check("--format", "json"))

    assert report["broken"] == []
    assert report["verbatim_share"] == 1.0
    assert report["articles"][0]["title"] == "The bridge"
    assert sum(report["publishable"].values()) == report["articles"][0]["questions"]
    assert "Evidence verbatim in the current text: 100.0%" in text


def test_a_flaw_of_a_publishable_question_breaks_a_promise():
    make_wording(stem="Which is not so?", wrong=("5", "69", "1,500"))

    with pytest.raises(CommandError, match="no decidable flaw"):
        check()

    codes = {code for _, code in bank_report().flawed}
    assert "negative_stem" in codes


def test_evidence_in_an_earlier_text_is_not_verbatim(tmp_path):
    approved_bridge(tmp_path)
    proof = Evidence.objects.filter(role="key").first()
    question = proof.wording.question
    Evidence.objects.filter(pk=proof.pk).update(sentence_end=10**6)

    assert bank_report().not_verbatim == [str(question.uuid)]


def test_a_set_in_which_one_question_tells_the_answer_of_another_leaks():
    figure = make_wording()
    name = make_wording(
        before="It was", fact="Ada Brook", after="who did.",
        stem="Who wrote to the old dam?", key=name_key("Ada Brook"),
        options=options_of("Tom Hale", "Ruth Penn", right="Ada Brook"),
        article=None, explanation=figure.excerpt,
    )  # fmt: skip
    name.question.article = figure.question.article
    name.question.save()
    make_edition(wordings=[figure, name], title="At the dam")

    leaks = bank_report().leaks

    shows, key = str(name.question.uuid), str(figure.question.uuid)
    assert ("At the dam", shows, key) in leaks


def test_the_report_takes_six_queries(tmp_path, django_assert_num_queries):
    approved_bridge(tmp_path)

    with django_assert_num_queries(6):
        bank_report()


def test_the_shipped_articles_and_sets_keep_every_promise():
    load(ROOT / "seeds" / "articles", "*.md", Article.Origin.SEED)
    list(build_bank(Article.objects.all()))
    for path in SETS:
        publish_set_file(read_set_file(path))

    report = bank_report()

    assert report.broken == []
    assert report.leaks == []


@pytest.mark.skipif(not RAW.is_dir(), reason="the raw articles are not at ../shared")
def test_the_raw_articles_keep_every_promise():
    load(RAW, "*.txt", Article.Origin.FILE)
    list(build_bank(Article.objects.all()))

    assert bank_report().broken == []
    assert Question.objects.publishable().exists()
