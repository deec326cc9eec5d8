"""Who you are: a guest learner, a student, a teacher or an admin."""

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class Users(UserManager["User"]):
    def create_guest(self) -> "User":
        """Create a learner without name or password, for the first click of a visit."""
        guest = self.model(username=f"guest-{uuid.uuid4().hex}", is_guest=True)
        guest.set_unusable_password()
        guest.save(force_insert=True)
        return guest

    def create_nobody(self) -> "User":
        """Create an account for what outlasts a person; nobody can sign in to it."""
        nobody = self.model(username=f"nobody-{uuid.uuid4().hex}", is_active=False)
        nobody.set_unusable_password()
        nobody.save(force_insert=True)
        return nobody


class User(AbstractUser):
    """A person; e-mail is optional everywhere, since pupils often have none."""

    class Role(models.TextChoices):
        STUDENT = "student"
        TEACHER = "teacher"

    class Theme(models.TextChoices):
        SYSTEM = "system", _("Like this device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class TextSize(models.IntegerChoices):
        NORMAL = 100, _("Normal")
        LARGE = 115, _("Large")
        LARGEST = 130, _("Very large")

    class Motion(models.TextChoices):
        SYSTEM = "system", _("Like this device")
        LESS = "less", _("Nothing moves")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.STUDENT)
    is_guest = models.BooleanField(
        default=False, help_text="Took a quiz without signing up."
    )
    theme = models.CharField(max_length=6, choices=Theme.choices, default=Theme.SYSTEM)
    text_size = models.PositiveSmallIntegerField(
        choices=TextSize.choices, default=TextSize.NORMAL, help_text="Per cent."
    )
    motion = models.CharField(
        max_length=6, choices=Motion.choices, default=Motion.SYSTEM
    )
    shortcuts = models.BooleanField(default=False, help_text="Keys that do something.")
    time_zone = models.CharField(
        max_length=64, blank=True, help_text="Empty: the time zone of the site."
    )
    language = models.CharField(
        max_length=10,
        blank=True,
        help_text="Of the interface; empty: what the browser asks for.",
    )

    objects: ClassVar[Users] = Users()

    @property
    def shown_name(self) -> str:
        return "Guest" if self.is_guest else self.get_username()
