"""The advisor as a negotiator of NegMAS, for a harness that is installed apart: true preferences in, one package an ask.

NegMAS is licensed under the AGPL; nothing of it is imported by the product, its tests or its extras. The harness puts the
folder of this file and `src` on PYTHONPATH and names `adapter:Homeground`.
"""

from __future__ import annotations

import os
import zlib
from typing import Any

import numpy as np
from negmas.sao import ResponseType, SAONegotiator, SAOResponse  # type: ignore[import-not-found]  # installed apart

from homeground.negotiation import Issue, Package, Preferences, Prior, Round, Table, View, is_enough, planned, weigh

BOSSES = int(os.environ.get("HOMEGROUND_BOSSES", "1024"))


class Homeground(SAONegotiator):  # type: ignore[misc]  # its type is unknown without NegMAS
    """Plays the employee as the advisor says: takes what is enough, else puts the best next ask."""

    def on_negotiation_start(self, state: Any) -> None:  # noqa: ANN401, ARG002 - as NegMAS calls it
        """The table and the preferences, from what NegMAS knows of them."""
        self.options = [list(issue.all) for issue in self.nmi.outcome_space.issues]
        worths = [
            np.array([self.ufun.weights[place] * self.ufun.values[place](option) for option in options], float)
            for place, options in enumerate(self.options)
        ]
        issues = tuple(
            Issue(issue.name, issue.name, tuple(map(str, options)), 0)
            for issue, options in zip(self.nmi.outcome_space.issues, self.options, strict=True)
        )
        worths_and_luck = zlib.crc32(b"".join(worth.tobytes() for worth in worths))
        self.dice = np.random.default_rng(worths_and_luck)
        preferences = Preferences.known(worths, max(0.0, float(self.ufun.reserved_value)))
        self.view = View.opened(Table(issues), preferences, Prior.usual(len(issues)), self.nmi.n_steps, self.dice, count=BOSSES)
        self.asks: list[tuple[Package, float]] = []
        self.predictions: list[tuple[float, bool]] = []

    def __call__(self, state: Any, dest: Any = None) -> Any:  # noqa: ANN401, ARG002 - as NegMAS calls it
        """Take the package on the table, or put the next one."""
        counter = self._places(state.current_offer) if state.current_offer is not None else None
        if counter is not None and self.asks and self.view.left > 1:
            self.view = self.view.after(Round((self.asks[-1][0],), "maybe", counter), self.dice)
            self.predictions.append((self.asks[-1][1], False))
        ready = planned(self.view, self.dice)
        if counter is not None and (ready is None or is_enough(self.view, ready, self.view.turned.there(counter))):
            return SAOResponse(ResponseType.ACCEPT_OFFER, state.current_offer)
        if ready is None:
            return SAOResponse(ResponseType.END_NEGOTIATION, None)
        ask = self.view.turned.back(ready.packages[0].tolist())
        self.asks.append((ask, weigh(self.view, [ask])[0].yes.middle))
        return SAOResponse(ResponseType.REJECT_OFFER, tuple(names[option] for names, option in zip(self.options, ask, strict=True)))

    def on_negotiation_end(self, state: Any) -> None:  # noqa: ANN401 - as NegMAS calls it
        """Whether the last ask was taken."""
        if len(self.predictions) < len(self.asks):
            agreed = state.agreement is not None and self._places(state.agreement) == self.asks[-1][0]
            self.predictions.append((self.asks[-1][1], agreed))

    def _places(self, outcome: Any) -> Package:  # noqa: ANN401 - an outcome of NegMAS
        return tuple(names.index(option) for names, option in zip(self.options, outcome, strict=True))
