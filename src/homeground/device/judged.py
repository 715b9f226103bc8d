"""What the systems have in common once their answers are understood: the lock of the screen, the Wi-Fi, updates that wait."""

from __future__ import annotations

from homeground.device.verdict import Limits, Verdict, fails, minutes, passes, unknown


def lock_verdict(limits: Limits, *, is_on: bool, seconds: int) -> Verdict:
    """Judge a screen lock by its wait."""
    if not is_on:
        return fails("the screen does not lock by itself")
    if seconds > limits.lock_seconds:
        return fails(f"the screen locks after {minutes(seconds)}; {minutes(limits.lock_seconds)} is the most")
    return passes(f"the screen locks by itself within {minutes(limits.lock_seconds)}")


def wifi_verdict(kinds: list[str]) -> Verdict:
    """Judge the kinds of encryption that a network allows, such as WPA2."""
    if not kinds or "WEP" in kinds or "--" in kinds:
        return fails("the Wi-Fi in use is open, or has an encryption that is broken")
    if set(kinds) <= {"WPA2", "WPA3", "802.1X"} and {"WPA2", "WPA3"} & set(kinds):
        return passes(f"the Wi-Fi uses {' and '.join(sorted({'WPA2', 'WPA3'} & set(kinds)))}; its passphrase was not looked at")
    return unknown("the Wi-Fi allows an older encryption, or one that is not known here")


def updates_verdict(count: int) -> Verdict:
    """Judge a supported release by how many updates wait."""
    if count == 0:
        return passes("the release is supported, and no update waits")
    return fails(f"{count} {'update waits' if count == 1 else 'updates wait'} to be installed")
