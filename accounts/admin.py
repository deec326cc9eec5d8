"""People in the admin."""

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group

from accounts.models import User

# Nobody has e-mail addresses or groups here: two lists that would only confuse.
admin.site.unregister([EmailAddress, Group])


@admin.register(User)
class PersonAdmin(UserAdmin):
    list_display = ["username", "role", "is_guest", "is_staff", "last_login"]
    list_filter = ["role", "is_guest", "is_staff", "is_active"]
    fieldsets = [
        *(UserAdmin.fieldsets or ()),
        ("Footnote", {"fields": ["role", "is_guest"]}),
    ]
