"""Every command by all the words that are typed for it."""

import click

from homeground.cli.catalogue import Grouped, calls
from homeground.cli.main import homeground

CALLS = dict(calls())
WORDS = [words for words, listed in CALLS.items() if not isinstance(listed, Grouped)]


def command(words: tuple[str, ...]) -> click.Command:
    """The command, each word looked for in the one before."""
    found: click.Command = homeground
    for word in words:
        assert isinstance(found, click.Group)
        inner = found.get_command(click.Context(found), word)
        assert inner is not None
        found = inner
    return found
