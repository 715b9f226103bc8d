"""The meeting brief: one private page for the talk."""

from __future__ import annotations

from decimal import Decimal

from homeground.case.message import Fact, Message
from homeground.case.money import MoneyMatters
from homeground.concerns import is_conceded
from homeground.guidance import asking, help_now, missing_in_letter
from homeground.money import RESTS_ON, WorkerSide, change_said, for_case, value_of
from homeground.papers import terms
from homeground.papers.brief_rights import rights_first
from homeground.papers.letter_parts import STANDS
from homeground.papers.paper import Bullets, KeyValue, Node, Para, Run, Space, Table, Title, Written
from homeground.papers.worries import checked, conceded, label
from homeground.papers.writer import Writer

CARDS_AT_MOST = 4
MISSING_AT_MOST = 4
WEEKS_PAID = 52

_QUESTIONS = (
    "What would you count as a good week from me?",
    "What would a trial have to show you, and what would make you stop it?",
    "Who else should see this?",
)
_QUESTIONS_ALONE = (
    "What do you need to know to put this in place?",
    "Is there another step that would meet the same need?",
    "Who else has to hear of this, and who need not?",
)
_OPENING_ALONE = "I ask for a change in how I work that I need. When would twenty-five minutes suit you to put it in place?"
_AGENDA = "Thanks · the ask in one sentence · your boss’s worries · the options · who does what by when. Then stop."
_ASK_AFTER_A_NO = "What would have to change for it to become possible, and when I may ask again. Nothing is offered today."
_AGENDA_AFTER_A_NO = "Thanks · the two questions · what you heard, said back · a day to look again, or none. Then stop."
_QUESTIONS_AFTER_A_NO = (
    "What would have to change for it to become possible?",
    "How would you see that it has changed?",
    "When may I ask again?",
)
_AFTER_THE_QUESTION = (
    ("A condition", "Say it back in your boss’s words, and write it down. Offer nothing in the room."),
    ("A day", "Note it, and do not raise it before then."),
    ("Neither", "Thank your boss, and leave it. The subject rests."),
)
_DONTS = (
    "Do not mention it again before the day you agree on.",
    "Never put less pay and more work into one offer.",
    "Do not insist on one outcome, and set no deadline.",
    "Answer no proposal with “no”: say one gain and one difficulty, and ask for a day to think.",
)


def brief(w: Writer) -> Written:
    """The private page: goal, opening, questions, cards, trades, what to do after each answer, and what is still missing."""
    rights, no = rights_first(w), _is_after_a_no(w)
    nodes: list[Node] = [
        Title("title", _title(w)),
        KeyValue("aims", (*rights, *_aims(w))),
        w.heading("opening-head", "Open with"),
        Para("opening", w.run("“{say}”", STANDS, "rights.way", say=_opening(w))),
        Para("agenda", w.run(_AGENDA_AFTER_A_NO if no else _AGENDA, STANDS)),
        w.heading("questions-head", "Ask first, and listen"),
        Bullets("questions", tuple(w.run(question, "rights.way", STANDS) for question in _questions(w)), is_numbered=True),
        *_cards(w, CARDS_AT_MOST - len(rights)),
        w.heading("after-head", "After the answer"),
        KeyValue("after", _after(w)),
        w.heading("donts-head", "Four don’ts"),
        Bullets("donts", tuple(w.run(text) for text in _DONTS)),
        *_missing(w),
        Space("said", w.run("What was said"), lines=2),
    ]
    return _title(w)[0].message, tuple(nodes)


def _opening(w: Writer) -> Message:
    return Message(_OPENING_ALONE) if w.is_alone else help_now(w.case.where or "not-asked").say


def _questions(w: Writer) -> tuple[str, ...]:
    if w.is_alone:
        return _QUESTIONS_ALONE
    return _QUESTIONS_AFTER_A_NO if _is_after_a_no(w) else _QUESTIONS


def _is_after_a_no(w: Writer) -> bool:
    """A no was said and no formal request follows: a question is in order, and no new offer."""
    return w.case.where == "refused" and not w.is_alone and asking(w.case, w.today).option is None


