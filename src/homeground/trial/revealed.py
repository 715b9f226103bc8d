"""What both parties gave to the draw: first their commitments, then their secret numbers. The file `draw.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from homeground.trial.canonical import NotCanonical, canonical, read_canonical
from homeground.trial.digest import is_digest
from homeground.trial.draw import ROLES, Draw, Role, commitment, draw_days
from homeground.trial.whole_plan import CompletePlan


@dataclass(frozen=True, slots=True)
class Revealed:
    """The commitments and the secret numbers behind them, by party."""

    commitments: Mapping[Role, str]
    nonces: Mapping[Role, bytes]

    @property
    def data(self) -> bytes:
        """The file `draw.json`."""
        commitments = {str(role): sent for role, sent in self.commitments.items()}
        return canonical({"commitments": commitments, "nonces": {str(role): nonce.hex() for role, nonce in self.nonces.items()}})

    def unopened(self, plan: CompletePlan) -> tuple[Role, ...]:
        """The parties whose secret number is not the one to which they were committed for this plan."""
        return tuple(role for role in ROLES if commitment(plan.digest, role, self.nonces[role]) != self.commitments[role])

    def draw(self, plan: CompletePlan) -> Draw:
        """Draw the home days of a plan."""
        return draw_days(plan, employee=self.nonces["employee"], employer=self.nonces["employer"])


def reveal(plan: CompletePlan, *, employee: bytes, employer: bytes) -> Revealed:
    """Both secret numbers with the commitments that follow from them."""
    nonces: dict[Role, bytes] = {"employee": employee, "employer": employer}
    return Revealed({role: commitment(plan.digest, role, nonce) for role, nonce in nonces.items()}, nonces)


def read_revealed(data: bytes) -> Revealed:
    """What stands in a `draw.json`; `NotCanonical` where it is not one, byte for byte."""
    raw = read_canonical(data)
    if not isinstance(raw, Mapping) or set(raw) != {"commitments", "nonces"}:
        raise NotCanonical("a draw has commitments and nonces, and nothing else")
    commitments, nonces = _by_role(raw["commitments"]), _by_role(raw["nonces"])
    return Revealed(commitments, {role: bytes.fromhex(nonce) for role, nonce in nonces.items()})


def _by_role(raw: object) -> dict[Role, str]:
    if not isinstance(raw, Mapping) or set(raw) != set(ROLES):
        raise NotCanonical("one of each party, employee and employer")
    found: dict[Role, str] = {}
    for role in ROLES:
        if not isinstance(raw[role], str) or not is_digest(raw[role]):
            raise NotCanonical(f"{role}: 64 hexadecimal digits in small letters")
        found[role] = raw[role]
    return found
