"""Signs of a clause that are no single words: two clock times, money, a grid of two weeks, an end, a right that is denied."""

from __future__ import annotations

import re

_TIME = r"\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|o'clock)?|noon|midday|nine|ten|eleven|twelve|one|two|three|four|five|six|seven|eight"
_TO = r"\s*(?:to|and|until|till|-|–)\s*"
_ENDS = "end|stop|cancel|terminate|withdraw|revoke|discontinue|rescind|suspend|cease"
_ENDED = "ended|terminated|withdrawn|cancelled|canceled|stopped|revoked|rescinded|discontinued|suspended|brought to an end|undone"
_ENDING = "ending|terminating|cancelling|withdrawing|stopping"
SIGNS = {
    "clock": (
        rf"\b(?:from|between)\s+(?:{_TIME}){_TO}(?:{_TIME})\b",
        r"\b\d{1,2}[.:]\d{2}\b.{1,40}?\b\d{1,2}[.:]\d{2}\b",
        rf"\b\d{{1,2}}\s*[ap]\.?m\.?{_TO}\d{{1,2}}\s*[ap]\.?m",
    ),
    "money": (r"[£€$]\s?\d", r"\b(?:eur|usd|gbp|cad|aud|nzd|dollars?|euros?|pounds?)\b"),
    "grid": (
        r"\bweek [12ab]\b.{0,120}(?:\bweek [12ab]\b|\b(?:mon|tue|wed|thu|fri)|[☐☒☑]|(?: [a-z]\b){3})",
        r"\balternat(?:e|ing) weeks?\b",
        r"\btwo-week (?:grid|cycle|rota|pattern)\b",
    ),
    "end": (
        rf"\b(?:may|can|will|shall|must|to|either|could|also|not|then|party)\s+(?:also |then |be )?(?:{_ENDS})\b",
        rf"\b(?:be|is|are|been)\s+(?:\w+ly )?(?:{_ENDED})\b",
        r"\b(?:ends|stops|terminates|lapses|ceases)\s+(?:when|if|automatically|at once|on|with)\b",
        rf"\b(?:{_ENDING}) (?:it|the|an?|this|your)\b",
        r"\bto an end\b|\bcall(?:ed)? (?:[\w-]+ ){0,3}off\b",
    ),
    "noright": (
        r"\b(?:not|no|neither|nor|nothing|n't)\b(?:(?!affect|touch|chang|alter|remov)[^.;]){0,70}\b(?:rights?|entitlements?|entitled|guaranteed?|appealable)\b",
        r"\brather than an? (?:right|entitlement)\b",
    ),
}
_PATTERNS = {name: re.compile("|".join(forms)) for name, forms in SIGNS.items()}


def signs_of(text: str) -> frozenset[str]:
    """The names of the signs in a text in small letters.

    >>> sorted(signs_of("between 10am and 3pm for €5")), sorted(signs_of("it may be withdrawn and is no right"))
    (['clock', 'money'], ['end', 'noright'])
    """
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))
