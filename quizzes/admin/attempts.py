"""What learners did, as it was recorded."""

from django.contrib import admin

from quizzes.admin.records import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import Attempt, Slot


class SlotInline(ReadOnlyInline):
    model = Slot
    fields = ["position", "wording", "form", "flagged", "skipped_at"]
    show_change_link = False


@admin.register(Attempt)
class AttemptAdmin(ReadOnlyAdmin):
    inlines = [SlotInline]
    list_display = ["title", "learner", "length", "started_at", "finished_at"]
    list_select_related = ["learner"]
    list_filter = ["started_at", ("finished_at", admin.EmptyFieldListFilter)]
    search_fields = ["title", "learner__username", "code"]
