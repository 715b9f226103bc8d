"""The pages keep the machine's own time: the day of an answer is the employee's day."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
from homeground.project.launch import set_up
from homeground.store import MemoryShelf
from datetime import datetime
before = datetime.now().astimezone().utcoffset()
set_up(MemoryShelf(), port=1, token="x")
from homeground.web.stamp import stamp
now = stamp()
assert datetime.now().astimezone().utcoffset() == before, datetime.now().astimezone().utcoffset()
assert now.on == now.at.astimezone().date()
from django.template import engines
local = now.at.astimezone()
shown = engines["django"].from_string("{{ at|date:'H:i' }}").render({"at": local})
assert shown == local.strftime("%H:%M"), shown
"""


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/London", "America/Los_Angeles"])
def test_starting_the_pages_does_not_move_the_clock(zone: str) -> None:
    environment = {**os.environ, "TZ": zone}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
