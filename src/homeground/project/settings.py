"""What Django is told, whatever the machine; `launch` adds what belongs to one start (folder, port, token, secret)."""

from collections.abc import Callable
from pathlib import Path

from csp.constants import NONE, SELF

from homeground.desk.case_file import Shelf
from homeground.desk.library import Library
from homeground.project.secret import OneTimeSecret

SHELF: Shelf  # these three come with each start
LIBRARY: Callable[[], Library] | None
LAUNCH_SECRET: OneTimeSecret

_WEB = Path(__file__).parent.parent / "web"

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "homeground.project.urls"
APPEND_SLASH = True
INSTALLED_APPS: list[str] = []  # Django's own apps want tables; ours need none
DATABASES: dict[str, dict[str, str]] = {}
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "homeground.project.door.OnlyHere",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "homeground.project.door.LaunchToken",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "homeground.web.refused.StoreTrouble",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_WEB / "templates"],
        "OPTIONS": {
            "context_processors": ["homeground.web.frame.every_page"],
            "builtins": ["homeground.web.tags"],
        },
    }
]

LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = False
TIME_ZONE = None  # moments are shown as the machine has them; the default would show them as in Chicago

# Sessions live in a signed cookie, so that nothing is stored beside the case. They end with the browser.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "homeground.web.refused.bad_form"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],  # Pico draws the arrow of a select so
        "script-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = _WEB / "static"
WHITENOISE_MAX_AGE = 24 * 60 * 60  # a file's address changes with its content (web.tags.asset)

DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # none lies in a temporary folder
FILE_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024  # a policy of 20 megabytes, and the form around it
DOWNLOAD_MAX_SIZE = 201 * 1024 * 1024  # a release of 200, which is written to disk while it arrives (web.arriving)

# Errors go to the terminal that started the program. A record names the page and the kind of error, never what was typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "short"}},
    "formatters": {"short": {"()": "homeground.project.log.Discreet"}},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
