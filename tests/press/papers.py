"""Three sample papers; the proposal has every kind of node."""

from datetime import date, datetime, time

from homeground.case.message import Fact, Message, Slot
from homeground.case.quantity import Days, Hours, Minutes, Share, WorkingDays
from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Note, Paper, Para, Run, Sentence, Signature, Space, Table, Title

ON = date(2026, 10, 12)
STARTS = Fact(date(2027, 1, 4), ("terms.start_on",))
ENDS = Fact(date(2027, 3, 26), ("terms.trial_end_on",))
REVIEW = Fact(date(2027, 4, 14), ("terms.review_on",))
DAYS = Fact(Days(3), ("terms.home_days",))


def run(text: str, **slots: Slot) -> Run:
    """One sentence; private only where a test makes it so."""
    return (Sentence(Message(text, **slots)),)


def task(name: str, hours: str, where: str, why: str) -> tuple[Run, ...]:
    """A row of the table of tasks."""
    path = f"tasks.{name.split(maxsplit=1)[0].lower().strip(',')}"
    hours_said = run("{hours:number}", hours=Fact(Hours(hours), (f"{path}.hours_per_week",)))
    return (run("{name}", name=Fact(name, (f"{path}.name",))), hours_said, run(where), run(why))


TITLE = Message("Proposal: {days:words} a week from home, on trial from {start}", days=DAYS, start=STARTS)
ASK = run(
    "I ask to work from home on {days:words} a week, on trial from {start} to {end}, with a review on {review}.",
    days=DAYS,
    start=STARTS,
    end=ENDS,
    review=REVIEW,
)
STAYS = run("My duties, my {hours} a week and my pay stay as they are.", hours=Fact(Hours(35), ("person.hours_per_week",)))
REACH = run(
    "On home days you reach me by phone from {begin} to {end}, and I answer within {minutes}.",
    begin=Fact(time(9), ("workplace.reachable_from",)),
    end=Fact(time(17), ("workplace.reachable_to",)),
    minutes=Fact(Minutes(15), ("workplace.answer_minutes",)),
)
WAY_OUT = run("Either of us can end it with {notice} of notice.", notice=Fact(WorkingDays(5), ("terms.notice",)))
ADDRESS = KeyValue(
    "address",
    (
        (run("To"), run("Martin Hale, Head of Billing")),
        (run("From"), run("Ada Okafor, Billing Analyst")),
        (run("Date"), run("{on}", on=ON)),
    ),
)
WORRIES = (
    run("Reachability: ") + run("The billing line rings on a softphone, and Priya stands in for me. You can check the call log each week."),
    run("Data: ") + run("Disputes and paper stay in the office. The laptop is the company’s, and the door is closed."),
    run("Output: ")
    + run("I send a plan each morning and a result note each evening. We count cases closed a day, from the billing system."),
)

LETTER = Paper(
    name="letter",
    reader="boss",
    look="letter",
    title=TITLE,
    author="Ada Okafor",
    on=ON,
    nodes=(
        Title("title", (Sentence(TITLE),)),
        ADDRESS,
        Para("greeting", run("Dear Martin,")),
        Para("ask", ASK + run("I ask under clause four of our Flexible Working Policy.")),
        Para("stays", STAYS + REACH),
        Heading("gains-head", 1, run("What the work gains")),
        Bullets(
            "gains",
            (
                run("Reconciliation needs unbroken hours, and the open office breaks them.")
                + run("I counted nine interruptions a day in September."),
                run("Month-end reports go out a day earlier when I write them without a journey before and after."),
            ),
        ),
        Heading("concerns-head", 1, run("What you may worry about")),
        Bullets("concerns", WORRIES),
        Para("patterns-lead", run("This suits the work best. Other patterns would also do:")),
        Bullets("patterns", (run("Two days a week, Wednesday and Friday."), run("Three days, with the office on any day that you name."))),
        Para("way-out", WAY_OUT),
        Para(
            "next",
            run(
                "Could we talk about it for 25 minutes, on {a} or {b}?",
                a=Fact(datetime(2026, 10, 15, 10), ("terms.slots",)),  # noqa: DTZ001 - a meeting's local time
                b=Fact(datetime(2026, 10, 16, 14, 30), ("terms.slots",)),  # noqa: DTZ001 - as above
            )
            + run("Another time is just as good."),
        ),
        Para("thanks", run("Thank you for reading this. A full proposal with a task sheet is ready if you would like it.")),
        Signature("signature", run("Yours sincerely,"), run("Ada Okafor")),
    ),
)


