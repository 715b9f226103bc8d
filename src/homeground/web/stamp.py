"""The web's clock and dice, read once at the edge of a request."""

from datetime import UTC, date, datetime
from uuid import uuid4

from homeground.desk.case_file import Stamp


def today() -> date:
    """The employee's local date."""
    return datetime.now().astimezone().date()


def stamp() -> Stamp:
    """When the act of this request is done, and ids for its entries."""
    now = datetime.now().astimezone()
    return Stamp(at=now.astimezone(UTC), on=now.date(), new_id=uuid4)


def new_name() -> str:
    """A short name that was never given before: a row's, or one showing of a page."""
    return stamp().new_id().hex[:8]
