"""Whether an account has an administrator's rights, on systems that have the command `id`."""

from __future__ import annotations

import re
from collections.abc import Collection

from homeground.device.ask import Heard, garbled, in_trouble
from homeground.device.verdict import Verdict, fails, passes

_WHOLE = re.compile(r"uid=(\d+)(?:\([^\n]*?\))? gid=\d+(?:\([^\n]*?\))? groups=([^\n]+)\n?")
_GROUP = re.compile(r"\d+\(([^()]+)\)")
HAS_RIGHTS = "this account has an administrator’s rights"
HAS_NONE = "the account in use has no administrator’s rights; whether others use it was not looked at"


def own_account(heard: Heard, *, administrators: Collection[str]) -> Verdict:
    """Fails for the administrator, and for a member of a group that may act as one."""
    if trouble := in_trouble(heard):
        return trouble
    whole = _WHOLE.fullmatch(heard.text)
    if heard.status or whole is None or not heard.text.endswith(")\n"):
        return garbled()
    is_administrator = int(whole[1]) == 0 or bool(set(_GROUP.findall(whole[2])) & set(administrators))
    return fails(HAS_RIGHTS) if is_administrator else passes(HAS_NONE)
