"""What the employer saves and pays in a year: the desk, people who stay, absence, hours that come back."""

from __future__ import annotations

from decimal import Decimal


def desk_saving(*, desk_cost_year: Decimal, desk_share_released: Decimal) -> Decimal:
    """What a desk that is given up saves, money a year: desk_cost_year · desk_share_released. A desk that is kept saves nothing.

    Source: plain accounts; figure desk_cost_year for how far costs reach.
    """
    return desk_cost_year * desk_share_released


def turnover_saving(*, gross: Decimal, replacement_share: Decimal, quit_rate_now: Decimal, relative_reduction: Decimal) -> Decimal:
    """What fewer people leaving saves, money a year for one job, as an expectation over many.

    gross · replacement_share · quit_rate_now · relative_reduction

    Source: figures replacement_share (cost of a replacement) and quit_relative_reduction (fewer quits with home days).
    """
    return gross * replacement_share * quit_rate_now * relative_reduction


def absence_saving(*, gross: Decimal, weeks: Decimal, days_week: Decimal, absence_days_fewer: Decimal) -> Decimal:
    """What fewer days of absence save in pay, money a year: absence_days_fewer · gross / (weeks · days_week).

    Source: plain accounts, a day at its pay alone; the figure absence says why no number of days is taken by itself.
    """
    return absence_days_fewer * gross / (weeks * days_week)


def hours_returned(*, commute_hours_saved: Decimal, share_given: Decimal) -> Decimal:
    """How much of the saved way goes back into work, hours a year: commute_hours_saved · share_given.

    Source: figure hours_given_share, an average of a survey and no promise.
    """
    return commute_hours_saved * share_given


def net_year(*, desk: Decimal, turnover: Decimal, absence: Decimal, stipend: Decimal, kit_a_year: Decimal, support: Decimal) -> Decimal:
    """What is left for the employer, money a year: what is saved less what is paid.

    desk_cost_year · desk_share_released + turnover + absence - stipend - kit / kit_years - support

    Source: plain accounts, docs/specs/money.md, section 3.
    """
    return desk + turnover + absence - stipend - kit_a_year - support
