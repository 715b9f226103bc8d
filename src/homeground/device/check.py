"""Looks at this computer, control by control, if it is the person's own to be looked at."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from homeground.case.device import Device
from homeground.device import linux, macos, windows
from homeground.device.ask import Ask, Heard, Probe
from homeground.device.run import SECONDS, heard_from
from homeground.device.verdict import Limits, State, Verdict, unknown

_SYSTEMS: Mapping[str, Callable[[Limits], tuple[Probe, ...]]] = {
    "Linux": linux.probes,
    "Darwin": macos.probes,
    "Windows": windows.probes,
}
_NO_QUESTION = "nothing"
_ASK_IT = "ask IT for its compliance line"

Run: TypeAlias = Callable[[Ask, float], Heard]
"""Asks one question within so many seconds."""


class MayNotLook(Exception):
    """This computer is not the person's own, or nobody said whose it is: nothing was asked of it. Its text says why and how to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One control as it was found: by its id; what was seen, in words that name nobody; how it was asked."""

    control: str
    state: State
    seen: str
    how: str


def probes_of(system: str, limits: Limits) -> tuple[Probe, ...]:
    """The probes of a system by its name in Python (`Linux`, `Darwin`, `Windows`); none for a system that is not known here."""
    known = _SYSTEMS.get(system)
    return known(limits) if known else ()


def check_device(
    device: Device, limits: Limits, *, system: str | None = None, run: Run = heard_from, elevated: bool | None = None
) -> tuple[Checked, ...]:
    """Look at this computer, read-only, without raised rights and without the network; at most two seconds a control.

    `MayNotLook` on an employer's computer or account, and where nobody said whose it is: then no question is asked.
    """
    require_own(device)
    is_admin = is_elevated() if elevated is None else elevated
    return tuple(_checked(probe, run, is_elevated=is_admin) for probe in probes_of(system or platform.system(), limits))


def require_own(device: Device) -> None:
    """`MayNotLook` unless the person said that computer and account are not the employer's."""
    if device.is_seen_by_employer:
        raise MayNotLook(f"This is your employer’s computer or account, and its rules may forbid a look: {_ASK_IT}.")
    if not device.is_answered:
        raise MayNotLook(f"Nobody said yet whose computer and account this is. If it is your employer’s, {_ASK_IT}.")


def is_elevated() -> bool:
    """The program runs with an administrator's rights, which no look needs."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - the system's own library is there on Windows alone

        return bool(ctypes.windll.shell32.IsUserAnAdmin())
    return os.geteuid() == 0


def _checked(probe: Probe, run: Run, *, is_elevated: bool) -> Checked:
    verdict = _verdict(probe, run, is_elevated=is_elevated)
    return Checked(control=probe.control, state=verdict.state, seen=verdict.seen, how=probe.how or _NO_QUESTION)


def _verdict(probe: Probe, run: Run, *, is_elevated: bool) -> Verdict:
    if probe.is_of_account and is_elevated:
        return unknown("it is a setting of your own account, and this runs as an administrator")
    ends = time.monotonic() + SECONDS
    return probe.read(*(run(ask, ends - time.monotonic()) for ask in probe.asks))
