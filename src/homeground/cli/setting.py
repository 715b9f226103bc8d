"""The options that say what a case is like, for commands that rank by closeness to it; a case can say the rest."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import click

from homeground.case.journal import fold
from homeground.case.quantity import BadQuantity, Days
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_names
from homeground.evidence import Setting, setting_of, words

USUAL_DAYS = Decimal(5)


def _days(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> Decimal | None:
    try:
        return None if written is None else Days(written)
    except BadQuantity as error:
        raise click.BadParameter(str(error)) from None


def _country(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> str | None:
    if written is None:
        return None
    if not re.fullmatch(r"[A-Za-z]{2}(-[A-Za-z0-9-]+)?", written):
        raise click.BadParameter("write two letters, such as GB")
    return written[:2].upper()


_OPTIONS = (
    click.option("--home-days", metavar="N", callback=_days, help="So many days a week at home are asked for."),
    click.option("--days-per-week", metavar="N", callback=_days, help="Out of so many working days; 5 unless you say so."),
    click.option("--industry", metavar="WORDS", help="Your industry."),
    click.option("--country", metavar="CC", callback=_country, help="Your country in two letters, such as GB."),
    click.option("--months-in-post", type=click.IntRange(0, 720), metavar="N", help="So many months in the job."),
    click.option("--ordered", is_flag=True, help="Your employer orders it; you do not ask for it."),
    click.option("--case", "case_name", metavar="NAME", shell_complete=case_names, help="Take what is not said here from this case."),
)
_NAMES = ("home_days", "days_per_week", "industry", "country", "months_in_post", "ordered", "case_name")
"""What the options are called when they are handed on."""


def setting_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options above; the command gets what they say as `setting`, and the case as `case_name`."""

    @functools.wraps(command)
    def with_setting(**given: Any) -> None:  # noqa: ANN401 - whatever click hands on
        said = {name: given.pop(name) for name in _NAMES}
        command(setting=_setting(**said), case_name=said["case_name"], **given)

    return functools.reduce(lambda made, option: option(made), reversed(_OPTIONS), with_setting)


def _setting(
    *,
    home_days: Decimal | None,
    days_per_week: Decimal | None,
    industry: str | None,
    country: str | None,
    months_in_post: int | None,
    ordered: bool,
    case_name: str | None,
) -> Setting:
    """What was said, else what the case says, else the usual week."""
    held = setting_of(fold(the_case(case_name).entries()), stamp().on) if case_name else Setting()
    return Setting(
        home_days=held.home_days if home_days is None else home_days,
        days_per_week=days_per_week or held.days_per_week or USUAL_DAYS,
        is_chosen=not ordered,
        industries=held.industries if industry is None else words().industries_in(industry),
        country=country or held.country,
        months_in_post=held.months_in_post if months_in_post is None else months_in_post,
    )
