"""Days are cut where this computer is: by TZ, by its settings, or by the name that Windows has for its time."""

import time
from pathlib import Path

import pytest

from homeground.intake.log import local_zone


@pytest.mark.parametrize(("told", "zone"), [("Europe/London", "Europe/London"), (":Asia/Tokyo", "Asia/Tokyo"), ("", "Etc/UTC")])
def test_tz_is_asked_first(told: str, zone: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "timezone").write_text("America/Chicago\n", encoding="utf-8")
    monkeypatch.setenv("TZ", told)
    assert local_zone(tmp_path) == zone


def test_then_the_settings_of_the_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(time, "tzname", ("somewhere", "somewhere"))
    assert local_zone(tmp_path) == "UTC"
    (tmp_path / "timezone").write_text("America/Chicago\n", encoding="utf-8")
    assert local_zone(tmp_path) == "America/Chicago"
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    assert local_zone(tmp_path) == "Europe/Berlin"


def test_then_the_name_that_windows_has_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(time, "tzname", ("W. Europe Standard Time", "W. Europe Summer Time"))
    assert local_zone(tmp_path) == "Europe/Berlin"
