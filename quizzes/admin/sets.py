"""Question sets and their editions in the admin."""

from django.contrib import admin, messages

from quizzes.actions.sets import AskedTwiceError, NothingToPublishError, publish
from quizzes.admin.records import ReadOnlyAdmin, ReadOnlyInline
from quizzes.forms.set_rules import RULES, SetRulesForm
from quizzes.forms.spoilt_pairs import sentences_on
from quizzes.models import Edition, Entry, Pool, PooledWording, QuestionSet, Section
from quizzes.queries.spoilt import spoilt_in


class SectionInline(admin.StackedInline):
    model = Section
    extra = 0
    show_change_link = True


class EntryInline(admin.StackedInline):
    model = Entry
    extra = 0
    raw_id_fields = ["question"]


class EditionInline(ReadOnlyInline):
    model = Edition
    fields = ["number", "title", "published_at", "published_by"]


@admin.register(QuestionSet)
class QuestionSetAdmin(admin.ModelAdmin):
    """The draft of a set; publishing freezes a copy as its next edition."""

    inlines = [SectionInline, EditionInline]
    list_display = ["title", "topic", "owner", "created_at"]
    list_select_related = ["owner"]
    list_filter = ["topic"]
    search_fields = ["title", "description", "slug"]
    prepopulated_fields = {"slug": ["title"]}
    form = SetRulesForm
    fieldsets = [
        (None, {"fields": ["title", "slug", "topic", "description", "owner"]}),
        ("How it is taken", {"fields": RULES}),
    ]
    raw_id_fields = ["owner"]
    actions = ["publish_edition"]

    @admin.action(description="Publish: freeze the draft as a new edition")
    def publish_edition(self, request, sets):
        for question_set in sets:
            try:
                edition = publish(question_set, by=request.user)
            except NothingToPublishError:
                messages.error(
                    request,
                    f"“{question_set}” has no approved question: add questions to its"
                    " sections, and approve them under Questions.",
                )
                continue
            except AskedTwiceError as error:
                for sentence in sentences_on(error.pairs):
                    messages.error(
                        request, f"“{question_set}” is not published: {sentence}"
                    )
                continue
            if edition:
                messages.success(request, f"“{edition}” is published.")
            else:
                messages.info(
                    request, f"“{question_set}” is as its newest edition: not changed."
                )
            for sentence in sentences_on(spoilt_in(edition) if edition else ()):
                messages.warning(request, f"“{question_set}”: {sentence}")


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    inlines = [EntryInline]
    list_display = ["question_set", "position", "title", "draw"]
    list_select_related = ["question_set"]
    search_fields = ["title", "question_set__title"]


class PoolInline(ReadOnlyInline):
    model = Pool
    fields = ["position", "title", "draw"]


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    inlines = [PoolInline]
    list_display = ["title", "question_set", "number", "published_at", "published_by"]
    list_select_related = ["question_set", "published_by"]
    list_filter = ["question_set"]
    search_fields = ["title"]


class PooledWordingInline(ReadOnlyInline):
    model = PooledWording
    fields = ["position", "wording", "points"]
    show_change_link = False


@admin.register(Pool)
class PoolAdmin(ReadOnlyAdmin):
    inlines = [PooledWordingInline]
    list_display = ["edition", "position", "title", "draw"]
    list_select_related = ["edition"]
    search_fields = ["edition__title", "title"]
