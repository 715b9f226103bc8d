"""What a day at home costs in power and heat."""

from __future__ import annotations

from decimal import Decimal


def home_energy_day(
    *, kwh_el: Decimal, price_el: Decimal, heat_hours: Decimal, heat_kw: Decimal, price_heat: Decimal, season_share: Decimal
) -> Decimal:
    """Power and heat for one day at home, averaged over the year, money a day.

    kwh_el · price_el + heat_hours · heat_kw · price_heat · season_share

    Source: plain accounts; what kit, light and heating take is in the figures home_energy_day.
    """
    return kwh_el * price_el + heat_hours * heat_kw * price_heat * season_share
