"""Groups that tell their commands from the catalogue, and load one only when it is called."""

from __future__ import annotations

import difflib
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from homeground.cli.catalogue import Grouped, Listed, Table
from homeground.cli.home import home_option


class LazyGroup(click.Group):
    """The commands of a table; `words` are those typed before them."""

    def __init__(self, *args: Any, listed: Table, words: tuple[str, ...] = (), **more: Any) -> None:  # noqa: ANN401 - click's own signature
        """Keep the table; nothing is loaded yet."""
        super().__init__(*args, **more)
        self.listed, self.words = listed, words

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Every command's name."""
        return list(self.listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        """Load one command; nothing where there is none of that name."""
        words = (*self.words, cmd_name)
        match self.listed.get(cmd_name):
            case Listed() as listed:
                return _loaded(words, listed)
            case Grouped() as grouped:
                return _group(words, grouped)
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        """List the commands from the table, with none of them loaded."""
        write_commands(formatter, "Commands", self.listed)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; a slip of the finger is met with the nearest name."""
        if args[0] not in self.listed and not args[0].startswith("-") and not ctx.resilient_parsing:
            near = difflib.get_close_matches(args[0], self.listed, n=1)
            meant = f"Did you mean {self._call(near[0])}?" if near else f"The commands: {', '.join(map(self._call, self.listed))}."
            raise click.UsageError(f"there is no command {self._call(args[0])}. {meant}", ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name from the table."""
        commands = [CompletionItem(name, help=listed.help) for name, listed in self.listed.items() if name.startswith(incomplete)]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]

    def _call(self, name: str) -> str:
        return " ".join((*self.words, name))


def write_commands(formatter: click.HelpFormatter, heading: str, listed: Table, *, width: int = 0) -> None:
    """A heading, and below it each command with its help in a line; names fill `width`, so that several lists align."""
    with formatter.section(heading):
        formatter.write_dl([(name.ljust(width), one.help) for name, one in listed.items()])


def _loaded(words: tuple[str, ...], listed: Listed) -> click.Command:
    module = import_module(f"homeground.cli.{listed.module}")
    made: click.Command = getattr(module, listed.maker)(words[-1]) if listed.maker else getattr(module, f"{'_'.join(words)}_command")
    return made


def _group(words: tuple[str, ...], grouped: Grouped) -> click.Command:
    @click.group(words[-1], cls=LazyGroup, listed=grouped.commands, words=words, help=grouped.help, invoke_without_command=True)
    @home_option()
    @click.pass_context
    def group(ctx: click.Context) -> None:
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())

    return group
