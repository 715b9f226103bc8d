"""How a Linux computer is asked, and how its answers are read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from homeground.device.account import own_account
from homeground.device.ask import Command, Heard, NewestDay, Probe, TextFile, Variable, garbled, in_trouble
from homeground.device.judged import lock_verdict, updates_verdict, wifi_verdict
from homeground.device.patches import UPDATES_DAYS, age_of, supported
from homeground.device.verdict import Limits, Verdict, fails, passes, unknown

_LSBLK = Command(("lsblk", "-J", "-o", "NAME,TYPE,FSTYPE,MOUNTPOINTS"))
_UNITS = ("ufw", "firewalld", "nftables")
_SAVER, _SESSION = "org.gnome.desktop.screensaver", "org.gnome.desktop.session"
_UPDATES_WAIT = 100
"""The status with which dnf says so."""


def probes(limits: Limits) -> tuple[Probe, ...]:
    """Every probe of a Linux computer."""
    apt = Command(("apt-get", "-s", "-o", "Debug::NoLocking=1", "upgrade"))
    dnf = Command(("dnf", "-q", "-C", "check-update"))
    desktop = (Variable("XDG_CURRENT_DESKTOP"), _settings(_SAVER), _settings(_SESSION), TextFile("~/.config/kscreenlockerrc"))
    wifi = Command(("nmcli", "-t", "-f", "IN-USE,SECURITY", "device", "wifi", "list", "--rescan", "no"))
    return (
        Probe(control="C02", asks=(_LSBLK,), read=disk),
        Probe(
            control="C03",
            asks=(TextFile("/etc/os-release"), NewestDay("/var/lib/apt/lists"), apt, dnf),
            read=partial(patches, limits),
        ),
        Probe(control="C04", asks=(TextFile("/etc/ufw/ufw.conf"), Command(("systemctl", "is-active", *_UNITS))), read=firewall),
        Probe(control="C05", asks=(), read=malware),
        Probe(
            control="C06",
            asks=desktop,
            read=partial(screen_lock, limits),
            is_of_account=True,
        ),
        Probe(control="C12", asks=(wifi,), read=wifi_security),
        Probe(control="C15", asks=(Command(("id",)),), read=partial(own_account, administrators=("sudo", "wheel", "admin"))),
    )


def disk(heard: Heard) -> Verdict:
    """Encrypted where a layer of type crypt lies below each of /, /home and the swap space that is there; ZFS shows none of them."""
    if trouble := in_trouble(heard):
        return trouble
    try:
        parts = tuple(_mounts(json.loads(heard.text)["blockdevices"], ()))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return garbled()
    if not any(at == "/" for at, _ in parts):
        return unknown("the disk below the system does not show whether it is encrypted")
    are_encrypted = ["crypt" in layers for _, layers in parts]
    if all(are_encrypted):
        return passes("the disk of the system is encrypted")
    if any(are_encrypted):
        return unknown("a part of the disk is encrypted, and a part is not")
    return fails("no encryption below the system is seen; a disk that encrypts by itself would not show it")


def patches(limits: Limits, release: Heard, lists: Heard, apt: Heard, dnf: Heard) -> Verdict:
    """In place where the release is supported, its lists are fresh, and no update waits."""
    if trouble := in_trouble(release):
        return trouble
    held = supported("linux", _release(release.text), limits.today)
    if held.state == "fail":
        return held
    waiting = _waiting_by_dnf(dnf) if apt.trouble == "missing" else _waiting_by_apt(limits, lists, apt)
    return waiting if waiting.state != "pass" or held.state == "pass" else held


def firewall(config: Heard, units: Heard) -> Verdict:
    """Set up, as far as a file and the services say: its rules can be read by an administrator alone."""
    if units.trouble:
        return in_trouble(units) or garbled()
    states = units.text.split()
    if len(states) != len(_UNITS) or not set(states) <= {"active", "inactive", "failed", "activating", "deactivating", "unknown"}:
        return unknown("the services of this system did not answer")
    ufw, firewalld, nftables = (state == "active" for state in states)
    enabled = re.search(r"^ENABLED=(yes|no)$", config.text, re.MULTILINE)
    if firewalld or (ufw and enabled and enabled[1] == "yes"):
        return passes("a firewall is set to be on and its service runs; its rules were not seen")
    if enabled and enabled[1] == "no" and not nftables:
        return fails("the firewall is there and set to be off")
    return unknown("whether a firewall has rules can be read by an administrator alone")


def malware() -> Verdict:
    """Nothing to ask: a Linux system brings no such protection by itself."""
    return unknown("a Linux system has nothing of its own that could be asked")


def screen_lock(limits: Limits, desktop: Heard, saver: Heard, session: Heard, plasma: Heard) -> Verdict:
    """Asked of the desktop that runs: settings of one that does not run say nothing."""
    names = desktop.text.upper().split(":")
    if "GNOME" in names or "UNITY" in names:
        return in_trouble(saver, session) or _gnome(limits, saver.text + session.text)
    if "KDE" in names:
        return in_trouble(plasma) or _plasma(limits, plasma.text)
    return unknown("the desktop that runs here is not one that could be asked")


def wifi_security(heard: Heard) -> Verdict:
    """The kind of encryption of the network in use."""
    if trouble := in_trouble(heard):
        return trouble
    used = [line[2:].split() for line in heard.text.splitlines() if line.startswith("*:")]
    if heard.status or len(used) != 1:
        return unknown("no Wi-Fi is in use, or it could not be asked")
    return wifi_verdict(used[0])


def _settings(name: str) -> Command:
    return Command(("gsettings", "list-recursively", name))


def _mounts(devices: list[dict[str, Any]], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The mounts that matter, each with the type of every layer below it; compressed memory is no disk."""
    for device in devices:
        layers = (*above, str(device["type"]))
        if not str(device["name"]).startswith("zram"):
            yield from ((at, layers) for at in device["mountpoints"] if at in ("/", "/home", "[SWAP]"))
        yield from _mounts(device.get("children", []), layers)


