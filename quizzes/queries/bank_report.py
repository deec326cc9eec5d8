"""What the whole bank is like: its flaws, where its keys stand, what spoils what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from corpus.models import Revision
from corpus.reading.facts import Span
from quizzes.engine.flaws.find import certain_among, errors_among, flaws_of
from quizzes.engine.key_places import Places, key_places
from quizzes.engine.leaks import Asking, leaks_among, near_duplicates
from quizzes.engine.verbatim import is_from, stands_in
from quizzes.models import (
    Edition,
    Evidence,
    PooledWording,
    Question,
    QuestionSet,
    Refusal,
    Wording,
)
from quizzes.queries.askings import asking_of

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class OfArticle:
    """How much is asked of one article."""

    title: str
    words: int
    questions: int
    families: int


@dataclass(slots=True)
class BankReport:
    """Counts of a bank; pairs and lists name questions by their uuid."""

    publishable: Counter[str] = field(default_factory=Counter)  # by family
    withheld: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: Counter[tuple[str, str]] = field(default_factory=Counter)
    flaws: Counter[str] = field(default_factory=Counter)  # among publishable ones
    flawed: list[tuple[str, str]] = field(default_factory=list)
    places: list[Places] = field(default_factory=list)
    leaks: list[tuple[str, str, str]] = field(default_factory=list)  # set, shows, key
    apart: int = 0  # pairs of one article that no set may hold together
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    not_verbatim: list[str] = field(default_factory=list)
    articles: list[OfArticle] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.publishable.total()

    @property
    def verbatim_share(self) -> float:
        return 1 - len(self.not_verbatim) / self.total if self.total else 1.0

    @property
    def broken(self) -> list[str]:
        """Name the promises that this bank breaks."""
        uneven = [place.what for place in self.places if not place.is_even]
        checks = {
            "no decidable flaw": self.flawed,
            "keys evenly placed": uneven,
            "no leak within a set": self.leaks,
            "no near-duplicates on one article": self.duplicates,
            "all evidence verbatim": self.not_verbatim,
        }
        return [promise for promise, found in checks.items() if found]


def bank_report() -> BankReport:
    """Look at every question in its newest wording, in a few queries."""
    report = BankReport()
    for family, rejection in Question.objects.filter(publishable=False).values_list(
        "family", "rejection"
    ):
        report.withheld[family, rejection] += 1
    for family, rule in Refusal.objects.values_list("family", "rule"):
        report.refused[family, rule] += 1
    texts = _current_texts()
    wordings = list(_publishable_wordings())
    askings = {wording.pk: asking_of(wording) for wording in wordings}
    for wording in wordings:
        _look_at(report, wording, askings[wording.pk], texts)
    everything = list(askings.values())
    report.places = key_places(one.item for one in everything)
    report.apart = len(leaks_among(everything))
    report.duplicates = _within_articles(everything)
    report.leaks = list(_leaks_in_sets(askings))
    report.articles = list(_by_article(wordings, texts))
    return report


def _publishable_wordings() -> Iterable[Wording]:
    newest = Question.objects.publishable().with_current_wording()
    return (
        Wording.objects.filter(pk__in=newest.values("current_wording_id"))
        .select_related("question")
        .prefetch_related(Prefetch("evidence", Evidence.objects.order_by("pk")))
        .order_by("pk")
    )


def _current_texts() -> dict[int, Revision]:
    """Return the newest revision of each article that is asked about, by article."""
    revisions = Revision.objects.select_related("article").order_by("number")
    return {revision.article_id: revision for revision in revisions}


def _look_at(
    report: BankReport, wording: Wording, asking: Asking, texts: dict[int, Revision]
) -> None:
    question = wording.question
    report.publishable[question.family] += 1
    found = flaws_of(asking.item)
    report.flaws.update(found)
    # What is a matter of degree a person may have decided otherwise.
    stands_in_the_way = errors_among if wording.generator else certain_among
    report.flawed += [(asking.code, code) for code in stands_in_the_way(found)]
    if question.family != Question.Family.OWN and not _is_verbatim(wording, texts):
        report.not_verbatim.append(asking.code)


def _is_verbatim(wording: Wording, texts: dict[int, Revision]) -> bool:
    current = {revision.pk: revision.text for revision in texts.values()}
    proofs = list(wording.evidence.all())
    sentences = []
    for proof in proofs:
        text = current.get(proof.revision_id, "")
        span = Span(proof.start, proof.end)
        sentence = Span(proof.sentence_start, proof.sentence_end)
        if not stands_in(text, span, sentence):
            return False
        if proof.role == Evidence.Role.KEY:
            sentences.append(sentence.of(text))
    return bool(sentences) and is_from(wording.excerpt, sentences)


def _within_articles(askings: Iterable[Asking]) -> list[tuple[str, str]]:
    by_article: dict[str, list[Asking]] = defaultdict(list)
    for one in askings:
        by_article[one.article].append(one)
    return [pair for beside in by_article.values() for pair in near_duplicates(beside)]


def _leaks_in_sets(askings: dict[int, Asking]) -> Iterator[tuple[str, str, str]]:
    """Yield what spoils what in the newest edition of each set."""
    newest = QuestionSet.objects.with_current_edition().values("current_edition_id")
    rows = PooledWording.objects.filter(
        pool__edition__in=Edition.objects.filter(pk__in=newest)
    ).values_list("pool__edition__title", "wording")
    by_set: dict[str, list[Asking]] = defaultdict(list)
    for title, wording in rows:
        if wording in askings:
            by_set[title].append(askings[wording])
    for title, beside in by_set.items():
        for shows, key in leaks_among(beside):
            yield title, shows, key


def _by_article(
    wordings: Iterable[Wording], texts: dict[int, Revision]
) -> Iterator[OfArticle]:
    families: dict[Any, list[str]] = defaultdict(list)
    for wording in wordings:
        families[wording.question.article_id].append(wording.question.family)
    for pk, revision in sorted(texts.items(), key=lambda one: one[1].article.title):
        asked = families.get(pk, [])
        words = len(_WORD.findall(revision.text))
        yield OfArticle(revision.article.title, words, len(asked), len(set(asked)))
