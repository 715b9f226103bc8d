"""The parts of the proposal that are told in sentences."""

from __future__ import annotations

from datetime import date, timedelta

from homeground.case.message import Fact, Message, Slot
from homeground.case.question import WEEKDAYS, Weekday
from homeground.papers import terms
from homeground.papers.chart.week import week_svg
from homeground.papers.letter_parts import gain
from homeground.papers.paper import Bullets, Figure, Node, Para, Run, Sentence
from homeground.papers.writer import Writer

_WORK_WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")


def summary(w: Writer) -> tuple[Node, ...]:
    """The ask, what stays, how it is judged, the way out, and the week as a picture."""
    return (Para("summary", (terms.ask(w), *terms.what_stays(w), *terms.judged(w)[:1], *terms.way_out(w))), *_week(w))


def _week(w: Writer) -> tuple[Node, ...]:
    if not w.has("terms.weekdays") or w.case.person.days_per_week != len(_WORK_WEEK):
        return ()
    home = w.case.terms.weekdays
    days = tuple(day for day in WEEKDAYS if day in (*_WORK_WEEK, *home))
    names = " and ".join((", ".join(WEEKDAYS[d] for d in home[:-1]), WEEKDAYS[home[-1]])) if len(home) > 1 else WEEKDAYS[home[0]]
    svg = week_svg(home, days=days, title="A week under this proposal", description=f"At home on {names}; in the office on the other days.")
    alt = w.run(
        "A week under this proposal: at home on {days}, in the office on the other days.",
        "person.days_per_week",
        days=terms.weekday_names(w),
    )
    return (Figure("week", svg, alt, w.run("A week under this proposal", "terms.weekdays", "person.days_per_week")),)


def where_this_fits(w: Writer) -> tuple[Node, ...]:
    """The policy, or its absence; who already does it; who else decides."""
    return (Para("policy", _policy(w)), Para("roles", _roles(w)), Para("also", _also(w)))


def _policy(w: Writer) -> Run:
    policy = w.case.policy
    if policy.found == "no":
        when = Message(" when I looked on {on}", on=w.fact("policy.looked_on")) if policy.looked_on else Message("")
        return w.run("I found no written policy on working from home{when}.", "policy.found", "policy.looked_on", when=when)
    if policy.found != "yes" or not w.has("policy.title", "policy.says"):
        return terms.route(w)
    clause = Message(", {clause},", clause=w.fact("policy.clause")) if policy.clause else Message("")
    slots: dict[str, Slot] = {"title": w.fact("policy.title"), "clause": clause, "says": w.fact("policy.says")}
    allows = w.sentence("Our {title}{clause} allows {says:bare}.", "policy.found", "policy.clause", **slots)
    return (allows, *_beside_the_ask(w))


def _beside_the_ask(w: Writer) -> Run:
    if not w.has("policy.home_days", "terms.home_days"):
        return ()
    paths = ("policy.home_days", "terms.home_days")
    if not terms.is_beyond_policy(w):
        return w.run("What I ask is inside it.", *paths)
    return w.run("It names {allowed:words} a week; I ask for more.", *paths, allowed=w.fact(paths[0]))


def _roles(w: Writer) -> Run:
    rows = [row for row, role in w.case.roles.items() if role.may_name]
    if not rows:
        return ()
    lead = w.sentence("Home days exist here already.", *(f"roles.{row}.may_name" for row in rows))
    return (lead, *(_role(w, row) for row in rows))


def _role(w: Writer, row: str) -> Sentence:
    switch = f"roles.{row}.may_name"
    if not w.has(f"roles.{row}.home_days"):
        return w.sentence("{role:sentence}", switch, f"roles.{row}.home_days", role=w.fact(f"roles.{row}.role"))
    days = w.fact(f"roles.{row}.home_days")
    return w.sentence("{role:capital}: {days:words} a week.", switch, role=w.fact(f"roles.{row}.role"), days=days)


def _also(w: Writer) -> Run:
    if not w.has("person.also_decides"):
        return ()
    return w.run("{who:capital} may have to agree as well; tell me, and I prepare what is needed.", who=w.fact("person.also_decides"))


def my_work_here(w: Writer) -> tuple[Node, ...]:
    """Time in the job, then results with figure, day and witness; no adjectives about oneself."""
    where = Message("at {employer}", employer=w.fact("person.employer")) if w.has("person.employer") else Message("here")
    since: Run = ()
    if w.has("person.employed_since"):
        since = w.run("I have worked {where} since {on}.", "person.employer", where=where, on=w.fact("person.employed_since"))
    results = tuple(_result(w, row) for row in w.case.standing)
    return (Para("since", since), *((Bullets("results", results),) if results else ()))


def _result(w: Writer, row: str) -> Run:
    path = f"standing.{row}"
    figure = Message(": {figure:bare}", figure=w.fact(f"{path}.figure")) if w.has(f"{path}.figure") else Message("")
    on = Message(" ({on:short})", on=w.fact(f"{path}.on")) if w.has(f"{path}.on") else Message("")
    told = w.sentence("{what:bare}{figure}{on}.", f"{path}.figure", f"{path}.on", what=w.fact(f"{path}.what"), figure=figure, on=on)
    if not w.has(f"{path}.witness"):
        return (told,)
    return (told, w.sentence("It can be confirmed by {witness:bare}.", witness=w.fact(f"{path}.witness")))


