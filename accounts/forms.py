"""allauth's forms, saying what to do where they only say what is wrong.

Names that differ only in how their letters are encoded are one name, as everywhere
else in Django: nobody signs up as somebody's double.
"""

from allauth.account import forms

from accounts.models import User


def _ask_for(form, questions: dict[str, str]) -> None:
    for name, question in questions.items():
        form.fields[name].error_messages["required"] = question


class SignInForm(forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _ask_for(
            self,
            {"login": "Enter your user name.", "password": "Enter your password."},
        )

    def clean_login(self):
        return User.normalize_username(super().clean_login())


class SignUpForm(forms.SignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _ask_for(
            self,
            {
                "username": "Choose a user name.",
                "password1": "Choose a password.",
                "password2": "Enter the password a second time.",
            },
        )
        self.fields["username"].error_messages["min_length"] = (
            "Choose a user name of 3 characters or more."
        )

    def clean_username(self):
        name = User.normalize_username(self.cleaned_data["username"])
        self.cleaned_data["username"] = name
        return super().clean_username()


class ChangePasswordForm(forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _ask_for(
            self,
            {
                "oldpassword": "Enter your current password.",
                "password1": "Choose a new password.",
                "password2": "Enter the new password a second time.",
            },
        )
