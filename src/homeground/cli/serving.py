"""Open the pages in the browser, on this computer alone."""

from __future__ import annotations

import click

from homeground.cli.open_case import folder
from homeground.cli.options import command
from homeground.cli.screen import out
from homeground.cli.trouble import Refused


@command("serve", "serve", "serve --port 8100 --no-browser")
@click.option("--port", type=click.IntRange(1, 65535), metavar="NUMBER", help="The port; a free one, if you leave it out.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser; only show the link.")
def serve_command(*, port: int | None, no_browser: bool) -> None:
    """Open Homeground in your browser, on this computer alone.

    The link that is shown works once, and only here. Ctrl-C ends it.
    """
    from homeground.project.server import NoAnswer, PortInUse, serve  # noqa: PLC0415 - only this command needs the pages

    try:
        serve(folder(), port=port, open_browser=not no_browser, announce=_announce)
    except (NoAnswer, PortInUse) as error:
        raise Refused(str(error)) from None


def _announce(link: str) -> None:
    out(f"Homeground is open here: {link}")
    out("The link works once. Ctrl-C ends it.")
