"""Facts and people in the admin."""

from django import forms
from django.contrib import admin
from django.db.models import Count

from corpus.models import Fact, Mention, Person, Spelling
from quizzes.admin.records import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import QuestionFact


class MentionInline(ReadOnlyInline):
    """The history of a fact: every version of the engine, every correction."""

    model = Mention
    fields = ["text", "value", "rule", "confidence", "tier", "engine", "made_at"]
    show_change_link = False


class QuestionInline(ReadOnlyInline):
    model = QuestionFact
    fields = ["question", "position"]
    verbose_name_plural = "Questions about it"
    show_change_link = False


@admin.register(Fact)
class FactAdmin(ReadOnlyAdmin):
    inlines = [MentionInline, QuestionInline]
    list_display = ["stated", "kind", "tier", "rule", "confidence", "article"]
    list_select_related = ["article", "current"]
    list_filter = [
        "kind",
        "current__tier",
        ("withdrawn_at", admin.EmptyFieldListFilter),
        "article",
    ]
    search_fields = ["current__text", "article__title", "person__name"]
    fields = [
        "kind",
        "article",
        "stated",
        "sentence",
        "person",
        "uuid",
        "created_at",
        "withdrawn_at",
    ]

    @admin.display(description="fact", ordering="current__text")
    def stated(self, fact):
        return fact.current.text[:120] if fact.current else "–"

    @admin.display
    def sentence(self, fact):
        mention = fact.current
        if mention is None:
            return "–"
        return mention.revision.text[mention.sentence_start : mention.sentence_end]

    @admin.display(ordering="current__tier")
    def tier(self, fact):
        return fact.current.tier if fact.current else "–"

    @admin.display(ordering="current__rule")
    def rule(self, fact):
        return fact.current.rule if fact.current else "–"

    @admin.display(ordering="current__confidence")
    def confidence(self, fact):
        return f"{fact.current.confidence:.2f}" if fact.current else "–"


class SpellingInline(admin.StackedInline):
    model = Spelling
    extra = 0


class PersonForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["name", "merged_into"]

    def clean_merged_into(self):
        """Refuse a circle: somebody must stay the person that all of them are."""
        target = self.cleaned_data["merged_into"]
        person = target
        while person:
            if person == self.instance:
                raise forms.ValidationError(
                    f"{target} is already merged into {self.instance}: undo that first."
                )
            person = person.merged_into
        return target


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin):
    """Merge two spellings of one person, or move a spelling back to split them."""

    form = PersonForm
    inlines = [SpellingInline]
    raw_id_fields = ["merged_into"]
    list_display = ["name", "merged_into", "fact_count"]
    list_select_related = ["merged_into"]
    list_filter = [("merged_into", admin.EmptyFieldListFilter)]
    search_fields = ["name", "spellings__text"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(fact_total=Count("facts"))

    @admin.display(description="facts", ordering="fact_total")
    def fact_count(self, person):
        return person.fact_total
