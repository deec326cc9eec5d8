"""What learners reported: read, then settled."""

from django.contrib import admin, messages

from quizzes.admin.records import ReadOnlyAdmin
from quizzes.models import Report


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    """Reports and appeals, each with the wording and the answer that it is about."""

    list_display = ["wording", "kind", "response", "note", "made_at", "settled_at"]
    list_select_related = ["wording", "answer"]
    list_filter = [("settled_at", admin.EmptyFieldListFilter), "kind", "made_at"]
    search_fields = ["note", "wording__stem"]
    actions = ["settle"]

    @admin.display(description="answer given")
    def response(self, report: Report) -> str:
        return report.answer.response[:80]

    @admin.action(description="Settle: the report has been read")
    def settle(self, request, reports):
        messages.success(request, f"{reports.settle()} settled.")
