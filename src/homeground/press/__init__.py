"""A paper into PDF, DOCX, HTML, Markdown and text, and into a page's preview; days into a calendar file."""

from homeground.press.broken import BrokenPaper, CannotSet
from homeground.press.calendar_file import calendar_file
from homeground.press.render import FORMATS, Format, fragment, page_count, render

__all__ = ["FORMATS", "BrokenPaper", "CannotSet", "Format", "calendar_file", "fragment", "page_count", "render"]
