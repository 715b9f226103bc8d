"""Whether 10,000 random one-byte changes of a trial's plan or log are all caught, by us and by the program inside the bundle.

    python -m benchmarks.trial_tamper [CHANGES] [BY_THE_PROGRAM]

A made-up trial of ten weeks is put into a bundle. Each change hits one byte of the plan or of the log. In the second round whoever
changed it mends the manifest as well, so that it lists the files as they are now. In the third they also write every later line of the
log anew, and the result: that a bundle alone cannot show, and it is measured how often the heads that were sent with the weekly notes do.
"""

import io
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from homeground.trial import Daybook, daybook_of, make_bundle, manifest_of, pack, reveal, unpack, verifier, verify
from tests.trial.books import book_of, drawn
from tests.trial.plans import EMPLOYEE, EMPLOYER, plan

CHANGES = 10_000
BY_THE_PROGRAM = 200
WRITTEN_ANEW = 50
MISSING_SHARE = 0.05
SEED = 20261201
Caught = Callable[[bytes], bool]

PLAN = plan(design="free", weeks=10)
REVEALED = reveal(PLAN, employee=EMPLOYEE, employer=EMPLOYER)


def some_book(dice: Random) -> Daybook:
    """A daybook of all fifty days, a few of them missing."""
    return book_of(drawn(PLAN), [None if dice.random() < MISSING_SHARE else dice.randint(30, 50) for _ in PLAN.days])


def changed(files: Mapping[str, bytes], dice: Random, head: str) -> Iterator[bytes]:
    """Bundles in which one byte of the plan or of the log is another; every second time the manifest is mended."""
    is_mended = False
    while True:
        name = dice.choice(["plan.json", "log.jsonl"])
        spoiled = bytearray(files[name])
        spoiled[dice.randrange(len(spoiled))] ^= dice.randrange(1, 256)
        others = {**files, name: bytes(spoiled)}
        yield pack({**others, "manifest.json": manifest_of(others, head)} if is_mended else others)
        is_mended = not is_mended


def caught_by_us(bundle: bytes) -> bool:
    """Whether our own check names something."""
    return not verify(bundle).holds


def caught_by(program: Path) -> Caught:
    """Whether the program inside a bundle ends otherwise than well."""

    def caught(bundle: bytes) -> bool:
        try:
            with redirect_stdout(io.StringIO()):
                runpy.run_path(str(program))["main"](io.BytesIO(bundle))
        except SystemExit as ended:
            return bool(ended.code)
        except (KeyError, ValueError, TypeError, IndexError):
            return True
        return False

    return caught


def missed(bundles: Iterator[bytes], count: int, caught: Caught) -> tuple[int, float]:
    """How many of so many changed bundles are not caught, and the seconds for all."""
    start = perf_counter()
    found = sum(not caught(next(bundles)) for _ in range(count))
    return found, perf_counter() - start


def written_anew(book: Daybook, dice: Random) -> Daybook:
    """The daybook with one value bettered, and every later line written anew so that the chain holds."""
    at = dice.choice([number for number, entry in enumerate(book.entries) if entry.counted.value is not None])
    days = [entry.counted for entry in book.entries]
    days[at] = replace(days[at], value=(days[at].value or 0) + 1)
    return daybook_of(book.plan, days)


def main(changes: int = CHANGES, by_the_program: int = BY_THE_PROGRAM) -> None:
    """Print how many changes were missed."""
    dice = Random(SEED)  # noqa: S311 - dice that fall alike each time, for examples
    book = some_book(dice)
    files = unpack(make_bundle(REVEALED, book))
    bundles = changed(files, dice, book.head)
    found, seconds = missed(bundles, changes, caught_by_us)
    print(f"one byte of plan or log, {changes:,} changes: {found} missed by us, {seconds:.0f} s")
    with TemporaryDirectory() as folder:
        program = Path(folder) / "verify_bundle.py"
        program.write_bytes(verifier())
        found, seconds = missed(bundles, by_the_program, caught_by(program))
    print(f"the same, {by_the_program:,} changes: {found} missed by the program in the bundle, {seconds:.0f} s")
    sent = book.heads[5::5]
    anew = [make_bundle(REVEALED, written_anew(book, dice)) for _ in range(WRITTEN_ANEW)]
    print(
        f"the log written anew from one line on, {WRITTEN_ANEW} times: {sum(verify(one).holds for one in anew)} missed by a bundle alone, ",
        end="",
    )
    print(f"{sum(verify(one, heads_sent=sent).holds for one in anew)} missed beside the {len(sent)} heads sent week by week")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
