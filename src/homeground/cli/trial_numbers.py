"""The draw of a trial by two secret numbers: first both digests, then both numbers."""

from __future__ import annotations

from pathlib import Path

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.edge import secret_number, stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import day, json, out, title
from homeground.cli.shapes.trial_case import TrialNumbers
from homeground.cli.trial_in import frozen_plan_of
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.trial import look_at_trial
from homeground.desk.trial_draw import commit, refuse, reveal_own, take_back_commitment, take_commitment, take_number, take_throws
from homeground.trial import Role, commitment


@command(
    "numbers",
    "trial numbers",
    "trial numbers --theirs 4f1c…09",
    "trial numbers --as-employer plan.json",
    "trial numbers --thrown '3 1 6 2 …'",
    "trial numbers --wrong-paste",
    "trial numbers --refused employer",
)
@click.option("--theirs", metavar="DIGITS", help="What your employer sent: the digest first, and later the number.")
@click.option("--thrown", metavar="THROWS", help="What your employer threw with a die, on the sheet of the plan: 50 throws in their order.")
@click.option("--wrong-paste", is_flag=True, help="The digest noted as theirs was a wrong paste: take it back, before a number is shown.")
@click.option("--refused", type=click.Choice(["employee", "employer"]), help="This side will not show its number: the draw ends.")
@click.option(
    "--as-employer",
    "employers_plan",
    metavar="PLAN.json",
    type=click.Path(path_type=Path),
    help="For the employer, who needs no case: draw a number for this plan.",
)
@case_option
@json_option
def trial_numbers_command(
    *,
    theirs: str | None,
    thrown: str | None,
    wrong_paste: bool,
    refused: Role | None,
    employers_plan: Path | None,
    case_name: str | None,
    as_json: bool,
) -> None:
    """Draw the home days together: first both digests, then both numbers.

    Without an option it does your next step, and says what to send. Neither side can steer the lot, since each gives the digest of
    a secret number before it sees that of the other. An employer who would rather not use a computer throws a die: the plan as a paper
    has room for it.
    """
    if sum(map(bool, (theirs, thrown, wrong_paste, refused, employers_plan))) > 1:
        raise click.UsageError("give one of --theirs, --thrown, --wrong-paste, --refused and --as-employer")
    shown = (
        _as_employer(employers_plan)
        if employers_plan
        else _step(the_case(case_name), theirs, refused, thrown=thrown, wrong_paste=wrong_paste)
    )
    if as_json:
        json(shown)
    else:
        _tell(shown)


def _step(file: CaseFile, theirs: str | None, refused: Role | None, *, thrown: str | None, wrong_paste: bool) -> TrialNumbers:
    now = stamp()
    send = None
    try:
        if refused:
            refuse(file, refused, stamp=now)
        elif thrown:
            take_throws(file, thrown, stamp=now)
        elif wrong_paste:
            take_back_commitment(file, stamp=now)
        elif theirs:
            _take(file, theirs, now)
        else:
            send = _own_step(file, now)
    except BadAnswer as error:
        raise Refused(f"The draw is as it was. {NOTHING}", *(one.remedy for one in error.mistakes)) from None
    return _shown(file, now, send)


def _take(file: CaseFile, theirs: str, now: Stamp) -> None:
    stage = look_at_trial(fold(file.entries()), now.on).stage
    take = take_number if stage == "numbers" else take_commitment
    take(file, theirs, stamp=now)


def _own_step(file: CaseFile, now: Stamp) -> str | None:
    look = look_at_trial(fold(file.entries()), now.on)
    if look.stage in ("waiting", "running", "over", "closed", "no_draw"):
        return None
    if look.stage == "numbers":
        return reveal_own(file, stamp=now)
    return look.held.commitments.get("employee") or commit(file, secret_number(), stamp=now)


def _as_employer(plan: Path) -> TrialNumbers:
    number = secret_number()
    digits = commitment(frozen_plan_of(plan).digest, "employer", number)
    return TrialNumbers(
        case=None, stage="commitments", digests={"employer": digits}, numbers={}, send=digits, keep_secret=number.hex(), home_days=()
    )


def _shown(file: CaseFile, now: Stamp, send: str | None) -> TrialNumbers:
    look = look_at_trial(fold(file.entries()), now.on)
    held = look.held
    return TrialNumbers(
        case=file.name,
        stage=look.stage,
        digests={str(party): digits for party, digits in held.commitments.items()},
        numbers={str(party): nonce.hex() for party, nonce in held.nonces.items()},
        send=send,
        keep_secret=None,
        home_days=tuple(one.on for one in held.draw.days if one.place == "home") if held.draw else (),
    )


def _tell(shown: TrialNumbers) -> None:
    if shown.keep_secret:
        title("A secret number for this plan")
        out(f"Keep it to yourself until both digests are exchanged:\n{shown.keep_secret}")
        out(f"\nSend its digest:\n{shown.send}")
        return
    if shown.home_days:
        title(f"Drawn: {len(shown.home_days)} home days")
        for on in shown.home_days:
            out(day(on), indent="  ")
        return
    if shown.stage == "no_draw":
        title("The draw has ended without a result")
        out("The journal keeps that. A new plan starts with a new draw: homeground trial close no-draw")
        return
    title("Both digests are there" if shown.stage == "numbers" else "The digests come first")
    if shown.send:
        out(f"Send this to your employer:\n{shown.send}")
    given = shown.numbers if shown.stage == "numbers" else shown.digests
    what = "number" if shown.stage == "numbers" else "digest"
    if "employer" not in given:
        out(f"\nWhen theirs has come, the {what}: homeground trial numbers --theirs DIGITS")
    if "employer" in shown.digests and not shown.numbers:
        out(f"\nNoted as theirs: {shown.digests['employer']}\nWas it a wrong paste: homeground trial numbers --wrong-paste")
    if "employee" not in given or (shown.stage == "numbers" and not shown.send):
        out(f"\nYours, the {what}: homeground trial numbers")
