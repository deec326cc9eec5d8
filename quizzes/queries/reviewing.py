"""An article's questions as those who look after the article look through them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Substr

from corpus.models import Article, Mention
from quizzes.models import Correction, Evidence, Question, Wording
from quizzes.queries.evidence import Proof, all_footnotes

State = Question.State
_WAITING = Exists(Correction.objects.undecided().filter(question=OuterRef("pk")))
# What can be looked at, by the name that it has in the address.
CHOICES: Mapping[str, Q] = {
    "publishable": Q(publishable=True),
    "proposed": Q(publishable=True, proposed=True),
    "draft": Q(publishable=True, state=State.DRAFT),
    "approved": Q(state=State.APPROVED),
    "changed": Q(_WAITING, state=State.PAUSED),
    "paused": Q(state=State.PAUSED),
    "aside": Q(state__in=[State.REJECTED, State.RETIRED]),
    "flawed": Q(publishable=False),
    "all": Q(),
    "to_approve": Q(publishable=True, proposed=True, state=State.DRAFT),
}
ORDERS = {"worth": ["-worth", "pk"], "text": ["place", "pk"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a text with the fact in it: before, fact, after."""

    before: str
    fact: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A question as it is worded now; ``was`` and ``says`` where its fact changed."""

    question: Question
    wording: Wording
    proof: Proof | None
    waiting: Correction | None = None
    was: Sentence | None = None
    says: Sentence | None = None

    @property
    def waits_for_wording(self) -> bool:
        """Whether the newest wording is still the one that no longer holds."""
        waits = self.waiting is not None and self.waiting.old_id == self.wording.pk
        return waits and bool(self.wording.generator)


def counts_of(article: Article) -> dict[str, int]:
    """Count the article's questions under each of ``CHOICES``."""
    chosen = {f"in_{name}": Count("pk", filter=q) for name, q in CHOICES.items()}
    numbers = article.questions.order_by().aggregate(**chosen)
    return {name: numbers[f"in_{name}"] for name in CHOICES}


def questions_of(
    article: Article, *, show: str, family: str, order: str
) -> QuerySet[Question]:
    questions = article.questions.filter(CHOICES[show]).with_current_wording()
    if family:
        questions = questions.filter(family=family)
    key = Evidence.objects.filter(
        wording=OuterRef("current_wording_id"), role=Evidence.Role.KEY
    )
    place = Subquery(key.order_by("pk").values("sentence_start")[:1])
    return questions.annotate(place=place).order_by(*ORDERS[order])


def reviewed(questions: Sequence[Question], reader: int) -> list[Reviewed]:
    """Fetch what is shown of the questions; the number of queries is fixed."""
    every = Wording.objects.filter(question__in=questions).order_by("number")
    newest = {wording.question_id: wording for wording in every}
    notes = all_footnotes([wording.pk for wording in newest.values()], reader)
    undecided = Correction.objects.undecided().filter(question__in=questions)
    waiting = {one.question_id: one for one in undecided}
    was = _sentences_behind([one.old_id for one in waiting.values()])
    says = _sentences_now(list(waiting))
    return [
        Reviewed(
            question=question,
            wording=newest[question.pk],
            proof=notes[newest[question.pk].pk].key,
            waiting=(correction := waiting.get(question.pk)),
            was=was.get(correction.old_id) if correction else None,
            says=says.get(question.pk),
        )
        for question in questions
        if question.pk in newest
    ]


def _sentences_behind(wordings: Sequence[int]) -> dict[int, Sentence]:
    """Return the sentence that each wording's key stood on when it was made."""
    evidence = Evidence.objects.filter(wording__in=wordings, role=Evidence.Role.KEY)
    rows = evidence.order_by("-pk").values_list("wording", *_cut("revision__text"))
    return {wording: _sentence(*cut) for wording, *cut in rows}


def _sentences_now(questions: Sequence[int]) -> dict[int, Sentence]:
    """Return the sentence that states each question's first fact now, if any does."""
    mentions = Mention.objects.filter(
        fact__current=F("pk"),
        fact__withdrawn_at=None,
        fact__question_rows__question__in=questions,
    )
    rows = mentions.order_by("-fact__question_rows__position").values_list(
        "fact__question_rows__question", *_cut("revision__text")
    )
    return {question: _sentence(*cut) for question, *cut in rows}


def _cut(text: str) -> tuple[Combinable, ...]:
    """Cut the sentence out in the database: texts are long, and rows many."""
    length = F("sentence_end") - F("sentence_start")
    sentence = Substr(text, F("sentence_start") + 1, length)
    return sentence, F("start") - F("sentence_start"), F("end") - F("sentence_start")


def _sentence(text: str, start: int, end: int) -> Sentence:
    return Sentence(before=text[:start], fact=text[start:end], after=text[end:])
