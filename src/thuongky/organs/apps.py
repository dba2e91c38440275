"""The room as Django knows it."""

from django.apps import AppConfig


class OrgansConfig(AppConfig):
    name = "thuongky.organs"
    default_auto_field = "django.db.models.BigAutoField"
