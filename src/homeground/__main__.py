"""Starts the command line: `python -m homeground`, or the command `homeground`."""

from homeground.cli.main import homeground


def main() -> None:
    """Run the command that was typed, and leave with its exit status."""
    homeground(prog_name="homeground")


if __name__ == "__main__":
    main()
