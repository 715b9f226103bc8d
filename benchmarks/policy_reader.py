"""The reader of policies beside a plain one made of regular expressions: what is found, how exactly, how fast.

Run: python -m benchmarks.policy_reader tuned|kept|cost|hostile
Of the kept texts only figures are printed: who tunes the reader does not see their words.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from homeground.intake import CannotRead, FoundClause, read_policy
from homeground.intake.finder import clauses_of
from homeground.intake.piece import Piece
from tests.intake.judging import POLICIES, Said, Score, folded, meets, phrasings, score
from tests.intake.made import escaped, set_page
from tests.intake.test_hostile import HOSTILE

COST = """
import resource, sys
from pathlib import Path
from time import perf_counter
from homeground.intake import read_policy
times = []
for _ in range(10):
    began = perf_counter()
    policy = read_policy(sys.argv[1])
    times.append(perf_counter() - began)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{policy.pages} pages, {len(policy.clauses)} clauses, {len(policy.unread)} unread, 10 readings")
print(f"{min(times):.2f} to {max(times):.2f} s each; processor time of the child {(used.ru_utime + used.ru_stime) / 10:.2f} s")
print("most memory of who asks:", *(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line))
"""
CHILD = """
import sys
from pathlib import Path
from homeground.intake import child
child.answer("pdf", sys.argv[1])
print("most memory of the child:", *(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line))
"""
"""What fresh processes take that have nothing else in them; the system's own count of the most memory is there on Linux alone."""
PLAIN_KINDS = {
    "eligibility": r"eligib|may apply|covered|who can",
    "tenure": r"probation|months of service|length of service|years of service",
    "performance_rating": r"rating|apprais|performance|disciplin",
    "days": r"days? (a|per|each) (week|month|pay period)|%|per ?cent",
    "core_hours": r"core hours|between \d",
    "approval_chain": r"approv|agreed? by|manager must|supervisor",
    "answer_time": r"(respond|reply|answer|decision|decide).*(day|week|month)",
    "notice": r"notice",
    "equipment": r"equipment|laptop|computer",
    "security": r"password|encrypt|vpn|secur",
    "sensitive_material": r"confidential|records|documents|sensitive",
    "safety": r"safety|ergonomic|injur|accident",
    "expenses": r"expense|reimburs|cost|allowance",
    "dependant_care": r"child|depend[ae]nt|carer",
    "reachability": r"reach|availab|contact",
    "recall": r"recall|report to the office|come in",
    "trial_review": r"trial|review|renew|expire",
    "termination": r"terminat|withdraw|cancel|end (the|an|this)",
    "appeal": r"appeal|grievance|not a right|privilege",
}
PLAIN_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PLAIN_UNITS = {"%": "percent", "per cent": "percent", "percent": "percent", "mile": "mile", "km": "km"}
PLAIN_NUMBER = re.compile(
    rf"\b(\d+|{'|'.join(PLAIN_WORDS)})(?: \((\d+)\))?[ -]?"
    r"(%|per ?cent|(?:working |business |work ?)?days?|weeks?|months?|years?|hours?|miles?|km)"
    r"(?: (?:a|per|each|every) (week|month|pay period))?",
    re.IGNORECASE,
)
PLAIN_MODALS = (
    ("must_not", r"(must|may|shall|will|can) ?not|can't|never"),
    ("should", r"should|encourag|recommend|normally"),
    ("must", r"must|shall|will|required|ha(s|ve) to"),
    ("may", r"may|can"),
)


