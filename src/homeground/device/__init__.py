"""Looks at the person's own computer, read-only: which safeguards are in place, which are not, and what cannot be told."""

from homeground.device.check import Checked, MayNotLook, check_device, is_elevated, probes_of, require_own
from homeground.device.verdict import MINUTE_SECONDS, STATES, Limits, State

__all__ = [
    "MINUTE_SECONDS",
    "STATES",
    "Checked",
    "Limits",
    "MayNotLook",
    "State",
    "check_device",
    "is_elevated",
    "probes_of",
    "require_own",
]
