"""Settings of `./run bench writes`: the application's own database and time, of its rooms only `core`, and the two peers.

Accounts are Django's own, because the rooms above `core` need packages that the peers' environment has not.
"""

from thuongky.site.settings import DATABASES, DEFAULT_AUTO_FIELD, LANGUAGE_CODE, SECRET_KEY, TIME_ZONE, USE_TZ

__all__ = ["DATABASES", "DEFAULT_AUTO_FIELD", "INSTALLED_APPS", "LANGUAGE_CODE", "SECRET_KEY", "TIME_ZONE", "USE_TZ"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "auditlog",
    "simple_history",
    "thuongky.core.apps.CoreConfig",
    "bench.auditing",
]
