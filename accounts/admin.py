"""People in the admin."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from accounts.models import User


@admin.register(User)
class PersonAdmin(UserAdmin):
    list_display = ["username", "role", "is_guest", "is_staff", "last_login"]
    list_filter = ["role", "is_guest", "is_staff", "is_active"]
    fieldsets = [
        *(UserAdmin.fieldsets or ()),
        ("Footnote", {"fields": ["role", "is_guest"]}),
    ]
