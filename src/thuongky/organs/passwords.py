"""What a password must be, said in the office's words: Django has no Vietnamese for these."""

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import override

from thuongky.core.lang import Lang, Phrase
from thuongky.core.web import page_lang
from thuongky.core.words import Words

say = Words("thuongky.organs").say


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return say("password.too-short", count=self.min_length).of(page_lang())


class NotCommon(password_validation.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return say("password.too-common").of(page_lang())


class NotOnlyDigits(password_validation.NumericPasswordValidator):
    def get_error_message(self) -> str:
        return say("password.only-digits").of(page_lang())


def weakness_of(password: str) -> Phrase | None:
    """All that is wrong with a password, in both languages; None where nothing is."""
    said = {}
    for lang in Lang:
        with override(lang.value):
            try:
                password_validation.validate_password(password)
            except ValidationError as weak:
                said[lang] = " ".join(weak.messages)
    return Phrase(said[Lang.VI], said[Lang.EN]) if said else None
