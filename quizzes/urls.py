from django.urls import path

from quizzes.views import about, articles, guests, home, progress

app_name = "quizzes"

urlpatterns = [
    path("", home.home, name="home"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<uuid:uuid>/", articles.article, name="article"),
    path("progress/", progress.progress, name="progress"),
    path("bring-along/", guests.bring_along, name="bring_along"),
    path("help/", about.show, {"page": "help"}, name="help"),
    path("accessibility/", about.show, {"page": "accessibility"}, name="accessibility"),
    path("privacy/", about.show, {"page": "privacy"}, name="privacy"),
]
