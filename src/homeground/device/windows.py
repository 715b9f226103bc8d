"""How a Windows computer is asked, and how its answers are read."""

from __future__ import annotations

import re
from functools import partial

from homeground.device.account import HAS_NONE, HAS_RIGHTS
from homeground.device.ask import Command, Heard, Probe, garbled, in_trouble
from homeground.device.judged import lock_verdict, wifi_verdict
from homeground.device.patches import patch_day_due, supported
from homeground.device.verdict import Limits, Verdict, fails, passes, unknown

_BITLOCKER = "(New-Object -ComObject Shell.Application).NameSpace('C:').Self.ExtendedProperty('System.Volume.BitLockerProtection')"
_FIXES = "Get-CimInstance Win32_QuickFixEngineering | ForEach-Object { $_.InstalledOn.ToString('yyyy-MM-dd') }"
_DEFENDER = "Get-MpComputerStatus | Format-List RealTimeProtectionEnabled,AntivirusSignatureAge"
_VERSION = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_DESKTOP = r"HKCU\Control Panel\Desktop"
_POLICIES = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System"
_SIGNATURE_DAYS = 7
_NETWORKS = 3
"""Of a domain, private and public."""
_ADMINISTRATORS, _EVERYBODY, _LEVEL = "S-1-5-32-544", "S-1-1-0", "S-1-16-"


def probes(limits: Limits) -> tuple[Probe, ...]:
    """Every probe of a Windows computer."""
    build = Command(("reg", "query", _VERSION, "/v", "CurrentBuild"))
    lock = (Command(("reg", "query", _DESKTOP)), Command(("reg", "query", _POLICIES, "/v", "InactivityTimeoutSecs")))
    return (
        Probe(control="C02", asks=(_shell(_BITLOCKER),), read=disk),
        Probe(control="C03", asks=(build, _shell(_FIXES)), read=partial(patches, limits)),
        Probe(control="C04", asks=(Command(("netsh", "advfirewall", "show", "allprofiles", "state")),), read=firewall),
        Probe(control="C05", asks=(_shell(_DEFENDER),), read=malware),
        Probe(control="C06", asks=lock, read=partial(screen_lock, limits), is_of_account=True),
        Probe(control="C12", asks=(Command(("netsh", "wlan", "show", "interfaces")),), read=wifi_security),
        Probe(control="C15", asks=(Command(("whoami", "/groups", "/fo", "csv", "/nh")),), read=own_account),
    )


def disk(heard: Heard) -> Verdict:
    """The protection of drive C: as the shell tells it: 1 on, 2 off, 3 still being encrypted, 5 paused."""
    if trouble := in_trouble(heard):
        return trouble
    match heard.text.strip() if heard.text.endswith("\n") and not heard.status else "":
        case "1":
            return passes("BitLocker protects the disk of the system")
        case "2":
            return fails("the disk of the system is not encrypted")
        case "3":
            return fails("the disk of the system is still being encrypted")
        case "5":
            return fails("BitLocker is paused")
    return garbled()


def patches(limits: Limits, build: Heard, fixes: Heard) -> Verdict:
    """In place where the build is supported, and a fix was installed since the patch day that is due."""
    if trouble := in_trouble(build):
        return trouble
    number = _values(build.text).get("CurrentBuild")
    if build.status or number is None:
        return garbled()
    held = supported("windows", number, limits.today)
    if held.state != "pass":
        return held
    if trouble := in_trouble(fixes):
        return trouble
    days = re.findall(r"^(\d{4}-\d\d-\d\d)\n", fixes.text, re.MULTILINE)
    if fixes.status or not days or max(days) > limits.today.isoformat():
        return garbled()
    if max(days) >= patch_day_due(limits.today).isoformat():
        return passes("the release is supported, and the patches of the last patch day are in")
    return fails("the patches of the last patch day are not in after 14 days")


