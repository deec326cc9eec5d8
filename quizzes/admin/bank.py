"""The bank in the admin: read a question beside its evidence, then approve it."""

from django.contrib import admin, messages
from django.db.models import OuterRef, Subquery
from django.utils.html import format_html, format_html_join

from quizzes.actions.review import NotReadyError, decide
from quizzes.admin.records import ReadOnlyInline
from quizzes.models import Evidence, Question, Wording

_NEWEST = Wording.objects.filter(question=OuterRef("pk")).order_by("-number")


class WordingInline(ReadOnlyInline):
    """The history of a question; wordings are written once."""

    model = Wording
    fields = ["number", "stem", "excerpt", "answer", "generator", "made_at"]
    show_change_link = False

    @admin.display
    def answer(self, wording):
        return wording.key.get("text", "")


class RejectionFilter(admin.SimpleListFilter):
    title = parameter_name = "rejection"

    def lookups(self, request, model_admin):
        reasons = Question.objects.exclude(rejection="").values_list("rejection")
        return [
            (reason, reason) for (reason,) in reasons.order_by("rejection").distinct()
        ]

    def queryset(self, request, queryset):
        return queryset.filter(rejection=self.value()) if self.value() else queryset


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):
    inlines = [WordingInline]
    list_display = [
        "stem",
        "family",
        "state",
        "publishable",
        "rejection",
        "article",
    ]
    list_select_related = ["article"]
    list_filter = ["state", "publishable", "family", RejectionFilter, "article"]
    search_fields = ["wordings__stem", "wordings__excerpt", "uuid"]
    actions = ["approve", "pause", "retire", "reject"]
    readonly_fields = [
        "uuid",
        "family",
        "part",
        "article",
        "owner",
        "state",
        "publishable",
        "rejection",
        "created_at",
        "item",
        "proof",
    ]
    fields = ["item", "proof", *readonly_fields[:-2]]

    def get_queryset(self, request):
        stem = Subquery(_NEWEST.values("stem")[:1])
        return super().get_queryset(request).annotate(current_stem=stem)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(ordering="current_stem")
    def stem(self, question):
        return question.current_stem or "–"

    @admin.display(description="question")
    def item(self, question):
        wording = question.current_wording()
        options = format_html_join(
            "",
            "<li>{}{}</li>",
            ((o["text"], " ✓" if o["right"] else "") for o in wording.options),
        )
        return format_html(
            "<p><strong>{}</strong></p><blockquote>{}</blockquote><ul>{}</ul>",
            wording.stem,
            _barred(wording),
            options,
        )

    @admin.display(description="evidence")
    def proof(self, question):
        rows = question.current_wording().evidence.filter(role=Evidence.Role.KEY)
        return format_html_join(
            "",
            "<p>{}<mark>{}</mark>{} <small>({})</small></p>",
            (_parts(row) for row in rows.select_related("revision")),
        )

    @admin.action(description="Approve: let students see them")
    def approve(self, request, questions):
        moved = refused = 0
        for question in questions.exclude(state=Question.State.APPROVED):
            try:
                decide(question, Question.State.APPROVED)
                moved += 1
            except NotReadyError:
                refused += 1
        self._tell(request, moved, "approved")
        if refused:
            messages.warning(
                request,
                f"{refused} were left alone: flawed, or waiting for a new wording.",
            )

    @admin.action(description="Pause: take them out of new attempts")
    def pause(self, request, questions):
        self._move(request, questions, Question.State.PAUSED)

    @admin.action(description="Retire")
    def retire(self, request, questions):
        self._move(request, questions, Question.State.RETIRED)

    @admin.action(description="Reject: not good enough to ask")
    def reject(self, request, questions):
        self._move(request, questions, Question.State.REJECTED)

    def _move(self, request, questions, state):
        elsewhere = list(questions.exclude(state=state))
        for question in elsewhere:
            decide(question, state)
        self._tell(request, len(elsewhere), state.label.lower())

    def _tell(self, request, count, state):
        messages.success(request, f"{count} questions are now {state}.")


def _barred(wording):
    shown, at = "", 0
    for start, end in wording.bars:
        shown += f"{wording.excerpt[at:start]}▇▇▇▇"
        at = end
    return shown + wording.excerpt[at:]


def _parts(row):
    text = row.revision.text
    return (
        text[row.sentence_start : row.start],
        text[row.start : row.end],
        text[row.end : row.sentence_end],
        row.rule,
    )
