"""The plan of a trial: what it says, what it can be expected to show, and the day on which it is frozen."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.files import ORDINARY, write_whole
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import MissingLine
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import day, heading, json, out, table, title
from homeground.cli.shapes.trial_case import TrialFrozen, TrialPlan
from homeground.cli.trouble import Refused
from homeground.desk.case_file import read_day
from homeground.desk.trial import CannotSucceed, HardlySettles, TrialLook, freeze, look_at_trial, missing_of, week_alone
from homeground.trial import KINDS, CompletePlan, practice_week_said
from homeground.wording import say


@command("plan", "trial plan", "trial plan --json")
@case_option
@json_option
def trial_plan_command(*, case_name: str | None, as_json: bool) -> None:
    """Show the plan of your trial, and what it can be expected to show.

    Your own risk stands there too: how often somebody exactly as good at home would end without an answer. It is reckoned from the days
    that you counted before: homeground trial import.
    """
    file = the_case(case_name)
    look = look_at_trial(fold(file.entries()), stamp().on)
    shown = _shown(file.name, look)
    if as_json:
        json(shown)
    else:
        _tell(shown, look)


@command("freeze", "trial freeze", "trial freeze -o plan.json", "trial freeze --delete-on 2027-10-01", "trial freeze --knowingly")
@click.option("--knowingly", is_flag=True, help="Freeze it in spite of a doubt; the report will say so.")
@click.option("--delete-on", metavar="DAY", help="The day on which its data are deleted, if the plan does not name it yet.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write the plan into this file too.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@case_option
@json_option
def trial_freeze_command(
    *, knowingly: bool, delete_on: str | None, output: Path | None, force: bool, case_name: str | None, as_json: bool
) -> None:
    """Freeze the plan: from now on nobody changes it.

    Send it with its eight words to your employer on the same day: their inbox is its time stamp. A plan that is likelier than not to
    settle nothing, by your past days, is frozen only with --knowingly.
    """
    file = the_case(case_name)
    if output and output.exists() and not force:
        raise Refused(f"{output} is there already. {NOTHING}", "Write over it: --force", "Or name another file.")
    try:
        plan = freeze(file, stamp=stamp(), knowingly=knowingly, delete_on=read_day(delete_on) if delete_on else None)
    except HardlySettles as doubt:
        raise _doubted(doubt) from None
    except CannotSucceed as error:
        raise Refused(f"{error} {NOTHING}", "If a trial that may end unsettled is what both of you want: --knowingly") from None
    except BadAnswer as error:
        raise Refused(
            f"The plan was not frozen. {NOTHING}", *(f"{one.field}: {one.remedy}".removeprefix(": ") for one in error.mistakes)
        ) from None
    data = plan.canonical if isinstance(plan, CompletePlan) else plan.data
    if output:
        write_whole(output, data, mode=ORDINARY, force=force)
    look = look_at_trial(fold(file.entries()), stamp().on)
    shown = TrialFrozen(
        case=file.name,
        words=plan.words,
        sha256=sha256(data).hexdigest(),
        file=str(output) if output else None,
        forecast=_expected(look),
        delete_on=look.case.trial.delete_on,
    )
    if as_json:
        json(shown)
        return
    title("The plan is frozen")
    out(f"In eight words: {shown.words}")
    out("Send it with these words to your employer today. Who has them can tell whether a letter of it was changed.")
    _list("What can be expected", shown.forecast)
    out("\nNext: homeground trial numbers" if isinstance(plan, CompletePlan) else f"\nOn {day(plan.reviews[0])}: homeground trial review")


def _doubted(doubt: HardlySettles) -> Refused:
    """What is expected of such a plan, what would mend it, and how it is frozen all the same."""
    return Refused(
        f"{say(doubt.forecast.own_risk)} {NOTHING}",
        *map(say, doubt.forecast.mends),
        "If a trial that may end unsettled is what both of you want: --knowingly",
    )


def _expected(look: TrialLook) -> tuple[str, ...]:
    return tuple(map(say, look.forecast.said)) if look.forecast else tuple(filter(None, [look.no_forecast]))


def _shown(name: str, look: TrialLook) -> TrialPlan:
    plan, fit, forecast = look.plan, look.fit, look.forecast
    return TrialPlan(
        case=name,
        kind=look.planned.kind,
        advised=look.planned.advised,
        is_frozen=look.held.frozen is not None,
        words=plan.words if plan else fit.words if fit else None,
        starts_on=plan.days[0] if plan else fit.start_on if fit else None,
        ends_on=plan.ends_on if plan else fit.reviews[-1] if fit else None,
        assignments=str(plan.assignments) if plan else None,
        missing=() if look.held.frozen else tuple(MissingLine(path=one.path, what=say(one.what)) for one in missing_of(look)),
        forecast=_expected(look),
        doubts=tuple(map(say, forecast.doubts)) if forecast else (),
        practice_power=f"{week_alone(look).power(1):.4f}",
        practice_said=say(practice_week_said(week_alone(look))),
    )


def _tell(shown: TrialPlan, look: TrialLook) -> None:
    title(KINDS[shown.kind].title if shown.kind else "No kind of trial is chosen yet")
    if shown.kind:
        out(f"{KINDS[shown.kind].goes} It shows: {KINDS[shown.kind].shows} It does not show: {KINDS[shown.kind].does_not_show}")
    if shown.advised and shown.advised != shown.kind:
        out(f"By what your boss needs to see, a {KINDS[shown.advised].title.lower()} would show it. The choice is yours.")
    if shown.words and shown.starts_on and shown.ends_on:
        state = "Frozen" if shown.is_frozen else "Not frozen yet"
        out(f"{state}: from {day(shown.starts_on)} to {day(shown.ends_on)}. In eight words: {shown.words}")
    if look.plan:
        measure = look.plan.plan.measure
        table(
            [("Counted", f"{measure.name}, in {measure.source}"), ("How", measure.query), ("Margin", f"{look.plan.plan.margin * 100:.3g}%")]
        )
    _list("What can be expected", shown.forecast)
    _list("Doubts", shown.doubts)
    if not shown.is_frozen:
        _list("A single week", (shown.practice_said,))
    _list("Still to be answered", tuple(one.what for one in shown.missing))
    if shown.missing:
        out("\nAnswer it: homeground answer trial")


def _list(head: str, lines: tuple[str, ...]) -> None:
    if lines:
        heading(head)
    for line in lines:
        out(f"- {line}", indent="  ")
