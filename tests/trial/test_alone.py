"""The program inside a bundle checks it without our package: same days, same p, same verdict; and it catches what was changed."""

import ast
import io
import runpy
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import (
    CompletePlan,
    canonical,
    daybook_of,
    make_bundle,
    manifest_of,
    pack,
    read_json,
    reveal,
    unpack,
    verifier,
    verify,
)
from tests.trial.books import book_of, counted, drawn
from tests.trial.plans import EMPLOYEE, EMPLOYER, RAW, plan, plans

LONGEST = 100
PLAN = plan(design="free", weeks=4)
VALUES = [40, 44, 39, 47, 41, 52, 38, None, 45, 49, 43, 42, 40, 47, 36, 39, 51, 44, 48, 41]
BUNDLE = make_bundle(reveal(PLAN, employee=EMPLOYEE, employer=EMPLOYER), book_of(drawn(PLAN), VALUES))
FILES = unpack(BUNDLE)
BRACKET: dict[str, str | int | None] = {
    "method": "bracket",
    "count": None,
    "p": "0.900000000000",
    "p_high": "0.900000000000",
    "p_low": "0.000000000001",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it lies in a bundle, in a folder of its own."""
    place = tmp_path_factory.mktemp("alone") / "verify_bundle.py"
    place.write_bytes(FILES["verify_bundle.py"])
    return place


def told(program: Path, bundle: bytes) -> tuple[str, str]:
    """What the program prints, and what it says is broken; run in this process, since it is asked often."""
    printed = io.StringIO()
    with redirect_stdout(printed), pytest.raises(SystemExit) as ended:
        runpy.run_path(str(program))["main"](io.BytesIO(bundle))
    return printed.getvalue(), str(ended.value.code or "")


def bundle_of(whole: CompletePlan, values: list[int | None]) -> bytes:
    return make_bundle(reveal(whole, employee=EMPLOYEE, employer=EMPLOYER), book_of(drawn(whole), values))


def changed(name: str, data: bytes) -> bytes:
    """The bundle with another file, and with a manifest that lists it."""
    files = {**FILES, name: data}
    head = read_json(FILES["manifest.json"])["head"]  # type: ignore[call-overload, index]  # it is an object
    return pack({**files, "manifest.json": manifest_of(files, str(head))})


def test_it_has_under_100_lines_and_imports_the_standard_library_alone() -> None:
    source = verifier().decode()
    assert len(source.splitlines()) < LONGEST
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.Import, ast.ImportFrom))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    assert names <= sys.stdlib_module_names


def test_it_runs_in_an_empty_folder_without_any_package(program: Path, tmp_path: Path) -> None:
    (tmp_path / "bundle.zip").write_bytes(BUNDLE)
    command = [sys.executable, "-I", "-S", str(program), "bundle.zip"]
    ended = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, text=True, timeout=300, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    said = dict(line.split(" ", 1) for line in ended.stdout.splitlines() if not line.startswith("home"))
    found = verify(BUNDLE)
    assert found.book is not None
    assert found.result is not None
    assert (said["plan"], said["head"]) == (PLAN.digest, found.book.head)
    assert said["verdict"].startswith(found.result.verdict + ", p 0.")
    homes = [str(day.on) for day in drawn(PLAN).days if day.place == "home"]
    assert f"home days {' '.join(homes)}\n" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "everything holds"
    (tmp_path / "bundle.zip").write_bytes(changed("result.json", FILES["result.json"].replace(b'"count":"', b'"count":"1')))
    ended = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 1
    assert "broken: result: p is " in ended.stderr


@pytest.mark.parametrize(
    "spoiled",
    [BUNDLE[: len(BUNDLE) // 2], b"no zip at all", pack({"plan.json": b"{}"}), pack({**FILES, "plan.json": b"{"}), b""],
    ids=["cut off", "text", "other files", "no JSON", "empty"],
)
def test_what_is_no_whole_bundle_gets_one_message(program: Path, tmp_path: Path, spoiled: bytes) -> None:
    (tmp_path / "bundle.zip").write_bytes(spoiled)
    assert "bundle.zip is not the whole bundle of a trial" in refused(program, tmp_path, "bundle.zip")


def test_a_file_that_is_not_there_gets_one_message(program: Path, tmp_path: Path) -> None:
    assert "gone.zip" in refused(program, tmp_path, "gone.zip")
    assert "nothing was checked" in refused(program, tmp_path)


def refused(program: Path, place: Path, *files: str) -> str:
    """The one line that the program says of a file which it cannot check."""
    command = [sys.executable, "-I", "-S", str(program), *files]
    ended = subprocess.run(command, cwd=place, env={}, capture_output=True, text=True, timeout=300, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1
    return ended.stderr


@pytest.mark.parametrize(("design", "weeks"), [("free", 20), ("balanced", 21)])
def test_both_programs_agree_on_a_long_trial(program: Path, design: str, weeks: int) -> None:
    whole = plan(design=design, weeks=weeks)
    values: list[int | None] = [at * 7 % 9 if at % 11 else None for at in range(len(whole.days))]
    assert told(program, bundle_of(whole, values))[1] == ""


@given(whole=plans(most_weeks=4), data=st.data())
@settings(max_examples=12)
def test_both_programs_agree_on_every_trial(program: Path, whole: CompletePlan, data: st.DataObject) -> None:
    values = data.draw(st.lists(st.none() | st.integers(0, 40), max_size=len(whole.days)))
    assert told(program, bundle_of(whole, values))[1] == ""


@pytest.mark.parametrize("share", [0.5, 0.93, 1.0, 1.5])
@pytest.mark.parametrize("direction", ["higher", "lower"])
def test_both_programs_agree_on_every_verdict(program: Path, share: float, direction: str) -> None:
    whole = plan(weeks=5, home_days=1, measure={**RAW["measure"], "direction": direction})
    values: list[int | None] = [round(40 * share) if day.place == "home" else 40 for day in drawn(whole).days]
    assert told(program, bundle_of(whole, values))[1] == ""


def test_both_programs_agree_where_the_first_look_decides(program: Path) -> None:
    looks = [{"after_weeks": 2, "level": "0.02"}, {"after_weeks": 4, "level": "0.03"}]
    whole = plan(design="free", weeks=4, looks=looks)
    for late in (10, 90):
        values: list[int | None] = [60 + at % 3 if day.place == "home" else 40 for at, day in enumerate(drawn(whole).days)]
        made = bundle_of(whole, [*values[:10], *(late if day.place == "home" else 40 for day in drawn(whole).days[10:])])
        found = verify(made)
        assert found.result is not None
        assert found.result.look.after_weeks == 2
        assert told(program, made)[1] == ""


def test_both_programs_call_a_diluted_trial_void(program: Path) -> None:
    draw = drawn(PLAN)
    places = ["office" if at < 10 else day.place for at, day in enumerate(draw.days)]
    book = daybook_of(PLAN, (counted(day.on, 40, worked=place) for day, place in zip(draw.days, places, strict=True)))
    made = make_bundle(reveal(PLAN, employee=EMPLOYEE, employer=EMPLOYER), book)
    found = verify(made)
    assert found.result is not None
    assert (found.result.verdict, found.result.breaks) == ("void", ("crossed",))
    assert told(program, made)[1] == ""


@given(st.sampled_from(["plan.json", "log.jsonl", "draw.json"]), st.data())
@settings(max_examples=15)
def test_one_byte_changed_is_caught_even_where_the_manifest_was_mended(program: Path, name: str, data: st.DataObject) -> None:
    spoiled = bytearray(FILES[name])
    at = data.draw(st.integers(0, len(spoiled) - 1))
    spoiled[at] ^= data.draw(st.integers(1, 255))
    with redirect_stdout(io.StringIO()), pytest.raises((SystemExit, KeyError, ValueError, TypeError, IndexError)) as ended:
        runpy.run_path(str(program))["main"](io.BytesIO(changed(name, bytes(spoiled))))
    assert not isinstance(ended.value, SystemExit) or ended.value.code


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ({"verdict": "better"}, "limit or verdict"),
        ({"verdict": "void"}, "void or not"),
        ({"limit_thousandths": 1200}, "limit or verdict, at 1.2"),
        ({"limit_thousandths": 500}, "limit or verdict, at 0.501"),
        ({"p": "0.000000000001"}, "p is "),
        ({"assignments": "10001"}, "p is "),
        ({"method": "bracket", "verdict": "better"}, "limit or verdict, at 1.0"),
        ({"method": "bracket"}, "p is "),
        ({**BRACKET, "p": "0.000000000001"}, "p is "),
        ({**BRACKET, "p_low": "0.500000000000"}, "p is "),
    ],
)
def test_a_result_that_claims_something_else_is_caught(program: Path, claim: dict[str, str | int | None], said: str) -> None:
    result = canonical({**read_json(FILES["result.json"]), **claim})  # type: ignore[dict-item]  # it is an object
    assert said in told(program, changed("result.json", result))[1]


@pytest.mark.parametrize("limit", [5001, 9999])
def test_a_limit_beyond_all_that_are_sought_is_caught(program: Path, limit: int) -> None:
    files = unpack(bundle_of(plan(design="free", weeks=2), [2, 1, 2, 3, 1, 2, 2, 1, 1, 2]))
    result = canonical({**read_json(files["result.json"]), "limit_thousandths": limit})  # type: ignore[dict-item]  # it is an object
    assert f"limit or verdict, at {limit / 1000}" in told(program, pack({**files, "result.json": result}))[1]


def test_a_bracket_that_holds_the_chance_is_taken(program: Path) -> None:
    result = canonical({**read_json(FILES["result.json"]), **BRACKET, "verdict": "not_settled"})  # type: ignore[dict-item]  # it is an object
    assert told(program, changed("result.json", result))[1] == ""
