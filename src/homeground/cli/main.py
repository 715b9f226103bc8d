"""The command `homeground`: tells its commands by chapter, and keeps calm when something fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from homeground import __version__
from homeground.cli.calm import status_of
from homeground.cli.catalogue import CHAPTERS, COMMANDS
from homeground.cli.group import LazyGroup, write_commands
from homeground.cli.home import home_option

EPILOG = """\b
Begin with one of these:
  homeground now
  homeground demo
  homeground new my-case

Everything stays on this computer. --home DIR, before or after the command, keeps your cases in another folder."""


class Front(LazyGroup):
    """The group of all commands, told by chapter."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        """List the commands by chapter, from the table, with none of them loaded."""
        for chapter, commands in CHAPTERS.items():
            write_commands(formatter, chapter, commands, width=max(map(len, COMMANDS)))

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, standalone_mode: bool = True, **extra: Any) -> Any:  # type: ignore[override]  # noqa: ANN401, FBT001, FBT002 - click's own signature
        """Run the command and leave with its status: 0 done, 2 the input or the call is wrong, 1 our own mistake."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **extra)
        sys.exit(status_of(lambda: super(Front, self).main(args, prog_name, standalone_mode=False, **extra)))


@click.group(
    cls=Front,
    listed=COMMANDS,
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
