"""The one form of django-allauth whose sentences its adapter cannot change."""

from typing import Any

from allauth.account.forms import ChangePasswordForm

from thuongky.core.web import page_lang
from thuongky.core.words import Words

say = Words("thuongky.site").say


class PasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """A new password, typed twice, with the present one."""

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean()
        if "password2" in self.errors and "password2" not in typed:
            del self.errors["password2"]
            self.add_error("password2", say("password.not-the-same").of(page_lang()))
        return typed
