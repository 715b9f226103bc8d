"""A value has one spelling, a digest has its words, and both ways back lead to where one started."""

import json
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.trial import Json, NotCanonical, NotWords, canonical, from_words, in_words, read_canonical, read_json

LEAVES = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()
KEYS = st.text("abcxyz019_", min_size=1, max_size=6)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


def composed(value: Json) -> object:
    again: object = json.loads(unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False)))
    return again


@given(VALUES)
def test_what_was_written_reads_as_what_it_was(value: Json) -> None:
    assert read_canonical(canonical(value)) == composed(value)


@given(VALUES)
def test_another_spacing_is_read_but_is_not_canonical(value: Json) -> None:
    spaced = json.dumps({"a": value}, indent=1).encode()
    assert canonical(read_json(spaced)) == canonical({"a": value})
    with pytest.raises(NotCanonical):
        read_canonical(spaced)


@given(st.dictionaries(KEYS, LEAVES, max_size=5), st.randoms())
def test_the_order_of_keys_does_not_matter(value: dict[str, Json], dice: Random) -> None:
    names = list(value)
    dice.shuffle(names)
    assert canonical({name: value[name] for name in names}) == canonical(value)


@given(st.binary(max_size=60) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        assert canonical(read_canonical(data)) == data
    except NotCanonical as refused:
        assert str(refused)  # noqa: PT017 - what could not be read has to say why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a":{"b":0.1}}', "0.1: a number with a fraction or an exponent is written as text"),
        ('{"a":1e3}', "1e3: a number with a fraction"),
        ('{"a":NaN}', "NaN: a number with a fraction"),
        ('{"a":-9007199254740992}', "a: a whole number beyond 2^53 - 1"),
        ('{"a":' + "9" * 5000 + "}", "a whole number beyond"),
        ('{"a":[1,{"B":2}]}', "a.2: a key is made of a-z, 0-9 and _"),
        ('{"":1}', "a key is made of"),
        ('{"a":1,"a":1}', "a key stands twice"),
        ('["\\udc00"]', "1: half a surrogate pair"),
        ("[" * 100_000, "nested deeper"),
        ("[" * 40 + "]" * 40, "nested deeper"),
        ('{"a":1', "this is not JSON"),
        ("", "this is not JSON"),
    ],
)
def test_what_canonical_json_cannot_hold_is_refused_with_its_place(text: str, why: str) -> None:
    with pytest.raises(NotCanonical) as refused:
        read_json(text)
    assert why in str(refused.value)


def test_a_fraction_handed_in_is_refused() -> None:
    with pytest.raises(NotCanonical, match="margin: only texts"):
        canonical({"margin": 0.1})  # type: ignore[dict-item]  # the mistake that is tested


@given(DIGESTS)
def test_words_lead_back_to_the_start_of_the_digest(digest: str) -> None:
    words = in_words(digest)
    assert from_words(words) == digest[:32]
    assert from_words(words.upper().replace("-", "  ")) == digest[:32]
    assert all(len(word) == 5 for word in words.split("-"))


@given(st.text(max_size=60))
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(NotWords):
        from_words(text)
