"""Why a formula gives no number; each is given in the number's place."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from homeground.case.message import Message

Found: TypeAlias = "Decimal | Message"
"""A number, or why there is none."""

NO_HOUR_FREED = Message("No hour is freed: the year takes as many hours as today, or more.")
NO_MONEY_GIVEN_UP = Message("No money is given up: the year leaves as much as today, or more.")
NO_HOUR_ADDED = Message("No hour is added: the year takes as many hours as today, or fewer.")
NO_RATE_TO_KEEP = Message("An hour of today leaves nothing, so there is no rate to keep.")
NO_PAY_TO_CUT = Message("No pay is left to cut: there is none, or all of it goes in tax.")
