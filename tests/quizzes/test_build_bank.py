"""The commands: what build_bank and publish_sets say and leave behind."""

import io
import re
import sys
from contextlib import suppress
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from quizzes.models import Edition, Question, QuestionSet, Wording
from tests.builders import make_wording
from tests.quizzes.revised import approved_bridge, load_bridge, question_with
from tests.quizzes.stored import store_article

pytestmark = pytest.mark.django_db


def run(*arguments):
    out, errors = StringIO(), StringIO()
    call_command(*arguments, stdout=out, stderr=errors)
    return out.getvalue(), errors.getvalue()


def write_set(folder, *codes, slug="dam", extra="", name="dam.toml"):
    listed = "".join(f'  "{code}",\n' for code in codes)
    path = folder / name
    path.write_text(
        f'slug = "{slug}"\ntitle = "The dam"\ntopic = "Dams"\n'
        f'description = "Ten minutes on a dam."\n\n'
        f"[[sections]]\n{extra}questions = [\n{listed}]\n",
        encoding="utf-8",
    )
    return path


def bank():
    store_article()
    run("build_bank")
    return [str(question.uuid) for question in Question.objects.order_by("pk")]


def test_build_bank_reports_each_article_and_a_second_run_changes_nothing():
    store_article()

    first, _ = run("build_bank")
    second, _ = run("build_bank")

    assert first.splitlines() == [
        "At the dam: 8 publishable of 8 (8 new)",
        "8 publishable questions of 8 from 1 article.",
    ]
    assert second.splitlines() == [
        "At the dam: 8 publishable of 8 (8 unchanged)",
        "Nothing changed: 8 publishable questions, 1 article.",
    ]


class Terminal(io.StringIO):
    """A keyboard on which these lines are typed."""

    def isatty(self):
        return True


def test_a_plan_lists_every_change_with_its_reason_and_writes_nothing(tmp_path):
    approved_bridge(tmp_path)
    load_bridge(tmp_path, ("300 carts", "350 carts"))
    code = question_with("300").uuid
    before = Wording.objects.count()

    out, _ = run("build_bank", "--plan")

    asked = "According to “The bridge”, "
    carts = f"{asked}how many carts crossed the bridge for 4,200 dollars in Aldham?"
    sum_ = asked + "for how many dollars did {} carts cross the bridge in Aldham?"
    other = question_with("4,200").uuid
    assert out.splitlines() == [
        "The bridge: 2 reworded, 8 moved",
        f"  reworded (fact_changed): how_many {code}",
        f"    - {carts} 300",
        f"    + {carts} 350",
        f"  reworded (text_revised): how_many {other} · learners know it",
        f"    - {sum_.format(300)} 4,200",
        f"    + {sum_.format(350)} 4,200",
        "Planned for 1 article: 2 reworded, 8 moved. Nothing was written.",
    ]
    assert Wording.objects.count() == before


@pytest.mark.parametrize(
    ("typed", "arguments", "reworded"),
    [("n\n", [], 0), ("", [], 0), ("y\n", [], 2), ("", ["--yes"], 2)],
)
def test_at_a_terminal_what_learners_know_is_asked_about_first(
    tmp_path, monkeypatch, typed, arguments, reworded
):
    approved_bridge(tmp_path)
    load_bridge(tmp_path, ("300 carts", "350 carts"))
    monkeypatch.setattr(sys, "stdin", Terminal(typed))

    with suppress(CommandError):
        run("build_bank", *arguments)

    assert Wording.objects.exclude(reason="").count() == reworded


def test_at_a_terminal_new_questions_are_made_without_asking(monkeypatch):
    store_article()
    monkeypatch.setattr(sys, "stdin", Terminal(""))

    out, _ = run("build_bank")

    assert out.splitlines()[0] == "At the dam: 8 publishable of 8 (8 new)"


def test_without_a_terminal_the_plan_is_applied(tmp_path):
    approved_bridge(tmp_path)
    load_bridge(tmp_path, ("300 carts", "350 carts"))

    out, _ = run("build_bank")

    assert out.splitlines()[0] == (
        "The bridge: 10 publishable of 10 (2 reworded, 8 moved)"
    )


def test_build_bank_explains_and_prints_for_reading():
    store_article("It finished the dam in 1928.", title="Leaning")

    out, _ = run("build_bank", "--explain", "--print")

    assert "Not published, by reason" in out
    assert "fact_withdrawn" not in out


def test_build_bank_takes_one_article_by_title_or_uuid():
    article = store_article()
    store_article(title="Another")

    by_title, _ = run("build_bank", "--article", "at the dam")
    by_uuid, _ = run("build_bank", "--article", str(article.uuid))

    assert by_title.splitlines()[0] == "At the dam: 8 publishable of 8 (8 new)"
    assert by_uuid.splitlines()[0] == "At the dam: 8 publishable of 8 (8 unchanged)"


def test_build_bank_names_an_unknown_article():
    with pytest.raises(CommandError, match="There is no article “The moon”"):
        run("build_bank", "--article", "The moon")


def test_a_skeleton_is_a_set_file_that_can_be_published(tmp_path):
    store_article()
    skeleton, _ = run("build_bank", "--set")
    filled = skeleton.replace('slug = ""', 'slug = "dam"').replace(
        'title = ""', 'title = "The dam"', 1
    )
    path = tmp_path / "dam.toml"
    path.write_text(filled, encoding="utf-8")

    out, errors = run("publish_sets", str(path))

    assert out == "The dam: new, 8 questions\n"
    assert "are on one fact" in errors  # it lists all, and is to be thinned out


