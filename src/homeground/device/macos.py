"""How a Mac is asked, and how its answers are read."""

from __future__ import annotations

import re
from functools import partial

from homeground.device.account import own_account
from homeground.device.ask import Command, Heard, Probe, garbled, in_trouble
from homeground.device.judged import lock_verdict, updates_verdict, wifi_verdict
from homeground.device.patches import UPDATES_DAYS, age_of, supported
from homeground.device.verdict import Limits, Verdict, fails, passes, unknown

_UPDATES = "/Library/Preferences/com.apple.SoftwareUpdate"


def probes(limits: Limits) -> tuple[Probe, ...]:
    """Every probe of a Mac."""
    lock = (Command(("sysadminctl", "-screenLock", "status"), on_stderr=True), Command(("pmset", "-g")))
    version = (Command(("sw_vers", "-productVersion")), Command(("defaults", "read", _UPDATES)))
    return (
        Probe(control="C02", asks=(Command(("fdesetup", "status")),), read=disk),
        Probe(control="C03", asks=version, read=partial(patches, limits)),
        Probe(control="C04", asks=(Command(("socketfilterfw", "--getglobalstate")),), read=firewall),
        Probe(control="C05", asks=(Command(("spctl", "--status")),), read=malware),
        Probe(control="C06", asks=lock, read=partial(screen_lock, limits), is_of_account=True),
        Probe(control="C12", asks=(Command(("system_profiler", "SPAirPortDataType")),), read=wifi_security),
        Probe(control="C15", asks=(Command(("id",)),), read=partial(own_account, administrators=("admin", "wheel"))),
    )


def disk(heard: Heard) -> Verdict:
    """FileVault says whether it is on; while it is still at work it is not on yet."""
    if trouble := in_trouble(heard):
        return trouble
    match heard.text.splitlines():
        case ["FileVault is On."]:
            return passes("FileVault is on")
        case ["FileVault is Off.", *_]:
            return fails("FileVault is off")
        case ["FileVault is On.", *_]:
            return unknown("FileVault is still at work")
    return garbled()


def patches(limits: Limits, version: Heard, updates: Heard) -> Verdict:
    """In place where the version is supported, and a fresh search found nothing that waits."""
    if trouble := in_trouble(version):
        return trouble
    number = re.fullmatch(r"(\d{1,3})(?:\.\d{1,3}){0,2}\n", version.text)
    if version.status or number is None:
        return garbled()
    held = supported("macos", number[1], limits.today)
    if held.state != "pass":
        return held
    if trouble := in_trouble(updates):
        return trouble
    waiting = re.search(r"^ *LastUpdatesAvailable = (\d{1,4});$", updates.text, re.MULTILINE)
    searched = re.search(r'^ *LastSuccessfulDate = "(\d{4}-\d\d-\d\d) [^"\n]*";$', updates.text, re.MULTILINE)
    age = age_of(searched[1], limits.today) if searched else None
    if updates.status or waiting is None or age is None:
        return garbled()
    if int(waiting[1]) == 0 and age > UPDATES_DAYS:
        return unknown("updates were not searched for lately")
    return updates_verdict(int(waiting[1]))


def firewall(heard: Heard) -> Verdict:
    """The state of the firewall for applications."""
    if trouble := in_trouble(heard):
        return trouble
    told = re.match(r"Firewall is (?:enabled|disabled|on|blocking)[^\n]*\(State = ([012])\)", heard.text)
    if heard.status or told is None:
        return garbled()
    return fails("the firewall is off") if told[1] == "0" else passes("the firewall is on")


def malware(heard: Heard) -> Verdict:
    """Whether programs are checked before they start."""
    if trouble := in_trouble(heard):
        return trouble
    match heard.text.splitlines():
        case ["assessments enabled", *_]:
            return passes("Gatekeeper checks programs; the age of its list was not looked at")
        case ["assessments disabled", *_]:
            return fails("Gatekeeper is off")
    return garbled()


def screen_lock(limits: Limits, lock: Heard, power: Heard) -> Verdict:
    """The wait until the display sleeps, and from there until the screen locks."""
    if trouble := in_trouble(lock):
        return trouble
    told = re.search(r"\] screenLock (is off|delay is immediate|delay is (\d{1,6}) seconds)$", lock.text, re.MULTILINE)
    if told is None:
        return garbled()
    if told[1] == "is off":
        return lock_verdict(limits, is_on=False, seconds=0)
    delay = int(told[2] or 0)
    if delay > limits.lock_seconds:
        return lock_verdict(limits, is_on=True, seconds=delay)
    if trouble := in_trouble(power):
        return trouble
    sleeps = re.search(r"^ *displaysleep +(\d{1,4})(?: \([^\n]*)?$", power.text, re.MULTILINE)
    if sleeps is None:
        return garbled()
    seconds = int(sleeps[1]) * 60 + delay
    if int(sleeps[1]) and seconds <= limits.lock_seconds:
        return lock_verdict(limits, is_on=True, seconds=seconds)
    return unknown("the display sleeps later than that; whether a screen saver starts sooner was not looked at")


def wifi_security(heard: Heard) -> Verdict:
    """The encryption of the network in use; its name is passed over."""
    if trouble := in_trouble(heard):
        return trouble
    _, found, here = heard.text.partition("Current Network Information:\n")
    here = here.partition("Other Local Wi-Fi Networks:")[0]
    told = re.search(r"^ *Security: ([^\n]+)\n", here, re.MULTILINE)
    if heard.status or not found or told is None:
        return unknown("no Wi-Fi is in use, or it could not be asked")
    kinds = re.split(r"[/ ]", told[1].replace("Personal", "").replace("Enterprise", "").strip())
    return wifi_verdict(["--"] if kinds[0] in ("None", "Open") else kinds)
