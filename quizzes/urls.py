from django.urls import path

from quizzes.views import (
    about,
    articles,
    attempts,
    bank,
    corrections,
    coverage,
    editor,
    facts,
    guests,
    home,
    people,
    progress,
    topics,
)

app_name = "quizzes"

urlpatterns = [
    path("", home.home, name="home"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<uuid:uuid>/", articles.article, name="article"),
    path(
        "articles/<uuid:uuid>/practise/",
        attempts.practise_article,
        name="practise_article",
    ),
    path("articles/<uuid:uuid>/coverage/", coverage.coverage, name="coverage"),
    path("articles/<uuid:uuid>/questions/", bank.questions, name="questions"),
    path("articles/<uuid:uuid>/questions/plan/", bank.plan, name="plan"),
    path(
        "articles/<uuid:uuid>/questions/approve/",
        bank.approve_all,
        name="approve_proposed",
    ),
    path(
        "articles/<uuid:uuid>/questions/<uuid:question>/",
        bank.decide_on,
        name="decide",
    ),
    path("articles/<uuid:uuid>/questions/new/", editor.new, name="new_question"),
    path(
        "articles/<uuid:uuid>/questions/<uuid:question>/edit/",
        editor.edit,
        name="edit_question",
    ),
    path("corrections/<uuid:question>/", corrections.got_it, name="got_it"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<str:topic>/", topics.topic, name="topic"),
    path("facts/<uuid:uuid>/", facts.fact, name="fact"),
    path("people/", people.people, name="people"),
    path("people/<uuid:uuid>/", people.person, name="person"),
    path("sets/<slug:slug>/start/", attempts.start, name="start"),
    path("attempts/<uuid:code>/", attempts.results, name="results"),
    path("attempts/<uuid:code>/<int:position>/", attempts.ask, name="question"),
    path("attempts/<uuid:code>/<int:position>/skip/", attempts.skip, name="skip"),
    path("attempts/<uuid:code>/<int:position>/flag/", attempts.flag, name="flag"),
    path("attempts/<uuid:code>/finish/", attempts.finish, name="finish"),
    path(
        "attempts/<uuid:code>/practise-missed/",
        attempts.practise_missed_ones,
        name="practise_missed",
    ),
    path("progress/", progress.progress, name="progress"),
    path("bring-along/", guests.bring_along, name="bring_along"),
    path("help/", about.show, {"page": "help"}, name="help"),
    path("accessibility/", about.show, {"page": "accessibility"}, name="accessibility"),
    path("privacy/", about.show, {"page": "privacy"}, name="privacy"),
]