def _title(w: Writer) -> Run:
    if w.has("person.boss_name"):
        return w.run("Notes for the talk with {boss}", boss=w.fact("person.boss_name"))
    return w.run("Notes for the talk", "person.boss_name")


def _aims(w: Writer) -> tuple[tuple[Run, Run], ...]:
    no = _is_after_a_no(w)
    aims = [
        (w.run("I ask", STANDS), w.run(_ASK_AFTER_A_NO, STANDS)) if no else (w.run("I ask for", STANDS), terms.pattern_asked(w, STANDS))
    ]
    if w.has("terms.smallest"):
        aims.append((w.run("Glad of"), (w.words("terms.smallest"),)))
    if w.has("terms.alternative"):
        aims.append((w.run("If nothing is agreed"), (w.words("terms.alternative"),)))
    aims += () if no else _trades(w)
    if said := _last_words(w):
        aims.append((w.run("Last said to me"), said))
    counted = _counted(w)
    if saved := (*_time_saved(w), *(_year_left(w, counted) if counted else _fare_saved(w))):
        aims.append((w.run("Worth to me"), saved))
    if hour := _hour_left(w, counted) if counted else _hour_of_work(w):
        aims.append((w.run("My hour"), hour))
    return tuple(aims)


def _last_words(w: Writer) -> Run:
    replies = w.case.replies
    if replies and replies[-1].said:
        return w.run("“{said:bare}” ({on})", said=w.fact("replies.said"), on=w.fact("replies.on"))
    return w.run("“{said:bare}”", said=w.fact("person.boss_said")) if w.has("person.boss_said") else ()


def _more_days(w: Writer) -> Decimal:
    """Home days a week asked for beyond those of today."""
    return Decimal(w.case.terms.home_days or 0) - Decimal(w.case.terms.today_home_days or 0)


