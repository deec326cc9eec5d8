"""What an article's page shows beside its text: places to link to, and facts."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from corpus.models import Fact, Mention, Revision
from quizzes.models import Evidence, Question, QuestionFact, Slot


def sentences_linked(revision: Revision) -> set[tuple[int, int]]:
    """Return the spans of the sentences that a fact or a question points to."""
    spans = ("sentence_start", "sentence_end")
    mentions = Mention.objects.filter(revision=revision).order_by()
    evidence = Evidence.objects.filter(revision=revision).order_by()
    return set(mentions.values_list(*spans).union(evidence.values_list(*spans)))


def facts_to_show(revision: Revision, person):
    """Return the facts of ``revision`` fit for ``person``, in the order of the text.

    A fact that one of the person's open questions asks for stays covered until
    that question is answered, and so does every fact that its answer is part of.
    Only teachers see facts of tier B.
    """
    tiers = [Mention.Tier.A]
    if getattr(person, "role", "") == "teacher" or getattr(person, "is_staff", False):
        tiers.append(Mention.Tier.B)
    return (
        Fact.objects.standing()
        .filter(current__revision=revision, current__tier__in=tiers)
        .exclude(pk__in=facts_in_open_questions([revision], person))
        .select_related("current", "person__merged_into")
        .order_by("current__start", "-current__end", "pk")
    )


def facts_covered(revision: Revision, person) -> int:
    """Return how many facts are kept back because a question on them is open."""
    if not person.pk:
        return 0
    return (
        Fact.objects.standing()
        .filter(current__revision=revision)
        .filter(pk__in=facts_in_open_questions([revision], person))
        .count()
    )


def approved_questions(article) -> int:
    return Question.objects.approved().filter(article=article).count()


def facts_in_open_questions(revisions, person):
    """Return the ids of the facts that the person's open questions ask for.

    So do those of a graded quiz until their answers are released.

    Of those that stand in ``revisions``, also what the answers are part of.
    """
    unanswered = Q(attempt__finished_at=None, answers=None)
    withheld = Q(attempt__withheld_until__gt=timezone.now())
    slots = Slot.objects.filter(unanswered | withheld, attempt__learner=person.pk)
    asked = QuestionFact.objects.filter(question__wordings__slots__in=slots)
    proven = Evidence.objects.filter(
        wording__slots__in=slots, role__in=[Evidence.Role.KEY, Evidence.Role.SUPPORT]
    )
    overlapping = proven.filter(
        revision=OuterRef("current__revision"),
        start__lt=OuterRef("current__end"),
        end__gt=OuterRef("current__start"),
    )
    return (
        Fact.objects.order_by()
        .filter(current__revision__in=revisions)
        .filter(
            Q(pk__in=asked.order_by().values("fact"))
            | Q(mentions__in=proven.order_by().values("mention"))
            | Exists(overlapping)
        )
        .values("pk")
    )
