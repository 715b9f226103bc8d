"""The example's talks go on from her case, and their journal tells what the files beside it tell."""

import tomllib
from datetime import date

from homeground.case import Case, fold
from homeground.case.package import lines_of, package_of
from homeground.desk.case_file import CaseFile
from homeground.desk.negotiation import prepared
from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf
from tests import ada

FOLDER = ada.FOLDER / "talks"
TODAY = date(2026, 10, 26)


def _file() -> CaseFile:
    file = MemoryShelf().create("ada")
    file.append(read_export((FOLDER / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return file


def _case() -> Case:
    return fold(_file().entries())


def _told(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def test_they_begin_where_her_case_ends() -> None:
    before, after = ada.case(), _case()
    assert after.unread == ()
    assert {row: after.issues[row] for row in before.issues} == before.issues
    assert ada.changed(after, issues=before.issues, money=before.money, events=()) == before


def test_the_journal_says_what_the_files_say() -> None:
    case = _case()
    assert case.offers[0].offer == lines_of(_told("offer")["offer"])
    assert package_of(case.replies[-1].counter).items() >= _told("reply")["counter"].items()
    assert case.issues["pay-change"].options == tuple(_told("pay")["pay-change"]["options"])


def test_martins_package_lies_on_the_table_and_pay_stays_out_of_her_offers() -> None:
    found = prepared(_case(), TODAY)
    assert (found.lacks, found.mistakes, found.better_with) == ((), (), ())
    asked = found.question
    assert asked is not None
    assert asked.on_the_table is not None
    named = asked.table.named(asked.on_the_table)
    assert (named["home-days"], named["pay-change"], named["extra-work"]) == ("two days", "6 % less", "four hours a week")
    assert not asked.table.allows(asked.on_the_table)
    assert [asked.table.issues[place].id for place in asked.kept] == ["pay-change"]
