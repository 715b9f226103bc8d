"""Canonical JSON: one value has one spelling, so that its digest can be compared. RFC 8785’s form for a small part of JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"
"""What canonical JSON can hold; there are no numbers with a fraction."""
GREATEST = 2**53 - 1
"""The greatest whole number that every reader of JSON holds exactly."""
DEEPEST = 32
_KEY = re.compile(r"[a-z0-9_]+")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")


class NotCanonical(ValueError):
    """A value or text that canonical JSON does not allow; the message says where and why."""


def canonical(value: Json) -> bytes:
    """The one spelling of a value: keys sorted, no spaces, texts in NFC. `NotCanonical` where it has none.

    >>> canonical({"weeks": 10, "margin": "0.10"})
    b'{"margin":"0.10","weeks":10}'
    """
    return json.dumps(_checked(value, "", 0), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def read_json(text: bytes | str) -> Json:
    """The value of a JSON text, however it is spaced. `NotCanonical` where canonical JSON could not hold it."""
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
        read: Json = json.loads(
            decoded, object_pairs_hook=_without_repeats, parse_float=_no_fraction, parse_constant=_no_fraction, parse_int=_whole
        )
    except UnicodeDecodeError:
        raise NotCanonical("this is not UTF-8 text") from None
    except RecursionError:
        raise NotCanonical(f"nested deeper than {DEEPEST}") from None
    except json.JSONDecodeError as error:
        raise NotCanonical(f"this is not JSON: line {error.lineno}, character {error.colno}") from None
    _checked(read, "", 0)
    return read


def read_canonical(data: bytes) -> Json:
    """The value of a text that has the canonical spelling; `NotCanonical` where a single byte differs."""
    value = read_json(data)
    if canonical(value) != data:
        raise NotCanonical("another spelling than the canonical one")
    return value


def _checked(value: object, where: str, depth: int) -> Json:
    if depth > DEEPEST:
        raise NotCanonical(f"nested deeper than {DEEPEST}")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _within(value, where)
    if isinstance(value, str):
        return _text(value, where)
    if isinstance(value, Mapping):
        return {_key(key, where): _checked(part, _below(where, key), depth + 1) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_checked(part, _below(where, number), depth + 1) for number, part in enumerate(value, start=1)]
    raise NotCanonical(_at(where, "only texts, whole numbers, yes or no, lists and objects are written"))


def _within(value: int, where: str) -> int:
    if abs(value) > GREATEST:
        raise NotCanonical(_at(where, "a whole number beyond 2^53 - 1"))
    return value


def _text(value: str, where: str) -> str:
    if _HALF_PAIR.search(value):
        raise NotCanonical(_at(where, "half a surrogate pair, which is no character"))
    return unicodedata.normalize("NFC", value)


def _key(key: object, where: str) -> str:
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise NotCanonical(_at(where, "a key is made of a-z, 0-9 and _"))
    return key


def _without_repeats(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotCanonical("a key stands twice in one object")
    return found


def _no_fraction(written: str) -> NoReturn:
    raise NotCanonical(f"{written[:20]}: a number with a fraction or an exponent is written as text")


def _whole(written: str) -> int:
    if len(written) > len(str(-GREATEST)):
        raise NotCanonical("a whole number beyond 2^53 - 1")
    return int(written)


def _below(where: str, part: object) -> str:
    return f"{where}.{part}" if where else str(part)


def _at(where: str, why: str) -> str:
    return f"{where}: {why}" if where else why
