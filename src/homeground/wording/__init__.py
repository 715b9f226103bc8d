"""A Message into a sentence in the reader's language and number style."""

from homeground.wording.bad_message import BadMessage
from homeground.wording.say import Part, UnknownLanguage, parts, say

__all__ = ["BadMessage", "Part", "UnknownLanguage", "parts", "say"]
