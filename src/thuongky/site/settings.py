"""Settings of the application, all from the environment; what is not set serves one office on one machine.

DATABASE_URL     postgresql://user:password@host/name (a socket: /name?host=folder); without it a SQLite file in the data folder
THUONGKY_DATA    where database, files and keys lie (default: `data` in the working folder)
THUONGKY_HOSTS   names under which it is served, with commas; without them this machine only
THUONGKY_HTTPS   "1" where a proxy in front speaks HTTPS: cookies then travel on nothing else
THUONGKY_DEMO    "1" serves the demonstration: its own database, signing in without a password
"""

import os
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from thuongky.core.fonts import be_vietnam_pro

DATA = Path(os.environ.get("THUONGKY_DATA", "data")).resolve()
IS_DEMO = os.environ.get("THUONGKY_DEMO") == "1"
_IS_HTTPS = os.environ.get("THUONGKY_HTTPS") == "1"


def _secret_key() -> str:
    """Made once, kept beside the data, readable by the owner alone."""
    kept = DATA / "secret-key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50), "utf-8")
    return kept.read_text("utf-8")


def _database() -> dict[str, Any]:
    address = os.environ.get("DATABASE_URL")
    if IS_DEMO and address:
        raise ImproperlyConfigured("the demonstration signs in without a password and serves its own database alone")
    if not address:
        # Writes wait for each other at once and not at their end, so that none fails for having begun as a read.
        start = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000;"
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": start}
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / ("demo.sqlite3" if IS_DEMO else "thuongky.sqlite3"),
            "OPTIONS": options,
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or parse_qs(parts.query).get("host", [""])[0],
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = [*filter(None, os.environ.get("THUONGKY_HOSTS", "").split(",")), "localhost", "127.0.0.1", "[::1]"]
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organs.Account"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "axes",
    "django_htmx",
    "ninja",
    "thuongky.core.apps.CoreConfig",
    "thuongky.organs.apps.OrgansConfig",
    "thuongky.papers.apps.PapersConfig",
    "thuongky.indicators.apps.IndicatorsConfig",
    "thuongky.directives.apps.DirectivesConfig",
    "thuongky.cycle.apps.CycleConfig",
    "thuongky.site.apps.SiteConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "thuongky.site.middleware.content_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    *(["thuongky.site.demo.signed_in"] if IS_DEMO else []),
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "thuongky.site.middleware.acting",
    "thuongky.site.middleware.Troubles",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "thuongky.site.urls"
ASGI_APPLICATION = "thuongky.site.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "thuongky.site.context.shell",
            ],
            "builtins": ["thuongky.core.templatetags.words"],
        },
    }
]

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "thuongky.site.accounts.OfficeAccounts"
ACCOUNT_FORMS = {"change_password": "thuongky.site.forms.PasswordForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = False  # axes counts wrong passwords, in the database, for all processes together
# Five wrong passwords for one name from one address, and that pair waits a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "thuongky.site.web.locked_out"
AXES_VERBOSE = False

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "thuongky.organs.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "thuongky.organs.passwords.NotCommon"},
    {"NAME": "thuongky.organs.passwords.NotOnlyDigits"},
]

STATIC_URL = "static/"
_FONTS = be_vietnam_pro()
STATICFILES_DIRS = [("fonts", _FONTS)] if _FONTS else []
WHITENOISE_USE_FINDERS = True  # the files of the packages themselves: nothing has to be collected before serving
WHITENOISE_AUTOREFRESH = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "files": {"BACKEND": "thuongky.core.files.HashedStorage", "OPTIONS": {"location": DATA / "files"}},
    "quarantine": {"BACKEND": "thuongky.core.files.HashedStorage", "OPTIONS": {"location": DATA / "quarantine"}},
}
DATA_UPLOAD_MAX_NUMBER_FILES = 200
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []
if _IS_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS[:-3]]
