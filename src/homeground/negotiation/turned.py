"""A table seen from the employee's side: the options of each issue from worst to best for the employee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.efficient import Floats
from homeground.negotiation.package import Issue, Mask, Package, Table


@dataclass(frozen=True, slots=True)
class Turned:
    """The table turned so, with the way there (`places`: option to place) and back (`options`: place to option)."""

    table: Table
    options: tuple[NDArray[np.intp], ...]
    places: tuple[NDArray[np.intp], ...]

    def there(self, package: Package) -> Package:
        """A package of the table in places."""
        return tuple(int(places[option]) for places, option in zip(self.places, package, strict=True))

    def back(self, package: Sequence[int]) -> Package:
        """A package of places as one of the table."""
        return tuple(int(options[place]) for options, place in zip(self.options, package, strict=True))

    def tables(self, worths: Sequence[Floats]) -> list[Floats]:
        """The worth of options in the order of places; the last axis holds the options."""
        return [worth[..., options] for worth, options in zip(worths, self.options, strict=True)]


def turned(table: Table, worths: Sequence[Floats]) -> Turned:
    """The table turned by what each option is worth to the employee; options of equal worth keep their order."""
    options = tuple(np.argsort(worth, kind="stable") for worth in worths)
    places = tuple(np.argsort(order) for order in options)
    issues = tuple(
        Issue(issue.id, issue.name, tuple(issue.options[option] for option in order), int(place[issue.now]))
        for issue, order, place in zip(table.issues, options, places, strict=True)
    )
    masks = tuple(_turned(mask, places) for mask in table.masks)
    return Turned(Table(issues, masks), options, places)


def _turned(mask: Mask, places: Sequence[NDArray[np.intp]]) -> Mask:
    return Mask(mask.name, tuple((issue, int(places[issue][option])) for issue, option in mask.not_together))
