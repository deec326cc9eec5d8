"""Cards and the log of reviews in the admin: what a learner remembers, and why."""

from django.contrib import admin
from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce, NullIf

from quizzes.admin.records import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import Card, Review, Wording
from quizzes.models.cards import MEMORY

_STOPPING = ["suspended", "buried_until", "flagged", "leech"]


class ReviewInline(ReadOnlyInline):
    """The log that the memory is made from."""

    model = Review
    verbose_name_plural = "Log"
    fields = ["kind", "rating", "at", "day", "elapsed_days", "retention", "undone_at"]


@admin.register(Card)
class CardAdmin(admin.ModelAdmin):
    """A card can be stopped or let go on; its memory is made by reviews alone."""

    inlines = [ReviewInline]
    list_display = [
        "asks",
        "learner",
        "kind",
        "state",
        "due",
        "stability",
        "reviews",
        "lapses",
        "suspended",
    ]
    list_select_related = ["learner"]
    list_filter = ["kind", "state", "suspended", "leech", "flagged", "source"]
    search_fields = ["learner__username", "code", "front", "question__wordings__stem"]
    show_full_result_count = False
    readonly_fields = [
        "asks",
        "code",
        "learner",
        "kind",
        "question",
        "front",
        "back",
        "source",
        "added_at",
        *MEMORY,
        "looks",
    ]
    fields = [*readonly_fields[:9], *_STOPPING, *MEMORY, "looks"]

    def get_queryset(self, request):
        return _asking(super().get_queryset(request), "front", "question")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        # Only what was changed: the learner may be reviewing the card just now.
        obj.save(update_fields=form.changed_data)

    @admin.display(ordering="asked")
    def asks(self, card):
        return _line(card)


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ["asks", "learner", "number", "kind", "rating", "at", "undone_at"]
    list_select_related = ["learner"]
    list_filter = ["kind", "rating", "at", ("undone_at", admin.EmptyFieldListFilter)]
    search_fields = ["learner__username", "card__front", "card__code"]
    show_full_result_count = False
    ordering = ["-pk"]
    fields = [
        "asks",
        "card",
        "learner",
        "number",
        "kind",
        "rating",
        "at",
        "day",
        "state",
        "elapsed_days",
        "parameters",
        "retention",
        "response",
        "answer",
        "undone_at",
    ]
    readonly_fields = ["asks"]

    def get_queryset(self, request):
        reviews = super().get_queryset(request)
        return _asking(reviews, "card__front", "card__question")

    @admin.display
    def asks(self, review):
        return _line(review)


def _asking(rows, front: str, question: str):
    """Annotate ``asked``: the front of an own card, else the question's newest stem."""
    newest = Wording.objects.filter(question=OuterRef(question)).order_by("-number")
    stem = Subquery(newest.values("stem")[:1])
    own = NullIf(front, Value(""))
    asked = Coalesce(own, stem, Value("–"), output_field=TextField())
    return rows.annotate(asked=asked)


def _line(row) -> str:
    return row.asked[:120]
