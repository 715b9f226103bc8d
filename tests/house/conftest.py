"""What the house rules look at: the checkout, and its files."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, so that `-m house` and `-m "not house"` choose."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.house)
