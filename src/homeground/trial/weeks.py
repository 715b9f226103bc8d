"""How many weeks a trial needs, and what it is likely to show. Spec: docs/specs/trial.md, section 6."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from math import ceil, comb, floor, sqrt
from statistics import NormalDist

from homeground.trial.exact import Direction, null_ratio
from homeground.trial.plan import Design

USUAL_POWER = 0.80
"""How often a trial of an equally good worker should end "not worse", if nothing else is asked for."""
_NORMAL = NormalDist()
_COARSE_BELOW = 10
_NEARLY = 1e-9
_FEWEST_PAIRED = 10
_MANY_WAYS = 10**6
_BLOCK = 5
_TABLES = {1: 120, 2: 2040, 3: 2040}
"""Below ten weeks one more is taken, since the exact law is coarse there; five pairs are the fewest that could reach 1 in 20."""


class NothingToShow(ValueError):
    """At such an output of home days the margin is used up, and no number of weeks will show that it is kept."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is known before a trial begins.

    `spread` is the standard deviation of days inside a week over their mean (`Spread.of_design`); for pairs of weeks, whose
    `home_days` are 0, that of whole weeks. `free_days` are those of a week among which the lot draws.
    """

    spread: float
    margin: Fraction
    home_days: int
    free_days: int = 5
    direction: Direction = "higher"
    alpha: Fraction = Fraction(1, 20)

    def raw_weeks(self, *, ratio: float = 1.0, power: float = USUAL_POWER) -> float:
        """The weeks by the normal formula: (z + z_power)^2 CV^2 (r^2/k + 1/(n-k)) / (ratio - r)^2, r the ratio at the margin."""
        null = self._null
        room = ratio - null if self.direction == "higher" else null - ratio
        if room <= 0:
            raise NothingToShow(f"At {ratio:g} times office output the margin of {float(self.margin):g} is used up.")
        z = self._z + _NORMAL.inv_cdf(power)
        return self._unit_weeks * z**2 * self._scatter(home=null, office=1.0) / room**2

    def weeks(self, *, ratio: float = 1.0, power: float = USUAL_POWER) -> int:
        """The whole weeks to plan; for pairs, whose few assignments are coarse, the first even number that gives the power."""
        weeks = ceil(self.raw_weeks(ratio=ratio, power=power) - _NEARLY)
        if self.home_days:
            return max(weeks, min(weeks + 1, _COARSE_BELOW))
        return next(even for even in count(max(_FEWEST_PAIRED, weeks + weeks % 2), 2) if self.power(even, ratio=ratio) >= power)

    def power(self, weeks: int, *, ratio: float = 1.0) -> float:
        """The chance that so many weeks show "not worse", if home output is `ratio` times office output.

        The difference of home, divided by r, and office has to pass z standard deviations of the lot. Home days scatter in proportion to
        what they give; the lot's own deviation holds the difference too, and varies with it. A trial of pairs is a test of few
        differences, and has to pass Student's t. Formulas: docs/specs/trial.md, section 6.
        """
        units = weeks // self._unit_weeks
        level = self._level(units)
        if not level:
            return 0.0
        z, gain = _NORMAL.inv_cdf(1 - level), ratio / self._null - 1
        sign = 1 if self.direction == "higher" else -1
        deviation = sqrt(self._scatter(home=1 + gain, office=1.0) / units)
        if not deviation:
            return float(sign * gain > 0)
        if not self.home_days:
            return _student_power(sign * gain / deviation, z, units - 1)
        return self._passing(sign * gain, deviation, z, units)

    def _passing(self, gain: float, deviation: float, z: float, weeks: int) -> float:
        """The chance that a difference passes z deviations of the lot, by the mean and the variance of what is left of it."""
        free = weeks * (self.free_days - 1)
        home_share = self.home_days / self.free_days
        of_lot = self._scatter(home=1.0, office=1.0) * (home_share * (1 + gain) ** 2 + 1 - home_share) / weeks + gain**2 / free
        off = z**2 * of_lot / (2 * free) - 2 * z * gain * deviation**2 / (free * sqrt(of_lot))
        return _NORMAL.cdf((gain - z * sqrt(of_lot) * (1 - 1 / (4 * free))) / sqrt(deviation**2 + off))

    def own_risk(self, weeks: int) -> float:
        """How often a trial of an equally good worker ends without "not worse": what the employee bears."""
        return 1 - self.power(weeks)

    def rules_out(self, weeks: int, *, ratio: float = 1.0) -> float | None:
        """The fall (where less is better, the rise) that so many weeks can be expected to rule out, a share; None for none at all.

        From (ratio - r)^2 = z^2 CV^2 (r^2/k + 1/(n-k)) / weeks, solved for r.
        """
        home, office = self._shares
        c = self._z**2 * self.spread**2 / (weeks // self._unit_weeks)
        a, constant = 1 - c * home, ratio**2 - c * office
        inside = ratio**2 - a * constant
        if a <= 0 or inside < 0:
            return None
        sign = -1 if self.direction == "higher" else 1
        return sign * ((ratio + sign * sqrt(inside)) / a - 1)

    @property
    def _null(self) -> float:
        return float(null_ratio(self.margin, self.direction))

    @property
    def _z(self) -> float:
        return _NORMAL.inv_cdf(1 - float(self.alpha))

    def _level(self, units: int) -> float:
        """Alpha, or what of it the few assignments of a trial can reach."""
        ways = 2**units if not self.home_days else comb(self.free_days, self.home_days) ** units
        return floor(self.alpha * ways) / ways if ways < _MANY_WAYS else float(self.alpha)

    @property
    def _unit_weeks(self) -> int:
        """Weeks that are compared as one: two in a pair."""
        return 1 if self.home_days else 2

    @property
    def _shares(self) -> tuple[float, float]:
        """By how many days the scatter of a home mean, and of an office mean, is divided."""
        return (1 / self.home_days, 1 / (self.free_days - self.home_days)) if self.home_days else (1.0, 1.0)

    def _scatter(self, *, home: float, office: float) -> float:
        at_home, in_office = self._shares
        return self.spread**2 * (home**2 * at_home + office**2 * in_office)


def student_quantile(z: float, free: int) -> float:
    """The quantile of Student's t where the normal one is z, by a series in 1/free; from 5 degrees of freedom on to a hundredth."""
    return z + (z**3 + z) / (4 * free) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * free**2)


def _student_power(distance: float, z: float, free: int) -> float:
    """The chance that a t of so many degrees of freedom, so far from 0 in the mean, passes its own quantile; by the same series."""
    quantile = student_quantile(z, free)
    return _NORMAL.cdf((distance - quantile * (1 - 1 / (4 * free))) / sqrt(1 + quantile**2 / (2 * free)))


def assignments_of(design: Design, *, weeks: int, home_days: int, free_days: int = 5) -> int:
    """How many assignments a lot of so many whole weeks has."""
    if design == "pairs":
        return int(2 ** (weeks // 2))
    blocks = weeks // _BLOCK if design == "balanced" and free_days == _BLOCK else 0
    return int(_TABLES[home_days] ** blocks * comb(free_days, home_days) ** (weeks - _BLOCK * blocks))


def smallest_p(design: Design, *, weeks: int, home_days: int, free_days: int = 5) -> Fraction:
    """The chance of the very best lot: above alpha, no result could show anything."""
    return Fraction(1, assignments_of(design, weeks=weeks, home_days=home_days, free_days=free_days))