def _time_saved(w: Writer) -> Run:
    if not w.has("person.commute_minutes", "terms.home_days"):
        return ()
    paths = ("person.commute_minutes", "terms.home_days", "terms.today_home_days")
    minutes = int(2 * (w.case.person.commute_minutes or 0) * _more_days(w))
    if minutes <= 0:
        return ()
    spent = Message("{minutes:minute|minutes}", minutes=minutes % 60) if minutes % 60 else Message("")
    hours = Message("{hours:hour|hours} ", hours=minutes // 60) if minutes >= 60 else Message("")  # noqa: PLR2004 - minutes of an hour
    return w.run("{time} a week less on the road.", time=Fact(Message("{hours}{spent:trim}", hours=hours, spent=spent), paths))


def _fare_saved(w: Writer) -> Run:
    more, fare = _more_days(w), w.case.person.fare_per_day
    money = w.case.person.money(fare * more) if fare is not None else None
    if money is None or more <= 0:
        return ()
    paths = ("person.fare_per_day", "person.currency", "terms.home_days", "terms.today_home_days")
    return w.run("{money} a week less in fares.", *RESTS_ON, money=Fact(money, paths))


def _counted(w: Writer) -> WorkerSide | None:
    """The package in money, once anything of it was entered in its own section."""
    return for_case(w.case, w.today).worker if w.case.money != MoneyMatters() else None


def _year_left(w: Writer, counted: WorkerSide) -> Run:
    change = change_said(value_of(counted.whole, "net_change"), counted)
    return w.run("The year leaves me {change}, after travel and days at home.", change=Fact(change, RESTS_ON))


def _hour_left(w: Writer, counted: WorkerSide) -> Run:
    """What an hour of work and travel leaves, today and then, with its range where it has one."""
    spread = counted.spread("rate_new").range
    ends = {"low": counted.amount(spread.low), "high": counted.amount(spread.high)}
    reach = Message("") if spread.is_exact else Message(" ({low} to {high})", **ends)
    return w.run("{hour:bare}{reach}, travel counted as work.", hour=Fact(counted.hour_said, RESTS_ON), reach=Fact(reach, RESTS_ON))


def _hour_of_work(w: Writer) -> Run:
    """Pay before tax for one contract hour: what an unpaid extra hour would give away."""
    pay, hours = w.case.person.pay_per_year, w.case.person.hours_per_week
    money = w.case.person.money(pay / hours / WEEKS_PAID) if pay is not None and hours else None
    if money is None:
        return ()
    paths = ("person.pay_per_year", "person.hours_per_week", "person.currency")
    return w.run("{money} before tax, counting fifty-two paid weeks.", *RESTS_ON, money=Fact(money, paths))


def _cards(w: Writer, at_most: int) -> tuple[Node, ...]:
    rows = [row for row, one in w.case.concerns.items() if one.commitment or one.heard or is_conceded(one)][:at_most]
    if not rows:
        return ()
    head = (w.run("When you hear"), w.run("Say what is fair in it, then"), w.run("It can be checked"))
    cards = tuple((_worry(w, row), _promise(w, row), _check(w, row)) for row in rows)
    caption = w.run("Their worries, your promises")
    return (Table("cards", caption, head, cards, widths=(30, 42, 28), align=("left", "left", "left")),)


def _worry(w: Writer, row: str) -> Run:
    if w.has(f"concerns.{row}.heard"):
        return w.run("“{heard:bare}”", heard=w.fact(f"concerns.{row}.heard"))
    return w.run("{label}, not heard yet", f"concerns.{row}.heard", label=label(w, row))


def _promise(w: Writer, row: str) -> Run:
    if is_conceded(w.case.concerns[row]):
        return (conceded(w, row),)
    if w.has(f"concerns.{row}.commitment"):
        return (w.words(f"concerns.{row}.commitment", f"concerns.{row}.narrowed", f"concerns.{row}.boss_is_right"),)
    return w.run("Ask: “What would you need to see to be at ease?”", f"concerns.{row}.commitment")


def _check(w: Writer, row: str) -> Run:
    known = checked(w, row)
    return known or w.run("Ask: how would you like to check it?", f"concerns.{row}.check", f"concerns.{row}.measure")


def _trades(w: Writer) -> list[tuple[Run, Run]]:
    return [
        (w.run(label, STANDS, path), w.run("{things}.", STANDS, things=Fact(_joined(w.case.value(path)), (path,))))
        for label, path in (("I can give", "terms.can_give"), ("I want for it", "terms.wants"))
        if w.has(path)
    ]


def _joined(lines: tuple[str, ...]) -> str:
    return "; ".join(line.rstrip(".") for line in lines)


def _after(w: Writer) -> tuple[tuple[Run, Run], ...]:
    if _is_after_a_no(w):
        return tuple((w.run(label, STANDS), w.run(text, STANDS)) for label, text in _AFTER_THE_QUESTION)
    maybe = "Offer the trial. Ask: “What would make this acceptable?” Agree when you speak next, and stop there."
    no = "Thank your boss. Ask what would have to change. Agree a day to look again, or stop."
    if w.is_alone:
        maybe = "Ask what is still needed, and who settles it. It waits for nothing else, and you offer nothing for it."
        no = "Ask for the reason in writing. Agree to nothing in its place, and talk to the adviser first."
    return (
        (w.run("Yes", STANDS), w.run("Repeat the terms aloud. Offer to write them up today.", STANDS)),
        (w.run("Maybe", STANDS), w.run(maybe, STANDS, "rights.way")),
        (w.run("No", STANDS), w.run(no, STANDS, "rights.way")),
    )


def _missing(w: Writer) -> tuple[Node, ...]:
    missing = missing_in_letter(w.case, w.today)
    if not missing:
        return ()
    items = tuple(w.run("{what}", m.path, what=m.what) for m in missing[:MISSING_AT_MOST])
    more = len(missing) - len(items)
    rest = (w.run("And {more:more|more}.", more=Fact(more, tuple(m.path for m in missing[MISSING_AT_MOST:]))),) if more else ()
    return (w.heading("missing-head", "Still missing in your letter"), Bullets("missing", (*items, *rest)))
