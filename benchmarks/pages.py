"""How long pages take: starts the program over the example's case, comes in by the link, and asks for each page over and over.

Run: python benchmarks/pages.py [ROUNDS]

Aims: 20 ms median and 60 ms at the 95th percentile for the overview and the pages of sections, on one worker.
"""

from __future__ import annotations

import http.client
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

from homeground.case import SECTIONS
from homeground.desk.interview import answer_whole
from homeground.store import SqliteShelf
from homeground.web.stamp import stamp

ROUNDS = 200
EXAMPLE = Path(__file__).parent.parent / "examples" / "ada"
PAGES = [
    "",
    *(f"{section.name}/" for section in SECTIONS),
    "tasks/reconciliation/",
    "papers/",
    "papers/letter/",
    "papers/proposal/",
    "history/",
]
AIM_MEDIAN_MS, AIM_P95_MS = 20, 60


def main(rounds: int) -> int:
    """Measure every page; 1 when an aim is missed."""
    with tempfile.TemporaryDirectory() as folder:
        keep_example(Path(folder))
        command = [sys.executable, "-m", "homeground", "--home", folder, "serve", "--no-browser"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        try:
            times = measure(link_of(server), rounds)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    print(f"{'page':32}{'median':>9}{'p95':>9}{'slowest':>9}   ms over {rounds} requests, one worker")
    for place, taken in times.items():
        print(f"{place:32}{statistics.median(taken):9.1f}{p95(taken):9.1f}{max(taken):9.1f}")
    aimed = [taken for place, taken in times.items() if "papers" not in place and "history" not in place]
    return int(any(statistics.median(taken) > AIM_MEDIAN_MS or p95(taken) > AIM_P95_MS for taken in aimed))


def keep_example(folder: Path) -> None:
    """Lay the example's case into the folder."""
    with SqliteShelf(folder) as shelf:
        file = shelf.create("ada")
        for section in SECTIONS:
            raw = tomllib.loads((EXAMPLE / f"{section.name}.toml").read_text(encoding="utf-8"))
            answer_whole(file, section.name, raw, stamp=stamp())


def link_of(server: subprocess.Popen[str]) -> str:
    """The one-time link, once the program prints it."""
    lines = server.stdout or ()
    return next(word for line in lines for word in line.split() if word.startswith("http://"))


def measure(link: str, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each request, page by page; the pages take turns, so that none has the quiet moments to itself."""
    address = urlsplit(link)
    connection = http.client.HTTPConnection(str(address.netloc))
    cookie = str(ask(connection, f"/?{address.query}", "").getheader("Set-Cookie")).split(";")[0]
    times: dict[str, list[float]] = {f"/c/ada/{page}": [] for page in PAGES}
    for place in times:
        ask(connection, place, cookie)  # the first of each builds templates and forms
    for _ in range(rounds):
        for place, taken in times.items():
            began = time.perf_counter()
            if ask(connection, place, cookie).status != http.HTTPStatus.OK:
                raise SystemExit(f"{place} did not answer as it should")
            taken.append((time.perf_counter() - began) * 1000)
    return times


def ask(connection: http.client.HTTPConnection, place: str, cookie: str) -> http.client.HTTPResponse:
    """Ask for a page and read it whole."""
    connection.request("GET", place, headers={"Cookie": cookie})
    response = connection.getresponse()
    response.read()
    return response


def p95(taken: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
