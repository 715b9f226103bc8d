"""The one next step, always with its reason. The rules stand in order; the first that speaks is the step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from homeground.case.agreement import agreed
from homeground.case.calendar import quiet_until
from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.package import package_of
from homeground.case.section import section_named
from homeground.guidance.after_a_no import let_a_no_rest, thank_and_ask_what_would_change_it, weigh_taking_it_further
from homeground.guidance.asking import standing_alone
from homeground.guidance.facts import now_facts
from homeground.guidance.gap import Missing
from homeground.guidance.law_steps import (
    act_on_silence,
    answer_one_question_of_the_law,
    choose_another_way,
    decide_how_to_ask,
    let_the_decision_wait,
    mend_what_contradicts,
    wait_for_the_laws_day,
)
from homeground.guidance.missing import missing_in_letter
from homeground.guidance.states import section_states
from homeground.guidance.step import AnswerSection, NoteReply, OpenBoard, ReadPaper, Step, step_of
from homeground.guidance.trial import in_the_trial
from homeground.guidance.work import asks_more_than_the_work_allows
from homeground.law import outlook

Rule = Callable[[Case, date], Step | None]


def _whose_device(case: Case, _today: date) -> Step | None:
    if case.device.is_answered:
        return None
    why = Message("An employer may see what is done on its own machines. So this comes before anything that you write.")
    return Step("device", Message("Say whose computer this is"), why, 1, AnswerSection("device"))


def _leave_the_employers_device(case: Case, today: date) -> Step | None:
    has_begun = any(state.state != "not-started" for state in section_states(case, today) if state.section != "device")
    if not case.device.is_seen_by_employer or has_begun:
        return None
    why = Message(
        "Here your employer may see your reasons and your limits before you have asked. It costs you less to move now than later."
    )
    return Step("own-device", Message("Stop here, and begin again on a computer of your own"), why, 5, AnswerSection("device"))


def _where_it_stands(case: Case, _today: date) -> Step | None:
    if case.where is not None:
        return None
    why = Message("Whether you have asked, or were told maybe or no, decides what your letter says.")
    return Step("where", Message("Say where the matter stands"), why, 3, AnswerSection("person"))


def _wait_for_the_answer(case: Case, today: date) -> Step | None:
    if case.where != "asked" or case.where_since is None:
        return None
    until = quiet_until(case.where_since, None)
    if today < until:
        title = Message("Say nothing about it until {until:weekday}", until=until)
        why = Message(
            "You asked on {on}. A second mention within ten working days reads as pressure. Prepare the talk instead.", on=case.where_since
        )
        return Step("quiet", title, why, 20, ReadPaper("brief"))
    say = Message("I would like to go through my page on home days with you. May I book twenty-five minutes for it?")
    why = Message(
        "You asked on {on}, and ten working days have passed. One kind question is in order; a second is not.", on=case.where_since
    )
    return Step("ask-once", Message("Ask once, kindly"), why, 5, NoteReply(), say)


def _note_the_day_of_asking(case: Case, _today: date) -> Step | None:
    if case.where != "asked" or case.where_since is not None:
        return None
    why = Message("How long to wait, and what you may say, is counted from it.")
    return Step("asked-on", Message("Note the day on which you asked"), why, 1, AnswerSection("person"))


def _wait_for_the_bosss_own_day(case: Case, today: date) -> Step | None:
    reply = case.replies[-1] if case.replies else None
    if case.where != "maybe" or reply is None or reply.decides_by is None or today > reply.decides_by:
        return None
    title = Message("Say nothing about it until {until:weekday}", until=reply.decides_by)
    why = Message(
        "Your boss named {until} as the day of the decision. Before it, the subject rests. Use the time for the answers.",
        until=reply.decides_by,
    )
    return Step("quiet-until-their-day", title, why, 20, ReadPaper("brief"))


def _choose_what_to_offer(case: Case, today: date) -> Step | None:
    """A maybe is answered with packages, where there is a table to make them of. What to put is weighed where it is done."""
    is_laid = len(case.issues) > 1 and all(len(issue.options) > 1 and issue.now for issue in case.issues.values())
    if case.where != "maybe" or not is_laid or (case.where_since is not None and case.where_since > today):
        return None
    has_counter = bool(case.replies and case.replies[-1].counter)
    title = "Weigh your boss’s package, then choose what to put" if has_counter else "Choose what to offer next"
    why = Message("Say what is good in what was said before what is hard. Then put two or three packages worth about the same to you.")
    return Step("choose-offers", Message(title), why, 15, OpenBoard(), Message(now_facts("maybe")["say"]))


def _find_what_was_agreed(case: Case, _today: date) -> Step | None:
    if case.where != "called-back" or case.policy.found not in (None, "not-looked"):
        return None
    return step_of("called-back", "written-before", AnswerSection("policy"), 15)


def _during_the_trial(case: Case, today: date) -> Step | None:
    review = case.terms.review_on
    if case.where != "trial":
        return None
    if review is None:
        why = Message("A trial without a day to look at it drifts on, or ends in silence.")
        return Step("review-day", Message("Agree the day of the review, and note it"), why, 2, AnswerSection("terms"))
    if today < review:
        return step_of("trial", "keep-to-the-plan", ReadPaper("brief"), 10)
    why = Message("The review was set for {on}. The record is freshest now.", on=review)
    return Step("review", Message("Hold the review"), why, 25, ReadPaper("brief"), Message(now_facts("trial")["say"]))


def _write_down_the_yes(case: Case, _today: date) -> Step | None:
    if case.where != "granted":
        return None
    step, package = step_of("granted", "write-it-down", ReadPaper("letter"), 10), package_of(agreed(case))
    if not package:
        return step
    parts = (f"{case.issues[row].name if row in case.issues else row}: {option}" for row, option in package.items())
    why = Message(now_facts("granted")["why_agreed"])
    return replace(step, why=Message("Agreed was: {package}. {why}", package="; ".join(parts), why=why))


_MISSING: Mapping[str, tuple[int, str, str]] = {
    "person": (3, "Say who asks whom", "A letter without a name is not answered."),
    "rights": (
        5,
        "Say what your request has to hold",
        "A formal request that leaves out what the rule asks for may not count as one.",
    ),
    "terms": (4, "Decide what you ask for", "Days, a start, an end and a way out can be answered with yes. “Some home office” cannot."),
    "tasks": (10, "List your tasks", "The first thing a boss asks is which work moves. The second is what happens to the rest."),
    "concerns": (10, "Answer two worries of your boss", "An unanswered worry is a no. A promise that can be checked is an answer."),
    "workplace": (
        4,
        "Say when and how you can be reached",
        "“Can I reach you?” is asked in nearly every such talk. Named hours answer it.",
    ),
    "reasons": (
        5,
        "Say what the work gains",
        "A boss grants what helps the work. Your own reasons come after it, if you tell them at all.",
    ),
    "standing": (8, "Note three results of yours", "Trust is given for what was done. A figure with a date can be looked up."),
    "policy": (
        10,
        "Look for your employer’s policy",
        "An ask inside the policy needs less of an argument. That there is none is an answer too.",
    ),
    "safeguards": (
        10,
        "Note what keeps data safe at home",
        "A list with days and proofs answers the worry about data better than “I am careful” does.",
    ),
    "clauses": (5, "Look at the rules of your policy", "Each counts once you have said that your policy says so."),
    "evidence": (20, "Find two examples in your industry", "Two employers like yours are hard to wave away. One is an exception."),
    "roles": (5, "See who already works from home", "What already exists next door is the best argument."),
}
"""Minutes, title and reason of filling a section, in the order in which a paper gains most from it."""


_NICE_TO_HAVE = ("standing", "safeguards", "evidence")
"""More of them makes a paper stronger; but nobody is held up, or led to invent, for a third result or a second example."""


def _say_what_the_law_wants(case: Case, today: date) -> Step | None:
    """Before anything else of the letter, since without it the letter may be no request."""
    wanted = next((missing for missing in missing_in_letter(case, today) if missing.by_law), None)
    if wanted is None or case.rights.way != "law":
        return None
    minutes, title, why = _MISSING["rights"]
    section = wanted.path.partition(".")[0]
    reason = Message("Still missing: {what} {why}", what=wanted.what, why=Message(why))
    return Step(f"fill-{section}", Message(title), reason, minutes, AnswerSection(section))


def _fill_the_letter(case: Case, today: date) -> Step | None:
    return _filling(case, missing_in_letter(case, today))


def _ask_what_the_work_allows(case: Case, _today: date) -> Step | None:
    """Before anything is handed in: an ask that the work does not allow is refused for that alone."""
    if case.where not in (None, "not-asked") or not asks_more_than_the_work_allows(case):
        return None
    why = Message("You ask for more home days than your own task list leaves. A boss who adds up says no, and is right.")
    return Step("work-allows-less", Message("Fit the days to the work, or the work to the days"), why, 5, AnswerSection("tasks"))


def _fill_the_rest(case: Case, today: date) -> Step | None:
    if case.where == "refused":
        return None
    states = (state for state in section_states(case, today) if state.section != "rights")
    open_ = (state for state in states if state.state == "not-started" or state.section not in _NICE_TO_HAVE)
    return _filling(case, tuple(missing for state in open_ for missing in state.missing))


def _filling(case: Case, missing: tuple[Missing, ...]) -> Step | None:
    lacking = {one.path.partition(".")[0]: one.what for one in reversed(missing)}
    section = next((name for name in _MISSING if name in lacking), None)
    if section is None:
        return None
    minutes, title, why = _MISSING[section]
    if getattr(case, section) == getattr(Case(), section):
        return Step(f"fill-{section}", Message(title), Message(why), minutes, AnswerSection(section))
    complete = Message("Complete “{section}”", section=section_named(section).title)
    return Step(
        f"fill-{section}",
        complete,
        Message("Still missing: {what} {why}", what=lacking[section], why=Message(why)),
        minutes,
        AnswerSection(section),
    )


def _send_the_letter(case: Case, today: date) -> Step:
    where = case.where or "not-asked"
    if where == "not-asked":
        title = Message("Read your letter aloud, and hand it in")
        why = Message("{stronger}All that it needs is there. Waiting makes it no better.", stronger=_stronger(case, today))
        return Step("hand-in", title, why, 10, ReadPaper("letter"), Message(now_facts(where)["say"]))
    return step_of(where, f"answer-{where}", ReadPaper("letter"), 10)


def _stronger(case: Case, today: date) -> Message:
    """A duty that was found after the way was chosen, told once more before the letter leaves."""
    alone = standing_alone(outlook(case, today))
    if not alone or case.rights.way == "adjustment":
        return Message("")
    return Message("A stronger right may fit you: see the law page first. ")


RULES: tuple[Rule, ...] = (
    _whose_device,
    _leave_the_employers_device,
    _where_it_stands,
    mend_what_contradicts,
    in_the_trial,
    _write_down_the_yes,
    act_on_silence,
    let_the_decision_wait,
    wait_for_the_laws_day,
    _note_the_day_of_asking,
    _wait_for_the_answer,
    _wait_for_the_bosss_own_day,
    _choose_what_to_offer,
    thank_and_ask_what_would_change_it,
    weigh_taking_it_further,
    let_a_no_rest,
    _find_what_was_agreed,
    _during_the_trial,
    choose_another_way,
    _say_what_the_law_wants,
    _fill_the_letter,
    answer_one_question_of_the_law,
    decide_how_to_ask,
    _ask_what_the_work_allows,
    _fill_the_rest,
    _send_the_letter,
)


def next_step(case: Case, today: date, rules: tuple[Rule, ...] = RULES) -> Step:
    """The one next step of a case on a day: what the first rule that speaks says."""
    return next(step for rule in rules if (step := rule(case, today)) is not None)