def firewall(heard: Heard) -> Verdict:
    """On for each of the three profiles."""
    if trouble := in_trouble(heard):
        return trouble
    states = re.findall(r"^State +(ON|OFF)$", heard.text, re.MULTILINE)
    if heard.status or len(states) != _NETWORKS or not heard.text.rstrip().endswith("Ok."):
        return garbled()
    if "OFF" in states:
        return fails("the firewall is off for a kind of network")
    return passes("the firewall is on for every kind of network")


def malware(heard: Heard) -> Verdict:
    """Microsoft Defender watches, and its list is fresh."""
    if trouble := in_trouble(heard):
        return trouble
    is_on = re.search(r"^RealTimeProtectionEnabled *: (True|False)$", heard.text, re.MULTILINE)
    age = re.search(r"^AntivirusSignatureAge *: (\d{1,6})\n", heard.text, re.MULTILINE)
    if heard.status or is_on is None or age is None:
        return garbled()
    if is_on[1] == "False":
        return fails("Microsoft Defender does not watch; another product was not looked for")
    if int(age[1]) >= _SIGNATURE_DAYS:
        return fails("the list of Microsoft Defender is older than a week")
    return passes("Microsoft Defender watches, and its list is fresh")


def screen_lock(limits: Limits, desktop: Heard, policy: Heard) -> Verdict:
    """A policy locks after a wait, or the screen saver does and asks for the password."""
    wait = _values(policy.text).get("InactivityTimeoutSecs", "")
    seconds = int(wait, 16) if not policy.status and re.fullmatch(r"0x[0-9a-f]{1,8}", wait) else 0
    if 0 < seconds <= limits.lock_seconds:
        return lock_verdict(limits, is_on=True, seconds=seconds)
    if trouble := in_trouble(desktop):
        return trouble
    told = _values(desktop.text)
    if desktop.status or not {"ScreenSaveActive", "SCRNSAVE.EXE", "ScreenSaverIsSecure", "ScreenSaveTimeOut"} <= told.keys():
        return unknown("no screen saver is set; whether something else locks the screen was not looked at")
    if not re.fullmatch(r"\d{1,6}", told["ScreenSaveTimeOut"]):
        return garbled()
    is_on = told["ScreenSaveActive"] == "1" and told["ScreenSaverIsSecure"] == "1"
    return lock_verdict(limits, is_on=is_on, seconds=int(told["ScreenSaveTimeOut"]))


def wifi_security(heard: Heard) -> Verdict:
    """The encryption of the network in use; its name is passed over."""
    if trouble := in_trouble(heard):
        return trouble
    told = re.findall(r"^ *Authentication *: ([^\n]+)\n", heard.text, re.MULTILINE)
    if heard.status or len(told) != 1 or not re.search(r"^ *State *: connected$", heard.text, re.MULTILINE):
        return unknown("no Wi-Fi is in use, or it could not be asked")
    kind = told[0].strip().removesuffix("-Personal").removesuffix("-Enterprise")
    return wifi_verdict(["--"] if kind == "Open" else [kind])


def own_account(heard: Heard) -> Verdict:
    """Fails for whoever is in the group of administrators, also while its rights are put aside."""
    if trouble := in_trouble(heard):
        return trouble
    numbers = re.findall(r'"(S-1-[0-9-]+)"', heard.text)
    if heard.status or _EVERYBODY not in numbers or not any(number.startswith(_LEVEL) for number in numbers):
        return garbled()
    return fails(HAS_RIGHTS) if _ADMINISTRATORS in numbers else passes(HAS_NONE)


def _shell(words: str) -> Command:
    """A question that only PowerShell answers; no profile of the person is run."""
    return Command(("powershell", "-NoProfile", "-NonInteractive", "-Command", words))


def _values(text: str) -> dict[str, str]:
    """The values that the registry tells, by name."""
    return dict(re.findall(r"^ {4}(\S+) {4}REG_(?:SZ|DWORD) {4}([^\n]*)\n", text, re.MULTILINE))
