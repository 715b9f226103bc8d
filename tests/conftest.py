"""What every test has: no way off this machine, Hypothesis's profiles, and the reference data where there are any."""

import os
import signal
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_timeout import get_env_settings  # type: ignore[import-untyped] # it comes without types

from tests.network import refuse_other_machines

sys.addaudithook(refuse_other_machines)

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a job that a script started in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # so that the programs under test can be interrupted

settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("quick"), max_examples=150, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "quick"))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Time the tidying up for itself: once a test has failed its clock stands still, and what is stuck then would be stuck for ever."""
    hooks, clock = item.config.hook, get_env_settings(item.config)
    hooks.pytest_timeout_cancel_timer(item=item)
    if clock.timeout:
        hooks.pytest_timeout_set_timer(item=item, settings=clock)
    try:
        yield
    finally:
        hooks.pytest_timeout_cancel_timer(item=item)


@pytest.fixture(scope="session")
def reference_data() -> Path:
    """The folder of reference data that is not part of this project; without it the tests that compare against it are skipped."""
    named = os.environ.get("HOMEGROUND_REFERENCE_DATA")
    if not named:
        pytest.skip("HOMEGROUND_REFERENCE_DATA does not name a folder of reference data")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"HOMEGROUND_REFERENCE_DATA names {named}, which is no folder")
    return folder
