"""The proposal: the whole case on a few pages, for the boss and whoever else decides."""

from __future__ import annotations

from collections.abc import Callable

from homeground.guidance import asking
from homeground.papers import formal, terms
from homeground.papers import proposal_parts as parts
from homeground.papers.jobs_like import jobs_like, notices
from homeground.papers.paper import Node, Para, Signature, Title, Written
from homeground.papers.proposal_evidence import evidence, sources
from homeground.papers.proposal_money import costs_and_saves
from homeground.papers.proposal_tables import concerns_table, tasks_table
from homeground.papers.proposal_week import week_picture
from homeground.papers.safe_data import safe_data
from homeground.papers.writer import Writer

Part = Callable[[Writer], tuple[Node, ...]]

PARTS: tuple[tuple[str, str, Part], ...] = (
    ("summary", "Summary", parts.summary),
    ("fits", "Where this fits", parts.where_this_fits),
    ("record", "My work here", parts.my_work_here),
    ("gains", "What the work gains", parts.gains),
    ("own-reasons", "My own reasons", parts.own_reasons),
    ("tasks", "Which work moves", lambda w: (*tasks_table(w), *jobs_like(w), *week_picture(w))),
    ("concerns", "What you may worry about", concerns_table),
    ("home-day", "A home day", parts.home_day),
    ("safe", "How data stay safe", safe_data),
    ("evidence", "Evidence on both sides", evidence),
    ("money", "What it costs and saves", costs_and_saves),
    ("trial", "The trial", parts.trial),
    ("options", "Options", parts.options),
    ("back", "If it does not work", parts.if_it_does_not_work),
    ("ask", "What I ask of you", parts.what_i_ask),
    ("sources", "Sources", sources),
    ("notices", "Notices", notices),
)
"""The parts in order: id, heading, and what writes it. A part with nothing to say is left out with its heading."""


def proposal(w: Writer) -> Written:
    """The proposal; a part that lacks its facts is left out with its heading."""
    title = terms.title(w, "Adjustment" if w.is_alone else "Proposal")
    nodes: list[Node] = [Title("title", (terms.titled(w, title),)), w.address(), *_refers(w)]
    for name, heading, write in PARTS:
        body = tuple(node for node in write(w) if not (isinstance(node, Para) and not node.run))
        nodes += [w.heading(f"{name}-head", heading), *body] if body else []
    if w.has("person.name"):
        nodes.append(Signature("signature", w.run("Thank you for your time."), w.phrase("person.name")))
    return title, tuple(nodes)


def _refers(w: Writer) -> tuple[Node, ...]:
    """The letter alone is the formal request; this paper explains it."""
    asks = asking(w.case, w.today)
    if asks.option is None and asks.sent_on is None:
        return ()
    return (Para("request", formal.refers(w, asks.sent_on, "this paper explains it and")),)
