"""Signing in by django-allauth, with the office's own words: accounts are given, nobody signs up, nothing is sent by mail."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazystr

from thuongky.core.web import page_lang
from thuongky.core.words import Words

say = Words("thuongky.site").say

_OURS = ("username_password_mismatch", "account_inactive", "enter_current_password", "incorrect_password", "same_as_current")


class _Said:
    """A sentence in the language of the page that is being made."""

    def __init__(self, key: str) -> None:
        self._key = f"sign-in.{key.replace('_', '-')}"

    def __str__(self) -> str:
        return say(self._key).of(page_lang())


class OfficeAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """What django-allauth asks the application: who may sign up (nobody), what is said, where a new password leads."""

    error_messages = {**DefaultAccountAdapter.error_messages, **{key: lazystr(_Said(key)) for key in _OURS}}  # noqa: RUF012

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("home")

    def add_message(self, *_: Any, **__: Any) -> None:
        """The page that follows shows that it was done."""
