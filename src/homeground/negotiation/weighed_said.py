"""A weighed package in words. No figure stands in them, and whatever is guessed of the boss is called a guess."""

from __future__ import annotations

from collections.abc import Sequence

from homeground.case.message import Message
from homeground.negotiation.advice import Advice, Weighed
from homeground.negotiation.facts import is_refused, mask_rules
from homeground.negotiation.package import Package, Table, differing
from homeground.negotiation.preferences import Compared, share_compared

_HEARD_LITTLE = 0.1
"""Below this sureness the talk has told too little for any word on a chance."""

_LIKELIER, _LESS_LIKELY = 0.5, 0.35
"""From here on a yes is called likelier than not, and below the other less likely; between them nothing is known that helps."""

_BEST = 100.0

_SAME = 6.0
"""So many points of 100 apart, packages are still called about the same."""


def mine_said(one: Weighed, today: Weighed) -> Compared:
    """What a package is worth to the employee, in words against now."""
    return share_compared(_share(one.mine.mean, today.mine.mean))


def theirs_said(one: Weighed, today: Weighed) -> Message:
    """What a package may be worth to the boss against now, which is a guess; not known as long as its bounds reach to both sides of now."""
    if one.package != today.package and one.theirs.low < today.theirs.mean < one.theirs.high:
        return Message("not known yet")
    return Message("{compared} (a guess)", compared=share_compared(_share(one.theirs.mean, today.theirs.mean)))


def are_alike(advice: Advice) -> bool:
    """Whether the offers are worth about the same to the employee in the mean, and are said to be so in the same words."""
    means = [offer.weighed.mine.mean for offer in advice.offers]
    words = {mine_said(offer.weighed, advice.today) for offer in advice.offers}
    return max(means, default=0) - min(means, default=0) <= _SAME and len(words) <= 1


def chance_said(one: Weighed, sureness: float) -> Message:
    """How likely a yes is, in words: likelier, less likely, or not known yet."""
    if sureness < _HEARD_LITTLE or _LESS_LIKELY <= one.yes.middle < _LIKELIER:
        return Message("not known yet")
    return Message("likelier than not (a guess)") if one.yes.middle >= _LIKELIER else Message("less likely than not (a guess)")


def differing_said(table: Table, package: Package, *, among: Sequence[int] | None = None) -> tuple[str, ...]:
    """What a package changes against today, an issue a text, in the order of the table; `among`: those issues alone."""
    changed = differing(package, table.now)
    issues = table.issues
    return tuple(f"{issues[place].name}: {issues[place].options[package[place]]}" for place in changed if among is None or place in among)


def masks_said(table: Table, package: Package) -> tuple[str, ...]:
    """Why the program would not propose a package itself, a sentence a rule that it breaks."""
    rules = {str(name): rule.said for name, rule in mask_rules().items()}
    return tuple(
        dict.fromkeys(rules.get(mask.name, f"It joins what is not to meet: {mask.name}.") for mask in table.masks if mask.forbids(package))
    )


def taking_said(table: Table, advice: Advice) -> Message | None:
    """Whether to take what is on the table, and why: take it, you could, or not as it stands. Nothing where nothing is."""
    one = advice.on_the_table
    if one is None or advice.taking is None:
        return None
    is_good = one.mine.low > 0 and not any(is_refused(mask.name) for mask in table.masks if mask.forbids(one.package))
    lead = "Take it." if advice.take else "You could take it." if is_good else "Not as it stands."
    return Message("{lead} {why}", lead=lead, why=advice.taking)


def _share(worth: float, now: float) -> float:
    """The gain as a share of what could be won at best. A loss is told on the same scale."""
    return (worth - now) / max(_BEST - now, _BEST / 10)
