"""How many home days the work of a case allows, beside what it asks for."""

from __future__ import annotations

from homeground.case.journal import fold
from homeground.cli.finding_lines import finding_line, tell_findings
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import MissingLine
from homeground.cli.screen import json, out
from homeground.cli.shapes.week import MyWeek
from homeground.cli.tasks_week import tell_week, week_shown
from homeground.desk.work import lacking_said, work_findings
from homeground.portability import week_of
from homeground.wording import say


@command("mine", "tasks mine", "tasks mine --case my-case --json")
@case_option
@json_option
def tasks_mine_command(*, case_name: str | None, as_json: bool) -> None:
    """Say how many home days the work of your case allows.

    It rests on your tasks, your contract and the days that are settled. The days that you ask for are kept at home where
    that can be.
    """
    file = the_case(case_name)
    case = fold(file.entries())
    work, found = week_of(case), work_findings(case)
    if as_json:
        lacks = tuple(MissingLine(path=path, what=say(lacking_said(path))) for path in work.lacks)
        shown = week_shown(work.plan, work.remedies) if work.plan else None
        mend = tuple(mistake.remedy for mistake in work.mistakes)
        json(MyWeek(case=file.name, week=shown, lacks=lacks, mend=mend, findings=tuple(map(finding_line, found))))
        return
    for path in work.lacks:
        out(f"{say(lacking_said(path))} Answer it: homeground answer {path.partition('.')[0]}")
    for mistake in work.mistakes:
        out(f"No week can be made of these answers: {mistake.remedy}.")
    if work.week and work.plan:
        tell_week(work.week, work.plan, work.remedies)
    tell_findings("Beside what you ask for", found)
