"""What the work of a case allows beside what is asked for."""

from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.person import Person
from homeground.guidance import GRADES, Finding, Grade, work_findings

__all__ = ["GRADES", "Finding", "Grade", "lacking_said", "work_findings"]


def lacking_said(path: str) -> Message:
    """The question that stands between a case and its week, by the path of its answer."""
    section, _, name = path.partition(".")
    if section == "person":
        return Message.verbatim(field_of(Person, name).question.ask)
    return Message("How many hours does each task take?")
