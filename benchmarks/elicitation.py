"""How good a two-minute statement of preferences is: what is lost when a deal is chosen by it.

    python -m benchmarks.elicitation [USERS [SEED [QUESTIONS [told|blind]]]]

Made-up users with eight issues: Dirichlet(1.2) weights, options that rise by a curved power, and a boss of the same make who likes them
the other way round and turns down 40 to 98 % of all packages. Two issues must be had, three matter, three are nice. An either-or answer is
wrong with chance 0.10 where the two packages differ by less than 0.10. Loss: the share of best to worst, among the packages that this
boss takes, that is given away by choosing with the mean preference. *told*: the questions know which packages this boss takes, as those of
the reference do; *blind*: they know nothing of the boss. Every user has luck of its own, so that two runs can be paired user by user.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import process_time

import numpy as np

from homeground.negotiation.choosing import gaps
from homeground.negotiation.dice import Dice
from homeground.negotiation.efficient import Floats, Numbers, worths
from homeground.negotiation.package import Issue, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.questions import next_question
from homeground.negotiation.said import Choice, Said
from homeground.negotiation.statement import stated

LEVELS = (6, 4, 3, 3, 3, 2, 3, 3)
TABLE = Table(tuple(Issue(f"issue-{at}", f"Issue {at}", tuple(map(str, range(levels))), 0) for at, levels in enumerate(LEVELS)))
PACKAGES = np.array(np.unravel_index(np.arange(TABLE.count), LEVELS)).T
PILES = Said(
    piles=("must",) * 2 + ("matters",) * 3 + ("nice",) * 3,
    orders=tuple(tuple(range(levels)) for levels in LEVELS),
    peaks=(None,) * len(LEVELS),
)
USERS, SEED, QUESTIONS = 300, 7, 11
NEAR, WRONG = 0.10, 0.10


@dataclass(frozen=True, slots=True)
class User:
    """True preferences, what was said of the piles, and the packages that the boss takes."""

    tables: tuple[Floats, ...]
    said: Said
    taken: Numbers

    def loss(self, preferences: Preferences) -> float:
        """What is given away by choosing with these preferences."""
        worth = worths([table[0] for table in self.tables])[self.taken]
        chosen = worths(preferences.mean_tables)[self.taken].argmax()
        return float((worth.max() - worth[chosen]) / max(worth.max() - worth.min(), 1e-9))

    def answered(self, choice: Choice, dice: Dice) -> Choice:
        """What this user would rather get; now and then the wrong one where both are nearly alike."""
        gap = float(gaps(self.tables, choice)[0])
        slips = abs(gap) < NEAR and dice.random() < WRONG
        return replace(choice, answer="left" if (gap > 0) != slips else "right")


def user(dice: Dice) -> User:
    """A made-up user with a made-up boss."""
    weights, values = _side(dice)
    boss_weights, boss_values = _side(dice)
    boss = worths([weight * (1 - value) for weight, value in zip(boss_weights, boss_values, strict=True)])
    taken = np.flatnonzero(boss >= np.quantile(boss, dice.uniform(0.4, 0.98)))
    places = {int(issue): place for place, issue in enumerate(np.argsort(-weights))}
    piles = tuple(PILES.piles[places[issue]] for issue in range(len(LEVELS)))
    tables = tuple((weight * value)[None, :] for weight, value in zip(weights, values, strict=True))
    return User(tables, replace(PILES, piles=piles), taken)


def _side(dice: Dice) -> tuple[Floats, list[Floats]]:
    weights = dice.dirichlet(np.full(len(LEVELS), 1.2))
    return weights, [np.linspace(0, 1, levels) ** np.exp(dice.normal(0, 0.5)) for levels in LEVELS]


def talk(seed: int, number: int, questions: int, *, told: bool) -> tuple[list[float], list[float], list[float]]:
    """The loss after each answer, from none on; the seconds of each statement and of each question."""
    dice, ours = np.random.default_rng([seed, number]), np.random.default_rng([seed, number, 1])
    person = user(dice)
    said, losses, stating, asking = person.said, [], [], []
    for asked in range(questions + 1):
        start = process_time()
        preferences = stated(TABLE, said, ours)
        stating.append(process_time() - start)
        losses.append(person.loss(preferences))
        if asked == questions:
            break
        start = process_time()
        pairs = [(choice.left, choice.right) for choice in said.choices]
        pair = next_question(TABLE, preferences, pairs, ours, PACKAGES[person.taken] if told else None)
        asking.append(process_time() - start)
        if pair is None:
            losses.extend(losses[-1:] * (questions - asked))
            break
        said = replace(said, choices=(*said.choices, person.answered(Choice(*pair, "skip"), dice)))
    return losses, stating, asking


def measure(users: int, seed: int, questions: int, *, told: bool) -> None:
    """Print the loss after each number of questions, and the times."""
    found, stating, asking = zip(*(talk(seed, number, questions, told=told) for number in range(users)), strict=True)
    print(f"\n{users} users, seed {seed}, {'told' if told else 'blind'}\nquestions  mean loss  std. error  90th pct.  best found")
    for asked, loss in enumerate(np.array(found).T):
        error = loss.std(ddof=1) / np.sqrt(users)
        print(f"{asked:9}  {loss.mean():9.4f}  {error:10.4f}  {np.quantile(loss, 0.9):9.4f}  {(loss < 1e-9).mean():10.3f}")  # noqa: PLR2004 - nought
    print(f"seconds of the processor, median and 95 of 100: a statement {_times(stating)}, a question {_times(asking)}")


def _times(seconds: Sequence[Sequence[float]]) -> str:
    every = np.concatenate([*map(np.array, seconds)])
    return f"{np.median(every):.3f} {np.quantile(every, 0.95):.3f}"


def main() -> None:
    """Measure with what was asked for."""
    users, seed, questions = (int(given) for given in (*sys.argv[1:4], *map(str, (USERS, SEED, QUESTIONS)[len(sys.argv[1:4]) :])))
    for way in sys.argv[4:] or ("told", "blind"):
        measure(users, seed, questions, told=way == "told")


if __name__ == "__main__":
    main()
