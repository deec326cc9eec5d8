from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

# One sign-in for everybody: the admin's own knows no rate limit.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.site_header = admin.site.site_title = "Footnote"
admin.site.index_title = "Articles, questions and people"

handler400 = "config.errors.bad_request"
handler500 = "config.errors.server_error"

urlpatterns = [
    path("", include("quizzes.urls")),
    path("account/", include("accounts.urls")),
    path("admin/", admin.site.urls),
]
