from django.urls import path

from quizzes.views import home

app_name = "quizzes"

urlpatterns = [
    path("", home.home, name="home"),
]
