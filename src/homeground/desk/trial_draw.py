"""The draw of a trial at the desk: both digests come before either number, and each side gives each of them once."""

from __future__ import annotations

from homeground.case.entry import Entry
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake, body_of
from homeground.case.trial_events import DrawMade
from homeground.desk.case_file import CaseFile, Stamp
from homeground.trial import (
    CompletePlan,
    Role,
    TrialHeld,
    check_nonce,
    commitment,
    number_from_throws,
    read_nonce,
    trial_of,
)


def commit(file: CaseFile, nonce: bytes, *, stamp: Stamp) -> str:
    """Give the employee's own digest. The secret number is drawn by the shell, kept sealed, and shown once both digests are there."""
    plan = _plan_to_draw(file, stamp)
    digits = commitment(plan.digest, "employee", nonce)
    _step(file, DrawMade(on=stamp.on, party="employee", did="committed", digits=digits, sealed=nonce.hex()), stamp)
    return digits


def take_commitment(file: CaseFile, digits: str, *, stamp: Stamp) -> Entry:
    """Keep the digest that the employer gave. `BadAnswer` where it is none, or is your own, or that of the plan."""
    plan = _plan_to_draw(file, stamp)
    step = _made("employer", "committed", digits, stamp)
    if step.digits == trial_of(fold(file.entries())).commitments.get("employee"):
        raise _refused("digits", "this is your own digest; what your employer sent is wanted here")
    if step.digits == plan.digest:
        raise _refused("digits", "this is the digest of the plan; what is wanted is that of your employer’s secret number")
    return _step(file, step, stamp)


def take_back_commitment(file: CaseFile, *, stamp: Stamp) -> Entry:
    """Note that the digest kept as the employer’s was a wrong paste; the journal keeps both. `BadAnswer` once a number was shown."""
    held = trial_of(fold(file.entries()))
    if held.stage(stamp.on) not in ("commitments", "numbers") or "employer" not in held.commitments:
        raise _refused("", "no digest of your employer is noted that could be taken back")
    if held.nonces:
        raise _refused(
            "", "a number was shown already: whoever changed a digest now could choose the lot. End this draw, and start a new plan"
        )
    return _step(file, DrawMade(on=stamp.on, party="employer", did="withdrawn"), stamp)


def reveal_own(file: CaseFile, *, stamp: Stamp) -> str:
    """Show the employee's secret number; `BadAnswer` before both digests are there."""
    held = _both_committed(file, stamp)
    if held.sealed is None:
        raise _refused("", "your secret number is not in this case; without it the draw ends, and a new plan starts")
    digits = held.sealed.hex()
    if "employee" not in held.nonces:
        _step(file, _made("employee", "revealed", digits, stamp), stamp)
    return digits


def take_number(file: CaseFile, digits: str, *, stamp: Stamp) -> Entry:
    """Keep the employer's secret number. `BadAnswer` where it is not the one of the digest, or the digests are not both there."""
    held = _both_committed(file, stamp)
    nonce = read_nonce(digits, "employer")
    if nonce in (held.sealed, held.nonces.get("employee")):
        raise _refused("digits", "this is your own number; what your employer sent is wanted here")
    check_nonce(held.plan.digest if held.plan else "", "employer", nonce, committed=held.commitments["employer"])
    return _step(file, _made("employer", "revealed", nonce.hex(), stamp), stamp)


def take_throws(file: CaseFile, throws: str, *, stamp: Stamp) -> Entry:
    """Keep what an employer threw with a die, on paper, after your own digest was on the sheet: its digest and the number at once.

    Neither side can steer the lot so: you were bound before the throws, and your number was not shown. What is lost is that no digest of
    the employer's own making stands in the file. `BadAnswer` before your own digest was given, or where theirs is there already.
    """
    plan = _plan_to_draw(file, stamp)
    held = trial_of(fold(file.entries()))
    if "employee" not in held.commitments:
        raise _refused("", "give your own digest first, and write it on the sheet: it binds you before the die is thrown")
    if "employer" in held.commitments:
        raise _refused("", "a digest of your employer is noted already")
    number = number_from_throws(throws)
    digest = commitment(plan.digest, "employer", number)
    committed = DrawMade(on=stamp.on, party="employer", did="committed", digits=digest, on_paper=True)
    shown = DrawMade(on=stamp.on, party="employer", did="revealed", digits=number.hex(), on_paper=True)
    return file.append([stamp.draft("draw-made", body_of(step)) for step in (committed, shown)])[-1]


def refuse(file: CaseFile, party: Role, *, stamp: Stamp) -> Entry:
    """Note that a side will not show its number: the draw ends, and the journal keeps it."""
    _both_committed(file, stamp)
    return _step(file, DrawMade(on=stamp.on, party=party, did="refused"), stamp)


def _plan_to_draw(file: CaseFile, stamp: Stamp) -> CompletePlan:
    held = trial_of(fold(file.entries()))
    if held.fit and not held.closed:
        raise _refused("", "a fit trial has no draw: its days are fixed")
    if held.plan is None or held.closed:
        raise _refused("", "freeze the plan first: a number that comes before it binds nobody")
    if held.stage(stamp.on) != "commitments":
        raise _refused("", "both digests are there already")
    return held.plan


def _both_committed(file: CaseFile, stamp: Stamp) -> TrialHeld:
    held = trial_of(fold(file.entries()))
    if held.stage(stamp.on) != "numbers":
        both = "both digests come first: whoever sees a number before could steer the draw"
        raise _refused("", both if held.stage(stamp.on) in ("unplanned", "commitments") else "the draw is over")
    return held


def _made(party: Role, did: str, digits: str, stamp: Stamp) -> DrawMade:
    plain = "".join(digits.split()).lower()
    if others := set(plain) - set("0123456789abcdef"):
        raise _refused("digits", f"this is no digest: it has 64 digits from 0 to 9 and a to f, and here stands “{min(others)}”")
    if len(plain) != 64:  # noqa: PLR2004 - said in the message
        raise _refused("digits", f"this is no digest: it has 64 digits from 0 to 9 and a to f, and this has {len(plain)}")
    return DrawMade(on=stamp.on, party=party, did=did, digits=plain)  # type: ignore[arg-type]  # one of its words


def _step(file: CaseFile, step: DrawMade, stamp: Stamp) -> Entry:
    """Keep a step; a side gives its digest once, and its number once."""
    held = trial_of(fold(file.entries()))
    given = held.commitments if step.did == "committed" else held.nonces
    if step.did in ("committed", "revealed") and step.party in given:
        again = "; if it was a wrong paste, take it back first" if step.did == "committed" and step.party == "employer" else ""
        raise _refused("", f"this was given already; a second one would let a side choose{again}")
    return file.append((stamp.draft("draw-made", body_of(step)),))[0]


def _refused(field: str, remedy: str) -> BadAnswer:
    return BadAnswer((Mistake(field, remedy),))
