"""A bundle holds what is needed to check a trial, in one way only; whatever does not agree in it is named."""

import io
import warnings
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import (
    BadBundle,
    CompletePlan,
    Daybook,
    NotWords,
    canonical,
    daybook_of,
    digest_of,
    in_words,
    make_bundle,
    manifest_of,
    pack,
    read_json,
    reveal,
    unpack,
    verify,
)
from tests.trial.books import VALUES, book_of, counted, drawn
from tests.trial.plans import EMPLOYEE, EMPLOYER, plan, plans

PLAN = plan(design="free", weeks=4)
BOOK = book_of(drawn(PLAN), [40, 44, 39, 47, 41, 52, 38, None, 45, 49, 43, 42, 40, 47, 36, 39, 51, 44, 48, 41])
REVEALED = reveal(PLAN, employee=EMPLOYEE, employer=EMPLOYER)
BUNDLE = make_bundle(REVEALED, BOOK)
FILES = unpack(BUNDLE)
NAMES = st.from_regex(r"[a-z0-9_]{1,8}\.[a-z]{1,5}", fullmatch=True)


def broken(files: Mapping[str, bytes], *, mend_manifest: bool = False) -> list[str]:
    """What is said to be broken, each once; on wish the manifest lists the files as they are now."""
    head = read_json(FILES["manifest.json"])["head"]  # type: ignore[call-overload, index]  # it is an object
    mended = {**files, "manifest.json": manifest_of(files, str(head))} if mend_manifest else files
    return list(dict.fromkeys(one.what for one in verify(pack(mended)).broken))


@given(st.dictionaries(NAMES, st.binary(max_size=80), min_size=1, max_size=6))
def test_files_are_packed_in_one_way_and_come_out_as_they_were(files: dict[str, bytes]) -> None:
    packed = pack(files)
    assert unpack(packed) == files
    assert pack(dict(reversed(files.items()))) == packed
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.namelist() == sorted(files)


@given(st.data())
@settings(max_examples=300)
def test_one_byte_changed_anywhere_in_a_bundle_is_caught(data: st.DataObject) -> None:
    changed = bytearray(BUNDLE)
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] ^= data.draw(st.integers(1, 255))
    assert not verify(bytes(changed)).holds


@given(st.sampled_from(["plan.json", "log.jsonl"]), st.data())
@settings(max_examples=200)
def test_one_byte_changed_in_plan_or_log_is_caught_even_where_the_manifest_was_mended(name: str, data: st.DataObject) -> None:
    changed = bytearray(FILES[name])
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] ^= data.draw(st.integers(1, 255))
    assert broken({**FILES, name: bytes(changed)}, mend_manifest=True)


@given(st.integers(0, len(BUNDLE) - 1))
def test_a_bundle_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(BadBundle):
        unpack(BUNDLE[:length])


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(BadBundle):
        unpack(data)
    with pytest.raises(BadBundle):
        unpack(BUNDLE + data + b"x")


@pytest.mark.parametrize(
    "name", ["../plan.json", "/plan.json", "a/b.json", "..", "a\\b.json", "C:plan.json", "plan", "Plan.json", "plän.json"]
)
def test_a_path_instead_of_a_name_is_refused(name: str) -> None:
    with pytest.raises(BadBundle, match="no paths"):
        unpack(zipped([(name, b"{}")]))


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(BadBundle, match="twice"):
        unpack(zipped([("plan.json", b"1"), ("plan.json", b"2")]))


def test_what_unpacks_to_more_than_it_holds_is_refused() -> None:
    with pytest.raises(BadBundle, match="compressed"):
        unpack(zipped([("plan.json", b"0" * 10_000_000)], zipfile.ZIP_DEFLATED))
    with pytest.raises(BadBundle, match="at most"):
        unpack(b"P" * (16 * 2**20 + 1))
    with pytest.raises(BadBundle, match="at most 32"):
        unpack(zipped([(f"a{number}.json", b"") for number in range(33)]))


def test_a_bundle_that_was_packed_anew_is_refused() -> None:
    with pytest.raises(BadBundle, match="packed anew"):
        unpack(zipped(sorted(FILES.items())))