def _release(text: str) -> str:
    """The name and version of the release, such as `debian 12`."""
    found = dict(re.findall(r'^(ID|VERSION_ID)="?([a-z0-9._-]+)"?$', text, re.MULTILINE))
    return f"{found.get('ID', '')} {found.get('VERSION_ID', '')}"


def _waiting_by_apt(limits: Limits, lists: Heard, apt: Heard) -> Verdict:
    if trouble := in_trouble(lists, apt):
        return trouble
    told = re.search(r"^(\d{1,6}) upgraded, \d+ newly installed, \d+ to remove and (\d{1,6}) not upgraded\.$", apt.text, re.MULTILINE)
    age = age_of(lists.text, limits.today)
    if apt.status or told is None or age is None:
        return garbled()
    if age > UPDATES_DAYS:
        return unknown(f"the lists of updates are {age} days old")
    if int(told[1]) == 0 and int(told[2]):
        return unknown("some updates are held back")
    return updates_verdict(int(told[1]))


def _waiting_by_dnf(dnf: Heard) -> Verdict:
    if trouble := in_trouble(dnf):
        return trouble
    names = re.findall(r"^\S+\.(?:x86_64|noarch|aarch64|i686)\s+\S+\s+\S+\s*$", dnf.text, re.MULTILINE)
    if dnf.status == _UPDATES_WAIT and names:
        return updates_verdict(len(names))
    return updates_verdict(0) if dnf.status == 0 and not dnf.text.strip() else garbled()


def _gnome(limits: Limits, text: str) -> Verdict:
    lock = re.search(rf"^{re.escape(_SAVER)} lock-enabled (true|false)$", text, re.MULTILINE)
    named = (f"{_SESSION} idle-delay", f"{_SAVER} lock-delay")
    numbers = [re.search(rf"^{re.escape(name)} uint32 (\d{{1,9}})$", text, re.MULTILINE) for name in named]
    if lock is None or any(number is None for number in numbers):
        return garbled()
    idle, more = (int(number[1]) for number in numbers if number)
    return lock_verdict(limits, is_on=lock[1] == "true" and idle > 0, seconds=idle + more)


def _plasma(limits: Limits, text: str) -> Verdict:
    told = dict(re.findall(r"^(Autolock|Timeout|LockGrace)=(\w{1,9})$", text, re.MULTILINE))
    if told.get("Autolock") == "false":
        return lock_verdict(limits, is_on=False, seconds=0)
    if told.get("Autolock") != "true" or not told.get("Timeout", "").isdecimal():
        return unknown("the settings of the screen lock do not say how it is set")
    return lock_verdict(limits, is_on=True, seconds=int(told["Timeout"]) * 60)
