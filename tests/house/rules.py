"""The house rules that no other checker knows: each takes a text and gives what it finds wrong in it, with the line."""

import ast
import re
import tokenize
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import StringIO

SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore)\b(?P<rest>.*)")
REASONED = {"noqa": re.compile(r":\s*[A-Z]+\d+(,\s*[A-Z]+\d+)* - \S.*"), "type": re.compile(r"\[[\w, -]+\]\s+# \S.*")}


def silenced_without_reason(source: str) -> Iterator[str]:
    """Comments that switch a rule off and do not say why."""
    for token in tokenize.generate_tokens(StringIO(source).readline):
        found = SILENCED.search(token.string) if token.type == tokenize.COMMENT else None
        if found and not REASONED[found[1].partition(":")[0]].fullmatch(found["rest"]):
            yield f"line {token.start[0]}: {found[0]}"


def ignored_without_reason(pyproject: str) -> Iterator[str]:
    """Rules that pyproject.toml switches off and does not say why."""
    inside = False
    for number, line in enumerate(pyproject.splitlines(), start=1):
        if re.match(r'("[^"]+"|ignore|disable_error_code) = \[', line):
            inside = "ignore" in line or '"' in line.partition("=")[0]
            if inside and not line.rstrip().endswith("["):
                yield f"line {number}: one rule a line, each with its reason"
        elif line.startswith("]"):
            inside = False
        elif inside and line.strip() and not re.fullmatch(r'  "[A-Z]+\d*", # \S.*', line):
            yield f"line {number}: {line.strip()}"


def unchecked_copies(source: str) -> Iterator[str]:
    """Calls of `model_copy`, which lets an illegal value in; `dataclasses.replace` checks again."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in ("model_copy", "model_construct"):
            yield f"line {node.lineno}: {node.attr}"


def unfinished(source: str) -> Iterator[str]:
    """Marks of something that is not there yet."""
    for number, line in enumerate(source.splitlines(), start=1):
        if re.search(r"\bNotImplementedError\b|pragma: no cover|\b(TODO|FIXME|XXX)\b", line):
            yield f"line {number}: {line.strip()}"


def floats(toml: str) -> Iterator[str]:
    """Numbers with a point outside quotes, which a computer cannot hold exactly."""
    found: list[str] = []

    def keep(text: str) -> Decimal:
        found.append(text)
        return Decimal(0)

    tomllib.loads(toml, parse_float=keep)
    yield from found


def posix_imports(source: str) -> Iterator[str]:
    """Imports, made when the module is imported, of modules that Windows does not have."""
    for node in _at_import_time(ast.parse(source).body):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [str(node.module)]
        for name in names:
            if name.partition(".")[0] in POSIX_ONLY:
                yield f"line {node.lineno}: {name}"


POSIX_ONLY = frozenset(
    {"crypt", "fcntl", "grp", "nis", "ossaudiodev", "posix", "pty", "pwd", "readline", "resource", "spwd", "syslog", "termios", "tty"}
)


def _at_import_time(body: Iterable[ast.AST]) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from _at_import_time(ast.iter_child_nodes(node))


def words_of(name: str) -> list[str]:
    """The words of a class's name, in small letters.

    >>> words_of("UnknownIssue")
    ['unknown', 'issue']
    """
    return [word.lower() for word in re.findall(r"[A-Z][a-z0-9]*|[A-Z]+(?![a-z])", name)]


def words_not_used(glossary: str) -> frozenset[str]:
    """The words in backticks in the last column of the glossary: no class of the pure rooms is named so."""
    rows = [line.strip().strip("|").split("|") for line in glossary.splitlines() if line.count("|") >= 4]
    return frozenset(word for row in rows for word in re.findall(r"`(\w+)`", row[-1]))


def classes(source: str) -> Iterator[str]:
    """The names of the classes that a module makes."""
    return (node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef))