def test_a_bundle_holds_as_it_was_made() -> None:
    found = verify(BUNDLE, plan_sent=PLAN.words.upper(), heads_sent=(BOOK.heads[3], in_words(BOOK.head)))
    assert found.broken == ()
    assert (found.plan, found.book, found.revealed) == (PLAN, BOOK, REVEALED)
    assert found.result is not None
    assert found.result.data == FILES["result.json"]


@given(plans(), VALUES)
@settings(max_examples=15)
def test_every_trial_makes_a_bundle_that_holds_and_the_same_one_each_time(whole: CompletePlan, values: list[int | None]) -> None:
    revealed, book = reveal(whole, employee=EMPLOYEE, employer=EMPLOYER), book_of(drawn(whole), values)
    made = make_bundle(revealed, book)
    assert verify(made).holds
    assert make_bundle(revealed, book) == made


def test_each_part_that_does_not_agree_is_named() -> None:
    other = plan(design="free", weeks=4, margin="0.11")
    late = daybook_of(PLAN, [*(entry.counted for entry in BOOK.entries), counted(PLAN.days[0], 60)])
    assert broken({**FILES, "plan.json": other.canonical}, mend_manifest=True) == ["log", "draw"]
    assert broken({**FILES, "plan.json": b"{}"}) == ["plan", "manifest"]
    assert broken({**FILES, "draw.json": reveal(PLAN, employee=EMPLOYER, employer=EMPLOYER).data}, mend_manifest=True) == ["result"]
    swapped = canonical(
        {
            "commitments": {str(role): sent for role, sent in REVEALED.commitments.items()},
            "nonces": {"employee": "00" * 32, "employer": EMPLOYER.hex()},
        }
    )
    assert broken({**FILES, "draw.json": swapped}, mend_manifest=True)[0] == "draw"
    assert broken({**FILES, "log.jsonl": late.data}, mend_manifest=True) == ["result", "manifest"]
    assert broken({**FILES, "log.jsonl": FILES["log.jsonl"][:-1]}, mend_manifest=True) == ["log"]
    assert broken({**FILES, "verify_bundle.py": b"print('all is well')\n"}, mend_manifest=True) == ["verifier"]
    assert broken({**FILES, "read_me.txt": b"Trust us.\n"}) == ["manifest"]
    assert broken({name: data for name, data in FILES.items() if name != "draw.json"}) == ["files"]
    assert broken({**FILES, "more.json": b"{}"}) == ["files"]


def test_a_result_that_claims_more_is_told_key_by_key() -> None:
    claimed = canonical({**read_json(FILES["result.json"]), "verdict": "better", "more": 1})  # type: ignore[dict-item]  # it is an object
    found = verify(pack({**FILES, "result.json": claimed}))
    said = [one.why for one in found.broken if one.what == "result"]
    assert said[0] == "more: 1 stands there, nothing comes out"
    assert said[1].startswith("verdict: better stands there, ")


def test_a_trial_that_was_written_anew_is_seen_beside_what_was_sent() -> None:
    anew = book_of(drawn(PLAN), [40, 60])
    made = make_bundle(REVEALED, anew)
    assert verify(made).holds
    assert [one.what for one in verify(made, heads_sent=BOOK.heads[:3]).broken] == ["heads_sent"]
    assert [one.what for one in verify(made, plan_sent=digest_of(b"another plan")).broken] == ["plan_sent"]
    assert verify(made, plan_sent=PLAN.digest[:12], heads_sent=[anew.head[:13], in_words(anew.head)]).holds
    for strange in ("not words", PLAN.digest[:11]):
        with pytest.raises(NotWords, match="is no digest"):
            verify(made, plan_sent=strange)


def test_an_empty_daybook_makes_a_void_trial() -> None:
    found = verify(make_bundle(REVEALED, Daybook(PLAN)))
    assert found.holds
    assert found.result is not None
    assert found.result.verdict == "void"


def zipped(files: list[tuple[str, bytes]], how: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP as another program packs it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in files:
            archive.writestr(name, data)
    return packed.getvalue()
