"""The dice of this room: always thrown elsewhere, seeded, and handed in."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

Dice: TypeAlias = np.random.Generator  # noqa: TID251 - its type alone: a seeded generator comes as an argument
