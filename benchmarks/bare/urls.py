from django.urls import path

from benchmarks.bare import views

urlpatterns = [
    path("", views.home, name="home"),
    path("items/<int:pk>/", views.ask, name="ask"),
    path("items/<int:pk>/answer/", views.answer, name="answer"),
]