def window(at: int, day: str) -> str:
    """One day of the week's picture; every other is lit."""
    box, words, place = ("c-off", "c-off-t", "office") if at % 2 else ("c-home", "c-home-t", "home")
    left, middle = 6 + 84 * at, 42 + 84 * at
    return (
        f'<text class="c-t c-b c-mid" x="{middle}" y="15">{day}</text>'
        f'<rect class="{box}" x="{left}" y="24" width="72" height="46"/>'
        f'<text class="{words} c-mid" x="{middle}" y="51">{place}</text>'
    )


WEEK_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 76" role="img" aria-labelledby="wk-t wk-d">'
    '<title id="wk-t">A week under this proposal</title><desc id="wk-d">At home on Monday, Wednesday and Friday.</desc>'
    + "".join(window(at, day) for at, day in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri")))
    + "</svg>"
)
WEEK = Figure(
    "week", WEEK_SVG, run("A week under this proposal: at home on Monday, Wednesday and Friday."), run("A week under this proposal")
)

TASKS = Table(
    "tasks",
    run("My tasks, their hours, and where each can be done"),
    tuple(run(text) for text in ("Work", "Hours a week", "Where", "Why")),
    (
        task("Invoice batches and exceptions", "9", "Home or office", "Nothing ties it to the office"),
        task("Reconcile payments with the ledger", "7", "Home or office", "Nothing ties it to the office"),
        task("Billing queries by phone and mail", "6.5", "Home, on a condition", "Needs a softphone at home"),
        task("Payment plans and arrears letters", "3.5", "Home, on a condition", "Company laptop, closed door, no paper"),
        task("Monthly reports", "2.5", "Home or office", "Nothing ties it to the office"),
        task("Post, cheques and scanning", "3", "Office", "Needs something that stands in the office"),
        task("Disputes on paper files", "2", "Office", "The data must stay on site"),
        task("Team meeting", "1.5", "Office", "People meet in person"),
        (
            run("Together"),
            run("{all:number}", all=Fact(Hours(35), ("tasks.invoice.hours_per_week",))),
            run("{can:number} can move", can=Fact(Hours("28.5"), ("tasks.invoice.hours_per_week",))),
            run("{share}", share=Fact(Share("0.8143"), ("tasks.invoice.hours_per_week",))),
        ),
    ),
    (38, 12, 22, 28),
    ("left", "right", "left", "left"),
    has_total=True,
)
CONCERNS = Table(
    "concerns",
    run("Worries, promises, checks, and the risk that stays"),
    tuple(run(text) for text in ("Worry", "What I propose", "How you can check", "What risk stays")),
    (
        (
            run("Data security"),
            run("Company laptop only, on the company’s line; nothing printed at home."),
            run("IT’s device report, monthly."),
            run("A lost laptop: encrypted, and reported at once."),
        ),
        (
            run("Reachability"),
            run("Softphone from nine to five; Priya stands in when I am on another call."),
            run("The call log, weekly."),
            run("An outage of my line: I come in the same morning."),
        ),
        (
            run("Productivity"),
            run("Cases closed a day, counted by the billing system, home against office."),
            run("A table in every weekly note."),
            run(""),
        ),
    ),
    (16, 32, 24, 28),
    ("left", "left", "left", "left"),
)

