"""Make sentences from a case, so that each knows what it rests on and whether others may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Fact, Message, Slot
from homeground.case.privacy import is_private
from homeground.papers.alone import CONDITIONS, is_alone
from homeground.papers.paper import Heading, KeyValue, Run, Sentence


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes from one case. `today` is the paper's date."""

    case: Case
    today: date

    @property
    def is_alone(self) -> bool:
        """The papers ask for an adjustment, and rest on no condition."""
        return is_alone(self.case)

    def has(self, *paths: str) -> bool:
        """Whether all these answers are given."""
        return all(self.case.value(path) not in (None, (), {}) for path in paths)

    def fact(self, path: str) -> Fact:
        """The answer at a path, which has to be given, together with where it stands."""
        return Fact(self.case.value(path), (path,))

    def sentence(self, text: str, *because: str, **slots: Slot) -> Sentence:
        """A sentence. `because` names answers that it depends on without printing them.

        It is private as soon as one answer behind it is: privacy is found out, not declared.
        """
        message = Message(text, **slots)
        looked_at = because if not self.is_alone else tuple(path for path in because if path not in CONDITIONS)
        sources = tuple(dict.fromkeys((*message.sources, *looked_at)))
        return Sentence(message, sources, is_private=any(is_private(self.case, path) for path in sources))

    def run(self, text: str, *because: str, **slots: Slot) -> Run:
        """A run of that one sentence."""
        return (self.sentence(text, *because, **slots),)

    def words(self, path: str, *because: str) -> Sentence:
        """An answer that is a sentence of the employee's own, closed with a full stop."""
        return self.sentence("{words:sentence}", *because, words=self.fact(path))

    def phrase(self, path: str) -> Run:
        """An answer by itself, as in a table's cell."""
        return self.run("{words}", words=self.fact(path))

    def heading(self, name: str, text: str) -> Heading:
        """A heading of the first level."""
        return Heading(name, 1, self.run(text))

    def address(self) -> KeyValue:
        """To whom, from whom, on which day."""
        people = (
            (self.run("To"), self._who("person.boss_name", "person.boss_title")),
            (self.run("From"), self._who("person.name", "person.job_title")),
        )
        known = tuple((label, run) for label, run in people if run)
        return KeyValue("address", (*known, (self.run("Date"), self.run("{on}", on=self.today))))

    def _who(self, name: str, title: str) -> Run:
        known = [self.fact(path) for path in (name, title) if self.has(path)]
        if len(known) == len((name, title)):
            return self.run("{name}, {title}", name=known[0], title=known[1])
        return self.run("{who}", name, title, who=known[0]) if known else ()
