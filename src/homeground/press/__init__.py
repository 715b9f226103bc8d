"""A paper into PDF, DOCX, HTML, Markdown and text, and into a page's preview."""

from homeground.press.broken import BrokenPaper, CannotSet
from homeground.press.render import FORMATS, Format, fragment, page_count, render

__all__ = ["FORMATS", "BrokenPaper", "CannotSet", "Format", "fragment", "page_count", "render"]
