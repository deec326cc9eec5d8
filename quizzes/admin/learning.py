"""How learners want to be asked, and the weights fitted to what they did."""

from django.contrib import admin

from quizzes.admin.records import ReadOnlyAdmin
from quizzes.models import Learning, ParameterSet


@admin.register(Learning)
class LearningAdmin(admin.ModelAdmin):
    """A learner's wishes; which weights they go by is for fitting to say."""

    list_display = ["learner", "retention", "new_a_day", "reviews_a_day", "backlog"]
    list_select_related = ["learner"]
    list_filter = ["backlog", ("parameters", admin.EmptyFieldListFilter)]
    search_fields = ["learner__username"]
    readonly_fields = ["learner", "parameters"]
    fields = [
        "learner",
        "retention",
        "new_a_day",
        "reviews_a_day",
        "backlog",
        "day_starts_at",
        "parameters",
    ]

    def has_add_permission(self, request):
        return False

    def save_model(self, request, obj, form, change):
        obj.save(update_fields=form.changed_data)


@admin.register(ParameterSet)
class ParameterSetAdmin(ReadOnlyAdmin):
    list_display = ["learner", "digest", "reviews", "predicted_gain", "fitted_at"]
    list_select_related = ["learner"]
    list_filter = ["fitted_at"]
    search_fields = ["learner__username", "digest"]
    fields = [
        "learner",
        "weights",
        "digest",
        "reviews",
        "loss_before",
        "loss_after",
        "predicted_gain",
        "fitted_at",
    ]
    readonly_fields = ["predicted_gain"]

    @admin.display
    def predicted_gain(self, fitted):
        return "–" if fitted.gain is None else f"{fitted.gain:.1%}"
