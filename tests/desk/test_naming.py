"""A row is named by its words only where others may read them: a name outlives the words."""

import pytest

from homeground.case import SECTIONS, section_named
from homeground.desk.naming import row_name


@pytest.mark.parametrize(
    "section", [section.name for section in SECTIONS if section.has_rows and section.name not in ("tasks", "standing")]
)
def test_what_may_be_private_gives_no_name(section: str) -> None:
    told = dict.fromkeys(("reason", "role", "title", "concern"), "My depression makes the journey hard")
    assert row_name(section_named(section), told, []) == section_named(section).row


def test_a_task_is_named_by_its_first_words() -> None:
    assert row_name(section_named("tasks"), {"name": "Post & cheques"}, ["post-cheques"]) == "post-cheques-2"