def plain(file: Path) -> Iterator[Said]:
    """The plain reader on a file."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n\s*\n|\n(?=[-*|#])", file.read_text(encoding="utf-8")):
        yield from plain_clauses(folded(sentence))


def plain_clauses(sentence: str) -> Iterator[Said]:
    """The plain reader on a sentence: one clause for each kind whose words stand in it, with every number of the sentence."""
    numbers = frozenset(map(plain_number, PLAIN_NUMBER.finditer(sentence)))
    modal = next((modal for modal, words in PLAIN_MODALS if re.search(rf"\b({words})", sentence, re.IGNORECASE)), "none")
    for kind, words in PLAIN_KINDS.items():
        if re.search(rf"\b({words})", sentence, re.IGNORECASE):
            yield Said(kind, sentence, modal, numbers, is_conflict=False)


def plain_number(found: re.Match[str]) -> tuple[str, str, str | None]:
    """A number with its unit and the period after it."""
    written, figure, unit, period = found.groups()
    unit = unit.lower().rstrip("s")
    unit = "working_day" if re.match("work|business", unit) else PLAIN_UNITS.get(unit, unit)
    if (unit, period) == ("day", "week"):
        unit = "days_per_week"
    spelt = str(PLAIN_WORDS.index(written.lower()) + 1) if written.lower() in PLAIN_WORDS else written
    return figure or spelt, unit, period.replace(" ", "_") if period else None


def ours(file: Path) -> Iterator[Said]:
    """Our reader on a file, in its child process."""
    return map(said, read_policy(file).clauses)


def said(clause: FoundClause) -> Said:
    """A clause as the judge compares it."""
    numbers = frozenset((one.number, one.unit, one.base) for one in clause.numbers)
    return Said(clause.kind, clause.text, clause.modal, numbers, clause.conflict is not None)


def show(name: str, result: Score) -> None:
    """One line of figures."""
    print(
        f"{name:22} {len(result.truths):4} clauses   precision {result.precision:6.1%}   recall {result.recall:6.1%}"
        f"   numbers exact {result.exactness:6.1%}   modal {result.modal_exactness:6.1%}"
    )


def show_misses(result: Score, *, with_words: bool) -> None:
    """What was missed and what was too much, by kind; the words only of texts that may be looked at."""
    for title, clauses in (("missed", result.missed), ("too much", result.wrong), ("numbers", [truth for truth, _ in result.inexact])):
        print(f"{title:10} {dict(Counter(clause.kind for clause in clauses).most_common())}")
    print(f"{'phrasings':10} {dict(Counter(name for truth, _ in result.inexact for name in truth.phrasing).most_common())}")
    if not with_words:
        return
    for clause in result.missed:
        print(f"  MISSED   {clause.kind}: {clause.words}")
    for clause in result.wrong:
        print(f"  TOO MUCH {clause.kind}: {clause.words}")
    for truth, got in result.inexact:
        print(
            f"  NUMBERS  {truth.kind}: {truth.words}\n           {sorted(truth.numbers, key=str)} but read {sorted(got.numbers, key=str)}"
        )
    for truth, got in result.misread_modal:
        print(f"  MODAL    {truth.kind}: {truth.words}\n           {truth.modal} but read {got.modal}")


def show_cost() -> None:
    """How long a policy of about a hundred pages takes, and how much memory reader and asker take."""
    files = [file for file in sorted((POLICIES / "tuned").iterdir()) if file.suffix in (".md", ".txt")]
    filler = "\n\n#for at in range(22) [#lorem(200 + at)\n\n]\n\n"
    source = filler.join(escaped(file.read_text(encoding="utf-8")) for file in files)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "policy.pdf"
        file.write_bytes(set_page(f'#set page(paper: "a4")\n{source}{filler}'))
        for program in (COST, CHILD):
            print(subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True).stdout, end="")


def show_hostile() -> None:
    """How soon each hostile file of the tests is refused."""
    with tempfile.TemporaryDirectory() as folder:
        for name, (_, ending, make) in HOSTILE.items():
            file = Path(folder) / f"policy.{ending}"
            file.write_bytes(make())
            began = perf_counter()
            try:
                read_policy(file)
            except CannotRead as error:
                print(f"{perf_counter() - began:6.2f} s  {error.reason:14} {name}")


def show_phrasings(part: str, *, with_words: bool) -> None:
    """How many of the single sentences are read with their kind, their numbers and their modal, by both readers."""
    sentences = list(phrasings(part))
    for name, read in (("plain expressions", plain_clauses), ("the reader", read_sentence)):
        missed = [(pattern, text) for pattern, text, truth in sentences if not meets(truth, read(text))]
        others = dict(Counter(pattern for pattern, _ in missed))
        print(f"{name:22} {len(sentences) - len(missed)} of {len(sentences)} sentences exact, others {others}")
        if with_words and read is read_sentence:
            print("\n".join(f"  {pattern}: {text}" for pattern, text in missed))


def read_sentence(text: str) -> Iterator[Said]:
    """Our reader on one sentence."""
    return map(said, clauses_of([Piece(text)]))


def main(part: str) -> None:
    """Print the figures of one part."""
    if part in ("cost", "hostile"):
        show_cost() if part == "cost" else show_hostile()
        return
    results = {"plain expressions": score(part, plain), "the reader": score(part, ours)}
    for name, result in results.items():
        show(name, result)
    show_misses(results["the reader"], with_words=part != "kept")
    show_phrasings("kept" if part == "kept" else ".", with_words=part != "kept")


if __name__ == "__main__":
    main(sys.argv[1])
