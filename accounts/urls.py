from allauth.account import views
from django.urls import path

from accounts.views import change_password

# Only what a person without an e-mail address needs; allauth finds these by name.
urlpatterns = [
    path("sign-in/", views.login, name="account_login"),
    path("sign-up/", views.signup, name="account_signup"),
    path("sign-out/", views.logout, name="account_logout"),
    path("password/", change_password, name="account_change_password"),
    path("inactive/", views.account_inactive, name="account_inactive"),
]
