"""The sets that ship, made from the articles that ship; and the raw news articles."""

from pathlib import Path

import pytest

from corpus.models import Article
from quizzes.actions.articles import load_article
from quizzes.actions.bank import build_bank
from quizzes.actions.set_files import read_set_file
from quizzes.actions.sets import publish_set_file
from quizzes.models import Question

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parent.parent.parent
SETS = sorted((ROOT / "seeds" / "sets").glob("*.toml"))
RAW = ROOT.parent / "shared" / "seeds"


def load(folder, pattern, origin):
    for path in sorted(folder.glob(pattern)):
        load_article(path, origin=origin)
    return {
        report.article.title: report for report in build_bank(Article.objects.all())
    }


def test_every_starter_set_is_published_from_the_shipped_articles():
    load(ROOT / "seeds" / "articles", "*.md", Article.Origin.SEED)

    published = {path.stem: publish_set_file(read_set_file(path)) for path in SETS}

    # A better reading may cost a question its identity; a set must not wither.
    for path in SETS:
        listed = len(read_set_file(path).questions)
        assert published[path.stem].questions >= 0.9 * listed
        assert not published[path.stem].spoilt
    assert published["iraq-june-2014"].questions >= 24
    assert min(one.questions for one in published.values()) >= 7
    assert Question.objects.approved().filter(publishable=False).count() == 0


def test_the_starter_sets_show_what_can_be_asked():
    load(ROOT / "seeds" / "articles", "*.md", Article.Origin.SEED)

    for path in SETS:
        publish_set_file(read_set_file(path))

    families = set(Question.objects.approved().values_list("family", flat=True))
    family = Question.Family
    rare = {family.OWN, family.CLOZE, family.ACCORDING_TO, family.PROOF}
    rare |= {family.STANDS_FOR}
    assert families - rare == set(family.values) - rare


@pytest.mark.skipif(not RAW.is_dir(), reason="the raw articles are not at ../shared")
def test_the_raw_articles_yield_enough_questions_on_facts_of_tier_a():
    reports = load(RAW, "*.txt", Article.Origin.FILE)

    publishable = [report.publishable for report in reports.values()]
    tiers = Question.objects.publishable().values_list("facts__current__tier")
    assert len(publishable) == 5
    assert {tier for (tier,) in tiers} == {"A"}
    assert sum(publishable) >= 6
