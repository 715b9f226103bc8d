"""Whom to ask for free: an address at which a person finds help, and not what a rule was read in."""

import pytest

from homeground.law import regimes

PAPERS = (".pdf", "report", "evaluation", "annual", "news_articles")


@pytest.mark.parametrize("place", list(regimes()))
def test_the_address_of_an_adviser_is_no_report_and_no_source_of_a_rule(place: str) -> None:
    regime = regimes()[place]
    address = regime.adviser.url.lower()
    assert not any(paper in address for paper in PAPERS)
    assert address not in {source.url.lower() for source in regime.sources.values()}
