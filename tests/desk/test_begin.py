"""A case is begun whole or not at all."""

import pytest

from homeground.case import BadAnswer, fold
from homeground.desk.begin import begin, take_in
from homeground.desk.case_file import CaseExists
from homeground.desk.transfer import export, read_export
from homeground.store import EntryExists, MemoryShelf
from tests import ada

MINE = {"whose": "mine", "account": "mine"}


def test_a_case_begins_with_whose_machine_this_is_and_where_the_matter_stands() -> None:
    file = begin(MemoryShelf(), "ada", MINE, {"where": "refused"}, stamp=ada.stamp())
    case = fold(file.entries())
    assert (case.device.whose, case.where) == ("mine", "refused")


def test_a_beginning_that_is_refused_leaves_no_case_behind() -> None:
    shelf = MemoryShelf()
    with pytest.raises(BadAnswer):
        begin(shelf, "ada", MINE, {"where": "hopeful"}, stamp=ada.stamp())
    assert shelf.names() == ()


def test_a_case_that_is_taken_in_tells_the_same_as_where_it_came_from() -> None:
    shelf = MemoryShelf()
    shelf.create("ada").append(ada.drafts())
    parcel = read_export(export("ada", shelf.open("ada").entries(), private=True))
    assert fold(take_in(shelf, parcel, "copy").entries()) == ada.case()
    with pytest.raises(CaseExists):
        take_in(shelf, parcel, "copy")
    assert fold(shelf.open("copy").entries()) == ada.case()


def test_a_parcel_that_cannot_be_kept_whole_leaves_no_case_behind() -> None:
    shelf = MemoryShelf()
    shelf.create("ada").append(ada.drafts())
    parcel = read_export(export("ada", shelf.open("ada").entries(), private=True))
    twice = type(parcel)(parcel.name, (*parcel.drafts, parcel.drafts[0]), ())
    with pytest.raises(EntryExists):
        take_in(shelf, twice, "copy")
    assert shelf.names() == ("ada",)
