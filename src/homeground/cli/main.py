"""The command `homeground`: finds the command that was typed, loads only that one, and keeps calm when something fails."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from homeground import __version__
from homeground.cli.calm import status_of
from homeground.cli.catalogue import CHAPTERS, COMMANDS
from homeground.cli.home import home_option

EPILOG = """\b
Begin with one of these:
  homeground now
  homeground demo
  homeground new my-case

Everything stays on this computer. --home DIR, before or after the command, keeps your cases in another folder."""


_LONGEST = max(map(len, COMMANDS))


class Front(click.Group):
    """The group of all commands, which loads one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Every command's name."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        """Load one command; nothing where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"homeground.cli.{COMMANDS[cmd_name].module}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        """List the commands by chapter, from the table, with none of them loaded."""
        for chapter, commands in CHAPTERS.items():
            with formatter.section(chapter):
                formatter.write_dl([(name.ljust(_LONGEST), listed.help) for name, listed in commands.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; a slip of the finger is met with the nearest name."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            meant = f"Did you mean {near[0]}?" if near else f"The commands: {', '.join(COMMANDS)}."
            raise click.UsageError(f"there is no command {args[0]}. {meant}", ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name from the table."""
        commands = [CompletionItem(name, help=listed.help) for name, listed in COMMANDS.items() if name.startswith(incomplete)]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, standalone_mode: bool = True, **extra: Any) -> Any:  # type: ignore[override]  # noqa: ANN401, FBT001, FBT002 - click's own signature
        """Run the command and leave with its status: 0 done, 2 the input or the call is wrong, 1 our own mistake."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **extra)
        sys.exit(status_of(lambda: super(Front, self).main(args, prog_name, standalone_mode=False, **extra)))


@click.group(
    cls=Front,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@home_option(envvar="HOMEGROUND_HOME")
@click.version_option(__version__, "-V", "--version", message="homeground %(version)s")
@click.pass_context
def homeground(ctx: click.Context) -> None:
    """Make your case to work from home, agree terms that hold, and show that it works."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
