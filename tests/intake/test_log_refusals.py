"""What is no log, or cannot be asked so, is refused in one message; an answer of the child is not believed unseen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from homeground.intake import sandbox
from homeground.intake.log import (
    CannotReadLog,
    counting,
    read_log,
)
from homeground.intake.log import read as parent
from homeground.intake.log.read import checked
from homeground.intake.log.said import GaveUp
from tests.intake.log_reading import LAST, LOGS, LONDON, TOGGL, here, sheet
from tests.intake.test_hostile import children


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    """No child outlives a test."""
    before = children()
    yield
    assert children() <= before


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("toggl.csv", TOGGL)
    return packed.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "blank": (lambda: b"\n \n", "empty"),
    "zip or spreadsheet": (zipped, "other_kind"),
    "pdf": (lambda: b"%PDF-1.7\n", "other_kind"),
    "packed": (lambda: b"\x1f\x8b\x08\x00", "other_kind"),
    "noise": (lambda: TOGGL.encode() + bytes(range(256)), "not_text"),
    "utf-16 without its mark": (lambda: TOGGL.encode("utf-16-le"), "not_text"),
    "a line without end": (lambda: TOGGL.encode() + b"a" * ((1 << 20) + 1), "not_text"),
    "another table": (lambda: b"name,colour\nsky,blue\n", "unknown_form"),
    "another JSON": (lambda: b'{"name": "sky"}', "unknown_form"),
    "the usual log of Git": (lambda: b"commit 1111\nAuthor: A\n", "unknown_form"),
    "header alone": (TOGGL.encode, "no_rows"),
    "no items": (lambda: b"[]", "no_rows"),
    "summary": (lambda: b'"Project","Client","Time (h)","Time (decimal)"\n"a","b","01:00:00","1.00"\n', "summary"),
    "no column": (lambda: b"Summary,Issue key,Status\nA,C-1,Done\n", "no_column"),
    "cut off in a row": ((sheet("2026-03-02|09:00|01:00:00") + ",ada@example.org,,,,A tit").encode, "cut_off"),
    "cut off in quotes": ((TOGGL + ',ada@example.org,,,,"A tit').encode, "cut_off"),
    "cut off JSON": (lambda: (LOGS / "github.json").read_bytes()[:-200], "cut_off"),
    "cut off calendar": (lambda: (LOGS / "calendar.ics").read_bytes()[:-60], "cut_off"),
    "damaged JSON": (lambda: b'[{"state": nothing}]', "damaged"),
    "damaged calendar": (lambda: b"BEGIN:VCALENDAR\nEND:VEVENT\n", "damaged"),
    "deep JSON": (lambda: b"[" * 100_000, "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_log_is_refused_in_one_message(name: str) -> None:
    make, reason = REFUSED[name]
    with pytest.raises(CannotReadLog) as error:
        read_log(make(), zone=LONDON, last=LAST, measure=None)
    assert error.value.reason == reason
    assert str(error.value) == f"{error.value.where}: {error.value.what} {error.value.mend}"
    assert "\n" not in str(error.value)


def test_a_log_of_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "LOG_ROWS", 2)
    with pytest.raises(GaveUp) as error:
        here(sheet(*["2026-03-02|09:00|01:00:00"] * 3), tmp_path, measure="minutes")
    assert error.value.reason == "too_large"


def test_a_call_that_cannot_be_answered_is_refused(tmp_path: Path) -> None:
    log = LOGS / "git.txt"
    wrong: tuple[tuple[Any, dict[str, Any], str], ...] = (
        (tmp_path / "none.csv", {}, "missing"),
        (tmp_path, {}, "not_a_file"),
        ("a\0b", {}, "no_right"),
        (log, {"zone": "Mars/Olympus"}, "no_such_zone"),
        (log, {"zone": "../../etc/passwd"}, "no_such_zone"),
        (log, {"form": "toggl"}, "not_that_form"),
        (log, {"measure": "minutes"}, "no_such_measure"),
    )
    for source, said, reason in wrong:
        with pytest.raises(CannotReadLog) as error:
            read_log(source, **{"zone": LONDON, "last": LAST, **said})
        assert error.value.reason == reason


@pytest.mark.parametrize(
    "answer", [b"", b"{}", b"[]", b'{"refused": "because", "part": ""}', b'{"form": "toggl"}', b"[" * 100_000, b"\xff"]
)
def test_an_answer_of_the_wrong_shape_is_not_believed(answer: bytes) -> None:
    assert checked(answer) is None


@pytest.mark.parametrize(("end", "reason"), [("too_long", "too_long"), ("no_room", "no_room"), ("badly", "damaged")])
def test_a_child_that_ends_otherwise_than_well_is_told(end: sandbox.End, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> Iterator[bytes]:
        raise sandbox.Stopped(end)

    monkeypatch.setattr(parent, "lines_of", stopped)
    with pytest.raises(CannotReadLog) as error:
        read_log(LOGS / "git.txt", zone=LONDON, last=LAST)
    assert error.value.reason == reason
