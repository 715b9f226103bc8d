"""Where the law stands for a case: each right, what to do next under it, and the one question to ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from homeground.case.journal import fold
from homeground.cli.edge import stamp
from homeground.cli.law_answer import checked, in_force, tell_conditions, tell_days, tell_warnings
from homeground.cli.law_lines import AskLine, ChoiceLine, MendLine
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.places import ASK_THERE, place_line, pointer_line, stronger_line, tell_adviser, tell_banner
from homeground.cli.screen import day, heading, json, out, title
from homeground.cli.shapes.law import Mine, RightInCase
from homeground.law import KINDS, Missing, Option, Outlook, outlook, reply_to_request, scarce_said, standing_said
from homeground.wording import say

WITHOUT_PLACE = "The law depends on where you work, and that is not answered yet."


@command("mine", "law mine", "law mine --case my-case --json")
@case_option
@json_option
def law_mine_command(*, case_name: str | None, as_json: bool) -> None:
    """Say where the law stands for your case.

    Your rights come with the strongest first. What private answers open is shown to you alone, and stands in no paper
    that others read.
    """
    file = the_case(case_name)
    today = stamp().on
    case = fold(file.entries())
    seen = outlook(case, today)
    if as_json:
        json(_mine(file.name, seen, today))
    else:
        _tell(file.name, seen, today, is_answered=reply_to_request(case) is not None)


def ask_line_of(missing: Missing) -> AskLine:
    """One fact to ask for."""
    return AskLine(
        fact=missing.name,
        question=missing.ask.ask,
        why=missing.ask.why,
        kind=missing.ask.kind,
        is_private=missing.ask.private,
        choices=tuple(ChoiceLine(word=word, question=ask.ask) for word, ask in missing.choices),
    )


def _mine(name: str, seen: Outlook, today: date) -> Mine:
    return Mine(
        case=name,
        today=today,
        place=seen.place,
        places=tuple(place_line(regime, today) for regime in seen.regimes),
        pointers=tuple(map(pointer_line, seen.stubs)),
        rights=tuple(_right(option, seen) for option in seen.options),
        question=ask_line_of(seen.question) if seen.question else None,
        stronger=tuple(map(stronger_line, seen.stronger)),
        informal_first=seen.informal_first,
        mistakes=tuple(MendLine(field=mistake.field, remedy=mistake.remedy) for mistake in seen.mistakes),
    )


def _right(option: Option, seen: Outlook) -> RightInCase:
    return RightInCase(
        place=option.regime.id,
        id=option.id,
        is_chosen=option is seen.chosen,
        is_asked=option.is_asked,
        stands=say(standing_said(option)),
        answer=checked(option.answer),
        missing=tuple(map(ask_line_of, option.missing)),
        rests_on=option.rests_on,
        opened_by=option.opened_by,
    )


def _tell(name: str, seen: Outlook, today: date, *, is_answered: bool) -> None:
    title(f"{name}: where the law stands on {day(today)}")
    for line in _instead(seen):
        out(line)
    for option in seen.options:
        _tell_option(option, seen, today, is_answered=is_answered)
    if seen.stronger:
        heading("Stronger than a request: for you alone, in no paper that others read")
    for duty in seen.stronger:
        out(f"{duty.name[0].upper()}{duty.name[1:]}", indent="  ")
        out(duty.text, indent="    ")
    if seen.question:
        heading("To ask you next")
        out(f"{seen.question.ask.ask} {seen.question.ask.why}")
        out("Answer it: homeground law ask")
    for regime in seen.regimes:
        heading(f"{regime.name} ({regime.id})")
        tell_banner(regime, today)
        out(f"The whole rule with its sources: homeground law explain {regime.id}")
        tell_adviser(regime.adviser)


def _instead(seen: Outlook) -> Iterator[str]:
    """What is said where nothing can be computed."""
    if seen.place is None:
        yield f"{WITHOUT_PLACE} Answer it: homeground answer person"
    elif seen.mistakes:
        yield "Some of your answers cannot be so beside each other, and nothing is computed from them:"
        yield from (f"  {mistake.field}: {mistake.remedy}" for mistake in seen.mistakes)
    elif not seen.options:
        yield f"No rule is recorded for {seen.place}. That does not mean that there is no right. {ASK_THERE}"
    for stub in seen.stubs:
        yield f"All that is known of {stub.id}: {stub.fact}\n  {stub.url}\n{ASK_THERE}"


def _tell_option(option: Option, seen: Outlook, today: date, *, is_answered: bool) -> None:
    """One right; the one in use with its conditions, days and warnings. Where formal requests are few, the friendly word stands first."""
    route = option.answer.route
    if route is None:
        return
    heading(f"{option.regime.id} {option.id}, {in_force(route)}{', the one in use' if option is seen.chosen else ''}")
    out(say(KINDS[route.kind]))
    if option is seen.chosen and route.limit and not option.is_asked:
        out(say(scarce_said(route.limit)))
    out(say(standing_said(option)))
    if option.opened_by:
        out("Your private answers decide it. Homeground tells nobody; a formal request under this right would let your boss guess them.")
    if option is seen.chosen:
        tell_conditions(option.answer, today)
        if option.is_asked:
            tell_days(option.answer, is_answered=is_answered)
        tell_warnings(option.answer)