def test_publishing_approves_exactly_the_listed_questions_in_their_order(tmp_path):
    codes = bank()
    write_set(tmp_path, codes[2], codes[0])

    out, _ = run("publish_sets", str(tmp_path))

    edition = QuestionSet.objects.get(slug="dam").current_edition()
    pooled = edition.pools.get().items.order_by("position")
    approved = Question.objects.approved().values_list("uuid", flat=True)
    assert out == "The dam: new, 2 questions\n"
    assert [str(i.wording.question.uuid) for i in pooled] == [codes[2], codes[0]]
    assert sorted(map(str, approved)) == sorted([codes[0], codes[2]])


def test_publishing_again_makes_no_second_edition(tmp_path):
    write_set(tmp_path, *bank())
    run("publish_sets", str(tmp_path))

    out, _ = run("publish_sets", str(tmp_path))

    assert out == "The dam: unchanged, 8 questions\n"
    assert Edition.objects.count() == 1


def test_a_changed_file_becomes_a_second_edition_and_keeps_the_first(tmp_path):
    codes = bank()
    write_set(tmp_path, *codes[:3])
    run("publish_sets", str(tmp_path))
    write_set(tmp_path, *codes[:4], extra="draw = 2\n")

    out, _ = run("publish_sets", str(tmp_path))

    editions = Edition.objects.order_by("number")
    pools = [edition.pools.get() for edition in editions]
    assert out == "The dam: updated, 4 questions\n"
    assert [(pool.draw, pool.items.count()) for pool in pools] == [(None, 3), (2, 4)]


def test_an_unknown_question_is_left_out_with_a_sentence(tmp_path):
    codes = bank()
    missing = "00000000-0000-4000-8000-000000000000"
    write_set(tmp_path, codes[0], missing)

    out, errors = run("publish_sets", str(tmp_path))

    assert out == "The dam: new, 1 question, 1 left out\n"
    assert errors == (
        f"dam.toml: {missing} is not in the bank: its article or fact changed.\n"
    )


def test_a_question_that_no_page_can_serve_is_left_out_with_a_sentence(tmp_path):
    (code, *_), card = bank(), make_wording(forms=["card"]).question
    write_set(tmp_path, code, str(card.uuid))

    out, errors = run("publish_sets", str(tmp_path))

    assert out == "The dam: new, 1 question, 1 left out\n"
    assert errors == f"dam.toml: {card.uuid} has no form that a page can serve.\n"


def test_a_question_that_a_person_paused_stays_paused(tmp_path):
    codes = bank()
    write_set(tmp_path, *codes[:3])
    run("publish_sets", str(tmp_path))
    Question.objects.filter(uuid=codes[0]).update(state=Question.State.PAUSED)

    out, errors = run("publish_sets", str(tmp_path))

    newest = QuestionSet.objects.get(slug="dam").current_edition()
    assert out == "The dam: updated, 2 questions, 1 left out\n"
    assert errors == f"dam.toml: {codes[0]} is not asked (paused).\n"
    assert newest.pools.get().items.count() == 2
    assert Question.objects.get(uuid=codes[0]).state == Question.State.PAUSED


def test_a_flawed_or_rejected_question_is_never_approved(tmp_path):
    codes = bank()
    Question.objects.filter(uuid=codes[0]).update(publishable=False, rejection="why")
    Question.objects.filter(uuid=codes[1]).update(state=Question.State.REJECTED)
    write_set(tmp_path, *codes[:3])

    out, errors = run("publish_sets", str(tmp_path))

    approved = Question.objects.approved().values_list("uuid", flat=True)
    assert out == "The dam: new, 1 question, 2 left out\n"
    assert re.findall(r"\((\w+)\)", errors) == ["why", "rejected"]
    assert [str(code) for code in approved] == [codes[2]]


@pytest.mark.parametrize(
    ("extra", "codes", "says"),
    [
        ("draw = 9\n", 2, "Section 1: draw must be a number from 1 to 2."),
        ("shuffle = true\n", 2, "Section 1 has unknown fields: shuffle."),
        ("", 0, "Section 1 lists no questions."),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(tmp_path, extra, codes, says):
    write_set(tmp_path, *bank()[:codes], extra=extra)
    errors = StringIO()

    with pytest.raises(CommandError, match="1 of 1 sets were not published"):
        call_command("publish_sets", str(tmp_path), stdout=StringIO(), stderr=errors)

    assert errors.getvalue() == f"dam.toml: {says}\n"
    assert not QuestionSet.objects.exists()


def test_a_file_that_is_no_toml_does_not_stop_the_others(tmp_path):
    write_set(tmp_path, *bank())
    (tmp_path / "bad.toml").write_text("slug = ", encoding="utf-8")
    out = StringIO()

    with pytest.raises(CommandError, match="1 of 2 sets"):
        call_command("publish_sets", str(tmp_path), stdout=out, stderr=StringIO())

    assert out.getvalue() == "The dam: new, 8 questions\n"


def test_a_path_without_set_files_is_named(tmp_path):
    with pytest.raises(CommandError, match="There is no set file at"):
        run("publish_sets", str(tmp_path / "nowhere"))
