"""What templates may say and draw beyond Django's own tags."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.text import capfirst

from homeground.case.message import Message
from homeground.desk.work import GRADES, Grade
from homeground.web import place
from homeground.web.theme import THEMES
from homeground.web.week import Week
from homeground.wording import say as say_in

register = template.Library()


@register.filter
def say(message: Message) -> str:
    """A Message in the reader's language."""
    return say_in(message)


@register.filter
def day(value: date) -> str:
    """A day with its weekday, as the papers write it."""
    return say_in(Message("{day:weekday}", day=value))


@register.filter
def number(value: Decimal) -> str:
    """A plain number in the reader's style."""
    return say_in(Message("{number}", number=Decimal(value)))


@register.filter
def amount(value: Decimal) -> str:
    """A quantity with its unit in the reader's style."""
    return say_in(Message("{amount}", amount=value))


@register.filter
def grade(name: Grade) -> str:
    """The grade of a finding in a word."""
    return GRADES[name]


@register.simple_tag
def answer_at(case: str, path: str) -> str:
    """The address of an answer by its dotted path."""
    return place.answer_at(case, path)


@register.filter
def sentence(text: str) -> str:
    """A remedy as a sentence of its own: it begins with a capital letter and ends with a full stop."""
    return f"{capfirst(text.strip())}{'' if text.rstrip().endswith(('.', '?', '!', '…')) else '.'}"


@register.simple_tag
@cache
def asset(path: str) -> str:
    """The address of a packaged file, which changes whenever its content does."""
    content = (settings.STATIC_ROOT / path).read_bytes()
    return f"{static(path)}?{sha256(content).hexdigest()[:12]}"


@register.inclusion_tag("homeground/part/week.html")
def week(sign: Week) -> dict[str, Week]:
    """The sign of the week."""
    return {"week": sign}


@register.simple_tag
def themes() -> dict[str, str]:
    """The themes to choose from."""
    return THEMES
