"""What is on the table, and what to offer next: issues, packages, masks, and all that an advice rests on."""

from homeground.negotiation.amounts import amount_in
from homeground.negotiation.asked import MOST_OFFERS, OFFERS_LEFT, Noted, Question, answers_of, kept_of, that_answer
from homeground.negotiation.facts import mask_rules, template_of, templates
from homeground.negotiation.heard import Round
from homeground.negotiation.masks import shipped_masks
from homeground.negotiation.package import BadTable, Issue, Mask, Package, Table
from homeground.negotiation.reading import read_asked
from homeground.negotiation.said import Choice, Said
from homeground.negotiation.template import MaskRule, Template
from homeground.negotiation.typed import read_package

__all__ = [
    "MOST_OFFERS",
    "OFFERS_LEFT",
    "BadTable",
    "Choice",
    "Issue",
    "Mask",
    "MaskRule",
    "Noted",
    "Package",
    "Question",
    "Round",
    "Said",
    "Table",
    "Template",
    "amount_in",
    "answers_of",
    "kept_of",
    "mask_rules",
    "read_asked",
    "read_package",
    "shipped_masks",
    "template_of",
    "templates",
    "that_answer",
]
