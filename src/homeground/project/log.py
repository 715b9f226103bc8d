"""What is written to the terminal when something breaks: where and which kind of error, never what a person typed."""

import logging
import traceback
from types import TracebackType


class Discreet(logging.Formatter):
    """Leaves out the error's own words and the page's address, since both may hold answers or names."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and below it the places in the code that led there."""
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        page = match.route if match else record.name
        lines = [f"homeground: {record.levelname.lower()} in {page or '/'}"]
        if record.exc_info and record.exc_info[0]:
            lines += [record.exc_info[0].__name__, *_places(record.exc_info[2])]
        return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
