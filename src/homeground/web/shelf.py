"""The shelf on which the cases stand, as the settings name it."""

from django.conf import settings
from django.http import Http404

from homeground.desk.case_file import CaseFile, NoSuchCase, Shelf


def shelf() -> Shelf:
    """The one shelf of this process."""
    return settings.SHELF


def open_case(name: str) -> CaseFile:
    """The case of that name; a page that says so where there is none."""
    try:
        return shelf().open(name)
    except NoSuchCase:
        raise Http404("There is no case of that name on this machine.") from None
