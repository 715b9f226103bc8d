"""The plan of a trial, for the boss: what it answers, by what it is judged, what it can show, and for what its data may not be used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from homeground.case.message import Message, Slot
from homeground.case.trial import DIRECTIONS
from homeground.papers.paper import Bullets, Heading, KeyValue, Node, Para, Run, Table, Title, Written, sentences_of
from homeground.papers.trial_told import PlanTold, forecast_told, plan_told
from homeground.papers.writer import Writer
from homeground.trial import KINDS, trial_now

Part = Callable[[Writer, PlanTold], tuple[Node, ...]]
_USUAL_LEVEL = 5
_OWN_DAYS = "Only my own days are counted. No data of any colleague are kept."
_DESIGNS = {
    "balanced": "In every five whole weeks each weekday is a home day equally often.",
    "free": "The home days of each week are drawn by themselves.",
}
_DOTS = "…" * 20
_HAND_STEPS = (
    "I write my digest on this sheet. From then on I am bound to my number.",
    "You throw a die fifty times, write the throws here, sign, and keep the sheet. I copy them.",
    "Then I show my number. The home days follow from your throws and from it.",
)
_HAND_LOSES = (
    "Neither of us can steer the days so. What it loses: I compute the digest of your throws. So the file alone does not show that they"
    " are yours, and your sheet does."
)
_ONCE = "We look at the result once, after the last week. Nobody looks before."
_TWICE = (
    "We look at the result twice: after half of the weeks, and after the last. If the first look decides, it is decided. If not, no figure"
    " is told, and we go on."
)


def trial_plan(w: Writer) -> Written:
    """The plan as far as it goes; a part that lacks its facts is left out with its heading."""
    title = Message("Plan of a trial at home")
    nodes: list[Node] = [Title("title", (w.sentence(title.text),)), w.address()]
    if w.is_alone:
        return title, (*nodes, Para("alone", w.run("My request is for an adjustment. It rests on no trial.", "rights.way")))
    told = plan_told(w, trial_now(w.case))
    nodes.append(Para("lead", _lead(w, told)))
    for name, heading, write in PARTS:
        body = tuple(node for node in write(w, told) if not _is_empty(node))
        nodes += [_headed(w, name, heading, body), *body] if body else []
    return title, tuple(nodes)


def _headed(w: Writer, name: str, heading: str, body: tuple[Node, ...]) -> Heading:
    """The heading of a part; it comes and goes with what the part rests on."""
    sources = dict.fromkeys(source for node in body for sentence in sentences_of(node) for source in sentence.sources)
    return Heading(f"{name}-head", 1, w.run(heading, *sources))


def _is_empty(node: Node) -> bool:
    match node:
        case Para(run=()) | Bullets(items=()) | KeyValue(pairs=()):
            return True
        case _:
            return False


def _lead(w: Writer, told: PlanTold) -> Run:
    aim = w.sentence("We need not argue about whether home days work. We can find out, and you can check it all yourself.")
    if not told.is_frozen:
        return (aim, w.sentence("This is a draft: change what you like. Nothing of it binds us until it is frozen."))
    frozen = w.sentence("This plan was frozen on {on}. It is changed no more.", on=w.fact("plans_frozen.on"))
    return (aim, frozen)


def _question(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    asked = w.run("{question}", question=told.parts["question"]) if told.has("question") else ()
    if told.kind is None:
        return (Para("question", asked),)
    kind, because = KINDS[told.kind], told.sources("kind")
    goes = (w.sentence(kind.goes, *because), w.sentence("It shows: {shows:bare}.", *because, shows=_lower(kind.shows)))
    limits = w.run("It does not show: {not_shown:bare}.", *because, not_shown=_lower(kind.does_not_show))
    return (Para("question", asked), Para("kind", goes), Para("kind-limits", limits))


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _judged(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.kind == "fit":
        goes_on = w.run("It goes on if we both see this: {seen:bare}.", seen=told.parts["goes_on_if"]) if told.has("goes_on_if") else ()
        return (Para("goes-on", goes_on),)
    labels = {"Counted each day": "measure_name", "In": "measure_unit", "Read from": "measure_source", "Found by": "measure_query"}
    pairs = [(w.run(label, *told.sources(name)), w.run("{it}", it=told.parts[name])) for label, name in labels.items() if told.has(name)]
    if told.has("direction"):
        way = DIRECTIONS[str(told.parts["direction"].value)].partition(",")[0]
        pairs.append((w.run("Which way", *told.sources("direction")), w.run("{way}", *told.parts["direction"].sources, way=way)))
    return (KeyValue("measure", tuple(pairs)), Para("margin", _margin(w, told)))


def _margin(w: Writer, told: PlanTold) -> Run:
    if not told.has("margin_percent"):
        return ()
    slots = {"margin": told.parts["margin_percent"]}
    rule = w.sentence("A loss of up to {margin} would still do. The trial asks whether a greater one can be ruled out.", **slots)
    often: Slot = "once in twenty"
    if told.has("level_percent") and told.parts["level_percent"].value != _USUAL_LEVEL:
        often = Message("in {level} of such trials", level=told.parts["level_percent"])
    yours = w.sentence("Your risk: if home days really cost {margin}, the trial says “not worse” at most {often}.", **slots, often=often)
    return (rule, yours)


def _days(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    return (Bullets("days", tuple(_day_lines(w, told))),)


def _day_lines(w: Writer, told: PlanTold) -> Iterator[Run]:
    if told.has("start_on", "weeks"):
        yield w.run("It starts on {start} and counts {weeks}.", start=told.parts["start_on"], weeks=told.parts["weeks"])
    if told.kind != "fit" and told.has("practice_weeks"):
        yield w.run("Practice comes before, for {weeks}. It is not counted.", weeks=told.parts["practice_weeks"])
    if told.kind == "lot" and told.has("home_days"):
        yield (
            *w.run("Each week has {days} at home. The lot says which.", *told.sources("kind"), days=told.parts["home_days"]),
            *(w.run(_DESIGNS[str(told.parts["design"].value)], *told.sources("kind", "design")) if told.has("design") else ()),
        )
    if told.kind == "fit" and told.has("fit_weekdays"):
        yield w.run("At first I am at home on {days}.", *told.sources("kind"), days=told.parts["fit_weekdays"])
    if told.kind == "fit" and told.has("grown_weekdays", "grows_from_week"):
        text = "If the reviews go well, it is {days} from week {week} on."
        yield w.run(text, *told.sources("kind"), days=told.parts["grown_weekdays"], week=told.parts["grows_from_week"])
    if told.kind == "fit" and told.has("review_weekday"):
        yield w.run(
            "We look back for ten minutes each {day}: what went well, what did not, what changes next week.",
            *told.sources("kind"),
            day=told.parts["review_weekday"],
        )
    if told.has("office_weekdays"):
        yield w.run("Always in the office: {days}.", days=told.parts["office_weekdays"])
    if told.has("closed"):
        yield w.run("Left out, since we know it now: {days}.", days=told.parts["closed"])
    if told.kind != "fit" and told.has("longest_run"):
        yield w.run("No more than {days:home day|home days} in a row.", days=told.parts["longest_run"])


def _lot(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.kind in (None, "fit"):
        return ()
    because = told.sources("kind")
    steps = (
        "The plan is frozen and goes to you that day. Your inbox is the time stamp.",
        "Each of us picks a secret number and gives the other its digest. A digest binds us to the number and does not show it.",
        "Then we both show the numbers. Each checks that it fits the digest.",
        "The home days follow from the plan and both numbers. Neither of us can steer them.",
    )
    is_twice = told.has("looks") and told.parts["looks"].value == "two"
    looks = w.run(_TWICE, *told.sources("kind", "looks")) if is_twice else w.run(_ONCE, *because)
    why = w.run("Days that somebody picks spoil any result, and more weeks make it worse. So a lot picks them.", *because)
    return (Para("lot-why", why), Bullets("lot", (*(w.run(step, *because) for step in steps), looks), is_numbered=True))


def _by_hand(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    """How the boss gives a number without a computer, with room to write it."""
    if told.kind in (None, "fit") or told.held.draw is not None:
        return ()
    because = told.sources("kind")
    mine = told.held.commitments.get("employee") if told.is_frozen else None
    digest = w.run("{digest}", *because, digest=mine) if mine else w.run(_DOTS, *because)
    rows = (
        (w.run("My digest, written first", *because), digest),
        *(
            (w.run(label, *because), w.run(_DOTS, *because))
            for label in ("First ten", "Second ten", "Third ten", "Fourth ten", "Fifth ten")
        ),
        (w.run("Day and signature", *because), w.run(_DOTS, *because)),
    )
    heads = (w.run("Fifty throws of a die", *because), w.run("To be written here", *because))
    caption = w.run("Your throws, in their order", *because)
    return (
        Bullets("by-hand", tuple(w.run(line, *because) for line in _HAND_STEPS), is_numbered=True),
        Table("throws", caption, heads, rows, (26, 74), ("left", "left")),
        Para("by-hand-loses", w.run(_HAND_LOSES, *because)),
    )


def _expected(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.kind == "fit":
        return (
            Para("no-verdict", w.run("This trial gives no verdict. It shows what has to be mended, week by week.", *told.sources("kind"))),
        )
    forecast, sources = forecast_told(w, told)
    if forecast is None:
        return ()
    said = (*forecast.said, *forecast.doubts)
    lead = w.run("My past weeks tell how much my days differ. From that, before we begin:", *sources)
    return (Para("expected-lead", lead), Bullets("expected", tuple(w.run("{said}", *sources, said=one) for one in said)))


def _guards(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.kind == "fit" or not told.has("guards"):
        return ()
    text = "Beside it we watch: {names}. These change what we say of the result, and never silently the verdict."
    return (Para("guards", w.run(text, names=told.parts["guards"])),)


def _data(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    kept = "Nothing is counted. What we said at the reviews is kept, and names nobody."
    lines = [w.run(kept, *told.sources("kind")) if told.kind == "fit" else w.run(_OWN_DAYS)]
    if told.has("not_used_for"):
        lines.append(w.run("The data are not used for: {uses}.", uses=told.parts["not_used_for"]))
    if told.has("delete_on"):
        lines.append(w.run("They are deleted on {on}, by both of us.", on=told.parts["delete_on"]))
    return (Bullets("data", tuple(lines)),)


def _lost(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.kind == "fit":
        return (Para("stop", w.run("Either of us can stop at any review, without a reason.")),)
    lines = (
        "A day that cannot be counted is left out, with every draw that would have used it otherwise.",
        "If you need me in the office on a home day, I come. The day counts as it was drawn, and the report says so.",
        "Should more than a fifth of the home days be lost like that, the trial can say nothing, and we say that.",
        "If harm is done, we stop at once. We never stop because it looks good.",
    )
    return (Bullets("lost", tuple(w.run(line, *told.sources("kind")) for line in lines)),)


def _check(w: Writer, told: PlanTold) -> tuple[Node, ...]:
    if told.plan is None or not told.is_frozen:
        text = "Once it is frozen, the plan has a digest of eight words. Keep them: a changed plan has others."
        return () if told.kind in (None, "fit") else (Para("check", w.run(text, *told.sources("kind"))),)
    because = told.sources()
    words = (w.run("Words"), w.run("{words}", *because, words=told.plan.words.replace("-", " ")))
    digest = (w.run("Digest"), w.run("{digest}", *because, digest=told.plan.digest))
    how = w.run(
        "Keep the words: a changed plan has others. After the end you get one file with plan, draw, days and result."
        " A short program inside it checks them all. It needs nothing from me.",
        *because,
    )
    return (KeyValue("words", (words, digest)), Para("check", how))


PARTS: tuple[tuple[str, str, Part], ...] = (
    ("question", "What we want to know", _question),
    ("judged", "How it is judged", _judged),
    ("days", "The days", _days),
    ("lot", "The lot", _lot),
    ("by-hand", "If you would rather not use a computer", _by_hand),
    ("expected", "What it can show", _expected),
    ("guards", "What must not suffer", _guards),
    ("data", "What happens to the data", _data),
    ("lost", "If something comes up", _lost),
    ("check", "How you can check it", _check),
)
"""The parts in order: id, heading, and what writes it."""
