"""A made-up place, small and complete, from which the tests of the loader take something away."""

from datetime import date

from homeground.law import BadRegime, Regime, load_regime

TODAY = date(2026, 11, 22)
TEXT = """\
schema = 1
id = "XX"
name = "Nowhere"
depth = "usable"
as_of = 2026-01-31
calendar = { country = "PL" }
adviser = { who = "The helpline", url = "https://example.org/help", read = "text" }
[sources]
act = { cite = "The Act", url = "https://example.org/act", read = "text" }
mem = { cite = "from memory: the limit", read = "memory" }
[[route]]
id = "request"
kind = "request"
from = 2020-01-01
to = 2024-12-31
picks_version = "request"
covers = ["place"]
worker = "employee"
source = ["act"]
eligible = [
  { service = "26 weeks", at = "request", source = ["act"] },
  { any = ["child<12", "carer"], source = ["act"] },
]
limit = { requests = 2, per = "12 months", source = ["mem"] }
request = { form = "written", lead = "8 weeks" }
must = [ { id = "change", text = "the change" }, { id = "start", text = "the day" } ]
deadline = [
  { id = "send", by = "you", before = "proposed_start", length = "8 weeks", source = ["act"] },
  { id = "decision", by = "employer", after = "request", length = "7 working days", silent = "breach", source = ["act"] },
  { id = "complaint", by = "you", after = "decision", or_after = "deadline:decision", length = "3 months", source = ["mem"] },
]
grounds = [ { id = "cost", text = "it costs too much" } ]
grounds_closed = true
grounds_source = ["act"]
[[change]]
what = "a change"
expected = 2027-01-01
precision = "year"
confirmed = false
affects = ["deadline:complaint"]
source = ["act"]
"""


def loaded(text: str = TEXT, file: str = "XX.toml") -> Regime:
    """The made-up place, read as a file from outside is."""
    return load_regime(text, file, TODAY)


def refusal(text: str, file: str = "XX.toml") -> str:
    """What is said when the file is refused."""
    try:
        loaded(text, file)
    except BadRegime as error:
        return str(error)
    return "it was taken"
