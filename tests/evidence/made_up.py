"""Made-up studies, settings and texts for the laws."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from homeground.evidence import Setting, Study, studies, words
from homeground.evidence.misquote import Guard
from homeground.evidence.study import StudyFinding

TODAY = date(2026, 11, 30)
ADA = Setting(home_days=Decimal(2), days_per_week=Decimal(5), industries=("software",), country="US")
"""The worked example of the spec: two home days, software, US."""

SETTINGS = st.builds(
    Setting,
    home_days=st.none() | st.integers(0, 7).map(Decimal),
    days_per_week=st.none() | st.integers(1, 7).map(Decimal),
    is_chosen=st.booleans(),
    industries=st.lists(st.sampled_from(sorted(words().industries)), max_size=3, unique=True).map(tuple),
    country=st.none() | st.sampled_from(["US", "GB", "IN", "CN", "FR"]),
    months_in_post=st.none() | st.integers(0, 40),
)
CURRENT = tuple(study for study in studies().values() if not study.is_superseded)
STUDIES = st.sampled_from(CURRENT)

FILLER = st.text(alphabet="abcdefghij klmnopqrstuvwxyzäé,;'", min_size=0, max_size=60).map(lambda text: f" {text} ")
"""Other words of the same sentence: no figures, no stops."""


def study(**changes: Any) -> Study:  # noqa: ANN401 - a field of any kind
    """A study that is near to nobody, with these fields."""
    plain: dict[str, Any] = {
        "id": "E90",
        "citation": "Nobody: Nothing",
        "year": 2020,
        "status": "published",
        "setting": "nowhere",
        "country": "XX",
        "industry": ("chess",),
        "arrangement": "elsewhere",
        "design": "model",
        "sample": "none",
        "stance": "for",
        "findings": (StudyFinding(outcome="it", direction="for", effect="+1%", interval="not read"),),
        "does_not_show": "anything",
        "url": "https://example.org/nothing",
        "verified": "abstract",
        "checked": TODAY,
        "bears_on": ("O03",),
    }
    return Study(**{**plain, **changes})


def changed(study_id: str, **changes: Any) -> Study:  # noqa: ANN401 - as above
    """A recorded study with other fields."""
    return replace(studies()[study_id], **changes)


def fits(words_of_text: str, guard: Guard) -> bool:
    """Whether other words of a sentence say nothing that silences the guard."""
    return not any(word.casefold() in words_of_text.casefold() for word in guard.unless)
