"""The shell as Django knows it."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "thuongky.site"
    label = "shell"  # "site" would be taken for Django's own room of that name
