"""Who you are: a guest learner, a student, a teacher or an admin."""

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models


class Users(UserManager["User"]):
    def create_guest(self) -> "User":
        """Create a learner without name or password, for the first click of a visit."""
        guest = self.model(username=f"guest-{uuid.uuid4().hex}", is_guest=True)
        guest.set_unusable_password()
        guest.save(force_insert=True)
        return guest


class User(AbstractUser):
    """A person; e-mail is optional everywhere, since pupils often have none."""

    class Role(models.TextChoices):
        STUDENT = "student"
        TEACHER = "teacher"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.STUDENT)
    is_guest = models.BooleanField(
        default=False, help_text="Took a quiz without signing up."
    )

    objects: ClassVar[Users] = Users()

    @property
    def shown_name(self) -> str:
        return "Guest" if self.is_guest else self.get_username()
