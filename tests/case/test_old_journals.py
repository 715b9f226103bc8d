"""A journal of every shape that was ever written is read for ever."""

from pathlib import Path

import pytest

from homeground.case import SHAPE, fold
from homeground.desk.case_file import CaseFile
from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf
from tests import ada

JOURNALS = Path(__file__).parent / "journals"


def _arrived(path: Path) -> CaseFile:
    file = MemoryShelf().create("old")
    file.append(read_export(path.read_text(encoding="utf-8")).drafts)
    return file


@pytest.mark.parametrize("shape", range(1, SHAPE + 1))
def test_a_journal_of_each_shape_is_read_whole(shape: int) -> None:
    case = fold(_arrived(JOURNALS / f"shape-{shape}.jsonl").entries())
    assert case.unread == ()
    assert case.person.name == "Ada Okafor"
    assert len(case.tasks) == 8


def test_the_examples_journal_tells_the_same_case_as_her_files() -> None:
    assert fold(_arrived(ada.FOLDER / "journal.jsonl").entries()) == ada.case()
