"""The moves of a rehearsal as they are typed: one a line, from a file, a form or the keyboard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from homeground.case.case import Case
from homeground.case.issue import Issue
from homeground.case.package import lines_of
from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.packages import parts_of, whole_package
from homeground.negotiation import AskedWhat, Ended, Move, Offered, Package, Spoken, Table, Taken, ToneFault, hear, private

LONGEST = 1_000
"""Characters that are said at once."""
WORDS: Mapping[str, str] = {
    "offer": "put a package, such as: offer home-days: two days; trial-length: 12 weeks (a second one beside it after a |)",
    "say": "say the rest of the line, whatever it begins with",
    "ask": "ask what would make it acceptable",
    "take": "take your boss’s package that lies on the table",
    "back": "take your last turn back",
    "end": "end the talk",
}
"""The words with which a move begins, each with what it does."""


_PRIVATE = "S5"
"""The rule of tone that finds health and family."""


def offer_line(case: Case, *packages: Mapping[str, str]) -> str:
    """The line that offers a package, or two at once."""
    named = ("; ".join(lines_of({row: package[row] for row in case.issues if row in package})) for package in packages)
    return f"offer {' | '.join(named)}"


def kept_places(lines: Sequence[str]) -> list[int]:
    """The places of the moves that stay, without `back` and what it took back."""
    kept: list[int] = []
    for place, line in enumerate(lines):
        if line.strip().lower() != "back":
            kept.append(place)
        elif kept:
            kept.pop()
        else:
            raise BadAnswer((Mistake(f"moves.{place + 1}", "there is no turn to take back"),))
    return kept


def as_typed(mistake: Mistake, kept: Sequence[int]) -> Mistake:
    """The mistake with the number of the line as it was typed."""
    moves, number, *rest = mistake.field.split(".")
    return Mistake(".".join((moves, str(kept[int(number) - 1] + 1), *rest)), mistake.remedy)


def moves_of(case: Case, table: Table, lines: Sequence[str]) -> Iterator[Move]:
    """The moves of these lines; `BadAnswer` names the first that is none, by its number (`moves.3`)."""
    rest = table.named(table.now)
    for number, line in enumerate(lines, start=1):
        move = _move(line, number, rest, case.issues, table)
        if isinstance(move, Offered):
            rest = table.named(move.package)
        yield move


def _move(line: str, number: int, rest: Mapping[str, str], issues: Mapping[str, Issue], table: Table) -> Move:
    word, _, more = line.strip().partition(" ")
    field, alone = f"moves.{number}", "" if more.strip() else word.lower()
    if word.lower() == "offer":
        first, *others = more.split("|")
        if len(others) > 1:
            raise BadAnswer((Mistake(field, "put two packages at once at most, with one | between them"),))
        beside = _package(others[0], field, rest, issues, table) if others else None
        return Offered(_package(first, field, rest, issues, table), beside)
    match alone:
        case "ask":
            return AskedWhat()
        case "take":
            return Taken()
        case "end":
            return Ended()
        case _:
            return _spoken(more if word.lower() == "say" else line, field)


def _package(typed: str, field: str, rest: Mapping[str, str], issues: Mapping[str, Issue], table: Table) -> Package:
    """The package of an offer; what it leaves out is as in the last one, and at first as today."""
    return table.read(whole_package(parts_of(typed, field), issues, field=field, rest=rest), field)


def _spoken(words: str, field: str) -> Spoken:
    words = words.strip()
    if not any(map(str.isalpha, words)):
        raise BadAnswer((Mistake(field, "say it in words, such as “What worries you most about it?”"),))
    if len(words) > LONGEST:
        raise BadAnswer((Mistake(field, f"at most {LONGEST} characters at once; say it in two turns"),))
    from homeground.papers.tone import findings_in  # noqa: PLC0415 - its rules take a while to load, and other moves need none

    faults = (
        private(text) if one.code == _PRIVATE else ToneFault(code=one.code, text=text, why=one.why, better=one.better)
        for one in findings_in(words, "spoken")
        if one.level == "warn" and (text := " ".join(one.text.split()))
    )
    return Spoken(words, hear(words, faults))
