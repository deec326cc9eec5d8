"""Articles in the admin: correct the date and licence, see what depends on them."""

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from corpus.models import Article, Revision
from quizzes.actions.articles import CORRECTABLE, correct_article
from quizzes.admin.records import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import Question
from quizzes.queries.dependents import dependents_of


class RevisionInline(ReadOnlyInline):
    model = Revision
    fields = ["number", "file_name", "encoding", "loaded_at", "read_by", "sha256"]


class ArticleForm(forms.ModelForm):
    class Meta:
        model = Article
        fields = [*CORRECTABLE, "published"]


class ValuesFilter(admin.AllValuesFieldListFilter):
    """All values, with a name for having none: an empty link cannot be read out."""

    def choices(self, changelist):
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or "None"}


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """Articles come in by ``load_articles``; here a person corrects what they say."""

    form = ArticleForm
    inlines = [RevisionInline]
    list_display = [
        "title",
        "publisher",
        "published",
        "published_from",
        "licence",
        "topic",
        "fact_count",
        "publishable_count",
    ]
    list_filter = [
        "published_from",
        ("topic", ValuesFilter),
        ("publisher", ValuesFilter),
        "origin",
        "visibility",
    ]
    search_fields = ["title", "publisher", "author", "identity"]
    date_hierarchy = "published"
    readonly_fields = [
        "published_from",
        "follows",
        "identity",
        "uuid",
        "origin",
        "owner",
        "visibility",
        "url",
        "depends_on_it",
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [*CORRECTABLE, "published", "published_from"],
                "description": (
                    "What you correct stays when the file is loaded again. A new date"
                    " reads the facts again: questions whose fact changes are paused."
                ),
            },
        ),
        ("What depends on it", {"fields": ["depends_on_it"]}),
        (
            "Where it is from",
            {
                "fields": [
                    "follows",
                    "url",
                    "identity",
                    "uuid",
                    "origin",
                    "owner",
                    "visibility",
                ]
            },
        ),
    ]

    def has_add_permission(self, request):
        return False

    def get_queryset(self, request):
        standing = Q(facts__withdrawn_at=None)
        return (
            super()
            .get_queryset(request)
            .annotate(
                facts_standing=Count("facts", filter=standing, distinct=True),
                questions_publishable=Count(
                    "questions", filter=Q(questions__publishable=True), distinct=True
                ),
            )
        )

    def save_model(self, request, obj, form, change):
        article = Article.objects.get(pk=obj.pk)
        cleaned = form.cleaned_data
        paused = correct_article(
            article,
            published=cleaned["published"],
            fields={name: cleaned[name] for name in CORRECTABLE},
        )
        if paused:
            messages.warning(
                request,
                f"{paused} approved questions were paused, because the new date"
                " changed their facts. Apply the plan for the article’s questions,"
                " then decide on each.",
            )

    @admin.display(description="facts", ordering="facts_standing")
    def fact_count(self, article):
        return article.facts_standing

    @admin.display(description="publishable", ordering="questions_publishable")
    def publishable_count(self, article):
        return article.questions_publishable

    @admin.display(description="facts, questions, answers")
    def depends_on_it(self, article):
        found = dependents_of(article)
        questions = reverse("admin:quizzes_question_changelist")
        facts = reverse("admin:corpus_fact_changelist")
        rows = [
            (facts, f"?article__id__exact={article.pk}", found.facts, "facts"),
            *(
                (
                    questions,
                    f"?article__id__exact={article.pk}&state__exact={state}",
                    count,
                    f"{Question.State(state).label.lower()} questions",
                )
                for state, count in found.questions.items()
            ),
        ]
        links = format_html_join(
            "", '<li><a href="{}{}">{} {}</a></li>', rows or [("", "", 0, "facts")]
        )
        editions = format_html_join("", "<li>{}</li>", ((e,) for e in found.editions))
        return format_html(
            "<ul>{}<li>{} answers by learners</li></ul><p>Published in:</p><ul>{}</ul>",
            links,
            found.answers,
            editions or "no edition",
        )


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["article", "number", "file_name", "loaded_at", "read_by"]
    list_select_related = ["article"]
    list_filter = ["read_by", "loaded_at"]
    search_fields = ["article__title", "file_name", "sha256"]
    fields = [
        "article",
        "number",
        "file_name",
        "encoding",
        "loaded_at",
        "read_by",
        "read_for",
        "sha256",
        "mask",
        "text",
    ]
