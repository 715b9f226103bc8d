"""The mistake of a text that does not fit its slots."""


class BadMessage(Exception):
    """A text in the program and its slots do not fit; the programmer has to mend it."""
