"""One start of the app: Django is told the port, the token, the shelf on which the cases stand, and the library."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import django
from django.conf import settings

from homeground.desk.case_file import Shelf
from homeground.desk.library import Library
from homeground.project import settings as constant
from homeground.project.secret import OneTimeSecret


def set_up(shelf: Shelf, *, port: int, token: str, library: Callable[[], Library] | None = None) -> None:
    """Configure Django for this process. The secret that signs cookies is new with every start.

    `library` opens the library of downloads when it is first asked for; without it none are kept.
    """
    settings.configure(
        **{name: value for name, value in vars(constant).items() if name.isupper()},
        SECRET_KEY=secrets.token_urlsafe(48),
        SESSION_COOKIE_NAME=f"homeground-{port}",  # browsers share cookies between the ports of a machine
        LAUNCH_SECRET=OneTimeSecret(token),
        SHELF=shelf,
        LIBRARY=library,
    )
    django.setup()