PROPOSAL = Paper(
    name="proposal",
    reader="boss",
    look="report",
    title=TITLE,
    author="Ada Okafor",
    on=ON,
    nodes=(
        Title("title", (Sentence(TITLE),)),
        ADDRESS,
        Heading("summary-head", 1, run("1. Summary")),
        Para("summary", ASK + STAYS + REACH + run("We judge the trial by cases closed a day, from the billing system.") + WAY_OUT),
        WEEK,
        Heading("fits-head", 1, run("2. Where this fits")),
        Para(
            "fits",
            run("Our Flexible Working Policy allows two home days with the manager’s agreement, and more with the head of department’s.")
            + run("As head of Billing you can decide both."),
        ),
        Heading("tasks-head", 1, run("3. Which work moves")),
        Para("tasks-lead", run("These are the pieces of my week. What needs the office stays there, on office days.")),
        TASKS,
        Heading("concerns-head", 1, run("4. What you may worry about")),
        Para("concerns-lead", run("I would rather name the risks than say that there are none.")),
        CONCERNS,
        Heading("day-head", 1, run("5. A home day")),
        Heading("day-morning", 2, run("Before noon")),
        Bullets(
            "day",
            (
                run("A plan in the team channel by nine."),
                run("Invoice batches first, while the line is quiet."),
                run("Queries as they come."),
            ),
            is_numbered=True,
        ),
        Heading("day-later", 2, run("After noon")),
        Para("later", run("Reconciliation in one stretch, and a result note of three lines before I stop.")),
        Heading("options-head", 1, run("6. Options")),
        Bullets(
            "options",
            (run("Three days, as above: the fullest test."), run("Two days, Wednesday and Friday: less change, and a slower answer.")),
        ),
        Heading("ask-head", 1, run("7. What I ask of you")),
        Para("ask-last", run("A talk of 25 minutes, and the name of anybody else who should see this.")),
        Note(
            "note",
            run(
                "Figures are from my own log of September, kept by hand. The policy was read on {on:short}.",
                on=Fact(date(2026, 9, 24), ("policy.looked_on",)),
            ),
        ),
        Signature("signature", run("Thank you for your time."), run("Ada Okafor")),
        Space("remarks", run("Remarks"), 3),
    ),
)

BRIEF = Paper(
    name="brief",
    reader="self",
    look="notes",
    title=Message("Notes for the talk with {boss}", boss=Fact("Martin", ("person.boss_name",))),
    author="Ada Okafor",
    on=ON,
    nodes=(
        Title("title", run("Notes for the talk with Martin")),
        KeyValue(
            "aims",
            (
                (run("I ask for"), run("Three days a week, Monday, Wednesday and Friday.")),
                (run("Glad of"), run("One fixed day, with a review in spring.")),
                (run("If nothing is agreed"), (Sentence(Message("I look for another post after Easter."), is_private=True),)),
            ),
        ),
        Heading("opening-head", 1, run("Open with")),
        Para(
            "opening", run("“I would like to try three home days for twelve weeks, and show you the figures. May I take you through it?”")
        ),
        Heading("questions-head", 1, run("Ask first, and listen")),
        Bullets(
            "questions",
            (
                run("What would you count as a good week from me?"),
                run("What would make you stop a trial?"),
                run("Who else should see this?"),
            ),
            is_numbered=True,
        ),
        Heading("cards-head", 1, run("Their worries, your promises")),
        Table(
            "cards",
            run("Cards for the worries"),
            (run("When you hear"), run("Say: “That is a fair point.” Then"), run("It can be checked")),
            (
                (
                    run("“I cannot see what you do”"),
                    run("A plan each morning and a result note each evening."),
                    run("The notes, and cases closed a day."),
                ),
                (run("“The phone will ring out”"), run("Softphone from nine to five; Priya stands in."), run("The call log.")),
            ),
            (30, 42, 28),
            ("left", "left", "left"),
        ),
        Heading("after-head", 1, run("After the answer")),
        KeyValue(
            "after",
            (
                (run("Yes"), run("Repeat the terms aloud. Offer to write them up today.")),
                (run("Maybe"), run("Offer the trial. Ask: “What would make this acceptable?”")),
                (run("No"), run("Thank Martin. Ask what would have to change. Agree a day to look again, or stop.")),
            ),
        ),
        Heading("donts-head", 1, run("Four don’ts")),
        Bullets(
            "donts",
            (run("Do not mention it again before the day you agree on."), run("Do not insist on one outcome, and set no deadline.")),
        ),
        Space("said", run("What was said"), 4),
    ),
)

PAPERS = (LETTER, PROPOSAL, BRIEF)