def gains(w: Writer) -> tuple[Node, ...]:
    """The reasons of the work that may be told."""
    rows = [row for row, reason in w.case.reasons.items() if reason.may_tell and reason.kind == "work"]
    return (Bullets("gains", tuple(gain(w, row) for row in rows)),) if rows else ()


def own_reasons(w: Writer) -> tuple[Node, ...]:
    """Reasons of one's own that were switched on one by one; they come after the work's."""
    rows = [row for row, reason in w.case.reasons.items() if reason.may_tell and reason.kind != "work"]
    return (Bullets("own-reasons", tuple(gain(w, row) for row in rows)),) if rows else ()


def home_day(w: Writer) -> tuple[Node, ...]:
    """Where, with what, and how the day runs."""
    place = [
        w.sentence("I work in {room:bare}.", room=w.fact("workplace.room")) if w.has("workplace.room") else None,
        w.sentence("I use {equipment:bare}.", equipment=w.fact("workplace.equipment")) if w.has("workplace.equipment") else None,
        w.sentence("The connection is {line:bare}.", line=w.fact("workplace.line")) if w.has("workplace.line") else None,
        w.words("workplace.storage") if w.has("workplace.storage") else None,
    ]
    stand_in = (
        w.sentence("When I cannot answer, {who} stands in.", who=w.fact("workplace.stand_in")) if w.has("workplace.stand_in") else None
    )
    notes = [w.words(path) for path in ("workplace.plan_note", "workplace.result_note", "workplace.call_in") if w.has(path)]
    day = [*terms.reachable(w), *([stand_in] if stand_in else []), *notes]
    return (Para("place", tuple(s for s in place if s)), Para("day", tuple(day)))


def trial(w: Writer) -> tuple[Node, ...]:
    """Dates, number of home days, measure, level today, when it has failed, what the figures are not used for."""
    return (
        Para("trial-dates", (*_dates(w), *_number_of_days(w))),
        Para("trial-measure", (*_level(w), *terms.judged(w))),
        Para("trial-rules", _rules(w)),
    )


def _dates(w: Writer) -> Run:
    begin, end, review = "terms.start_on", "terms.trial_end_on", "terms.review_on"
    dates = w.run("The trial runs from {start} to {end}.", start=w.fact(begin), end=w.fact(end)) if w.has(begin, end) else ()
    return (*dates, *(w.run("We look at the result together on {on}.", on=w.fact(review)) if w.has(review) else ()))


def _number_of_days(w: Writer) -> Run:
    number = home_days_of_trial(w)
    if number is None:
        return ()
    paths = ("terms.start_on", "terms.trial_end_on", "terms.weekdays")
    return w.run("That makes {number:home day|home days}, before leave and public holidays are taken off.", number=Fact(number, paths))


def home_days_of_trial(w: Writer) -> int | None:
    """How many home days the trial has; nothing while its dates or its weekdays are open."""
    begin, end, chosen = w.case.terms.start_on, w.case.terms.trial_end_on, w.case.terms.weekdays
    if begin is None or end is None or not chosen:
        return None
    return count_weekdays(begin, end, tuple(list(WEEKDAYS).index(day) for day in chosen))


def count_weekdays(begin: date, end: date, weekdays: tuple[int, ...]) -> int:
    """How many days from the first to the last, both included, fall on these weekdays (Monday is 0).

    >>> count_weekdays(date(2027, 1, 4), date(2027, 3, 26), (0, 2, 4))
    36
    """
    first = {day: begin + timedelta(days=(day - begin.weekday()) % 7) for day in weekdays}
    return sum((end - start).days // 7 + 1 for start in first.values() if start <= end)


def _level(w: Writer) -> Run:
    return w.run("The level today is {level:bare}.", level=w.fact("terms.level_now")) if w.has("terms.level_now") else ()


def _rules(w: Writer) -> Run:
    if not w.has("terms.trial_end_on"):
        return ()
    rules = (
        "I propose that measure, days and dates are fixed before the first day.",
        "I note each day that does not go to plan.",
        "I propose that the figures judge the trial, and nothing else about me or my colleagues.",
        "Results count; key strokes and minutes at the screen do not.",
    )
    return tuple(w.sentence(text, "terms.trial_end_on") for text in rules)


def options(w: Writer) -> tuple[Node, ...]:
    """The pattern asked for and the others, all acceptable to the writer."""
    if not w.case.terms.other_patterns:
        return ()
    others = tuple(w.run("{pattern:sentence}", pattern=Fact(p, ("terms.other_patterns",))) for p in w.case.terms.other_patterns)
    lead = w.run(
        "I could work well with each of these. Tell me which is easiest for you, and what I have not thought of. "
        "Which of them you like best helps us both to find what matters.",
        "terms.other_patterns",
    )
    return (Para("options-lead", lead), Bullets("options", (terms.pattern_asked(w), *others)))


def if_it_does_not_work(w: Writer) -> tuple[Node, ...]:
    """Both can end it; how work goes back. What stands alone has no such part."""
    if w.is_alone:
        return ()
    back = w.sentence("Then I work in the office again on the days on which I do so today.")
    kept = w.sentence("Nothing else changes, and no blame is needed: we tried, and we know.")
    return (Para("back", (*terms.way_out(w), back, kept)),)


def what_i_ask(w: Writer) -> tuple[Node, ...]:
    """A meeting, and who else should see this."""
    return (Para("what-i-ask", (*terms.meeting(w), w.sentence("Who else should see this?"))),)
