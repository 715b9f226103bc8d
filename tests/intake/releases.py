"""A small made-up release of the shape of the O*NET database, in every form in which one is downloaded; no text of it is theirs."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple
from xml.sax.saxutils import escape

from homeground.portability import ELEMENTS

READ_ME = "O*NET 29.3 Database\nMay 2025 Release\n-------------------\n\nMade up for tests.\n"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Row = Sequence[Any]


class Table(NamedTuple):
    """One table: its file's name without ending, its columns, and its rows."""

    name: str
    header: Sequence[str]
    rows: Sequence[Row]

    def without(self, *columns: str) -> Table:
        """The table with columns taken out."""
        kept = [at for at, name in enumerate(self.header) if name not in columns]
        return self._replace(header=[self.header[at] for at in kept], rows=[[row[at] for at in kept] for row in self.rows])

    def where(self, column: str, *values: Any) -> Table:  # noqa: ANN401 - whatever a cell holds
        """The rows that do not have these values in a column."""
        at = list(self.header).index(column)
        return self._replace(rows=[row for row in self.rows if row[at] not in values])


CODES = ("43-3021.00", "43-3021.02", "29-1141.00")
OCCUPATIONS = Table(
    "Occupation Data",
    ("O*NET-SOC Code", "Title", "Description"),
    [
        (CODES[0], "Slip Counters", "Count slips, and “file” them."),
        (CODES[1], "Night Slip Counters", "Count slips by night."),
        (CODES[2], "Lamp Nurses", "Look after lamps."),
    ],
)
ALTERNATES = Table(
    "Alternate Titles",
    ("O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"),
    [
        (CODES[0], "Receipt Clerk", "n/a", "08"),
        (CODES[0], "Certified Slip Officer (CSO)", "CSO", "08,10"),
        (CODES[2], "Clerk of Lamps", "", "10"),
    ],
)
REPORTED = Table(
    "Sample of Reported Titles",
    ("O*NET-SOC Code", "Reported Job Title", "Shown in My Next Move"),
    [(CODES[0], "Slip Person", "Y"), (CODES[2], "Receipt Nurse", "N")],
)
TASKS = Table(
    "Task Statements",
    ("O*NET-SOC Code", "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source"),
    [
        (CODES[0], 2691, "Count slips, using a counting frame.", "Core", 95, "08/2023", "Incumbent"),
        (CODES[0], 2692, "Carry boxes of slips to the cellar.", "Supplemental", 90, "08/2023", "Incumbent"),
        (CODES[0], 2693, "Write to those who sent no slip, and “explain” what a slip is.", "n/a", "n/a", "08/2023", "Analyst"),
        (CODES[1], 2701, "Count slips by lamplight.", "Core", 12, "08/2023", "Incumbent"),
        (CODES[2], 310, "Trim the wicks of lamps.", "Core", 30, "08/2022", "Incumbent"),
    ],
)
LINKS = Table(
    "Tasks to DWAs",
    ("O*NET-SOC Code", "Task ID", "DWA ID", "Date", "Domain Source"),
    [
        (CODES[0], 2691, "4.A.1.a.1.I01.D01", "07/2014", "Analyst"),
        (CODES[0], 2691, "4.A.1.a.1.I02.D01", "07/2014", "Analyst"),
        (CODES[0], 2692, "4.A.3.a.2.I01.D01", "07/2014", "Analyst"),
        (CODES[1], 2701, "4.A.1.a.1.I01.D01", "07/2014", "Analyst"),
        (CODES[2], 310, "4.A.3.a.2.I01.D01", "07/2014", "Analyst"),
    ],
)
ACTIVITIES = Table(
    "DWA Reference",
    ("Element ID", "IWA ID", "DWA ID", "DWA Title"),
    [
        ("4.A.1.a.1", "4.A.1.a.1.I01", "4.A.1.a.1.I01.D01", "Look at slips."),
        ("4.A.1.a.1", "4.A.1.a.1.I02", "4.A.1.a.1.I02.D01", "Reckon with beads."),
        ("4.A.3.a.2", "4.A.3.a.2.I01", "4.A.3.a.2.I01.D01", "Move boxes and lamps."),
    ],
)
GROUPS = Table(
    "IWA Reference",
    ("Element ID", "IWA ID", "IWA Title"),
    [
        ("4.A.1.a.1", "4.A.1.a.1.I01", "See to slips."),
        ("4.A.1.a.1", "4.A.1.a.1.I02", "Reckon."),
        ("4.A.3.a.2", "4.A.3.a.2.I01", "Move things."),
    ],
)
_ERRORS = ("Standard Error", "Lower CI Bound", "Upper CI Bound")
_RATED = ("N", *_ERRORS, "Recommend Suppress", "Not Relevant", "Date", "Domain Source")
CONTEXT_HEADER = ("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Category", "Data Value", *_RATED)
ACTIVITIES_HEADER = ("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", *_RATED)
_TAIL = (20, 0.1234, 1.0001, 4.9999, "N", "n/a", "08/2023", "Incumbent")


def context_rows(codes: Iterable[str], *, others: int = 2, tied: Sequence[str] = ()) -> Iterator[Row]:
    """Ratings of Work Context: each wanted element and so many others, the mean and the share of five answers each.

    Who is in `tied` meets infection every week; everybody reads e-mail.
    """
    wanted = [element for element, scale in ELEMENTS if scale == "CX"]
    for code in codes:
        for element in (*wanted, *(f"4.C.9.z.{at}" for at in range(others))):
            mean = 4.8 if element == "4.C.1.a.2.h" or (element == "4.C.2.c.1.b" and code in tied) else 1.25
            yield (code, element, "A thing", "CX", "n/a", mean, *_TAIL)
            yield from ((code, element, "A thing", "CXP", at, 20, *_TAIL) for at in range(1, 6))


def activity_rows(codes: Iterable[str], *, others: int = 2) -> Iterator[Row]:
    """Ratings of Work Activities: each wanted element and so many others, by importance and by level."""
    wanted = [element for element, scale in ELEMENTS if scale == "IM"]
    for code in codes:
        for element in (*wanted, *(f"4.A.9.z.{at}" for at in range(others))):
            yield (code, element, "A deed", "IM", 2.5, *_TAIL)
            yield (code, element, "A deed", "LV", 5, *_TAIL)


CONTEXT = Table("Work Context", CONTEXT_HEADER, list(context_rows(CODES[:1] + CODES[2:], tied=CODES[2:])))
DEEDS = Table("Work Activities", ACTIVITIES_HEADER, list(activity_rows(CODES[:1] + CODES[2:])))
SKILLS = Table("Skills", ACTIVITIES_HEADER, [(CODES[0], "2.A.1.a", "Reading", "IM", 3, *_TAIL)])
ZONES = Table("Job Zones", ("O*NET-SOC Code", "Job Zone", "Date", "Domain Source"), [(CODES[0], 4, "08/2023", "Analyst")])
SEVEN = (OCCUPATIONS, ALTERNATES, REPORTED, TASKS, LINKS, ACTIVITIES, GROUPS)
WHOLE = (*SEVEN, CONTEXT, DEEDS, SKILLS, ZONES)


def as_text(table: Table) -> bytes:
    """Parted by tabs, as in the text release."""
    return "".join("\t".join(map(str, row)) + "\n" for row in (table.header, *table.rows)).encode()


def as_csv(table: Table) -> bytes:
    """Parted by commas, columns named as later releases name them."""
    said = io.StringIO()
    csv.writer(said).writerows(([snake(name) for name in table.header], *table.rows))
    return said.getvalue().encode()


def snake(name: str) -> str:
    """A column's name in small letters with underscores: `onetsoc_code`."""
    return name.lower().replace("o*net-soc", "onetsoc").replace("(", "").replace(")", "").replace(" ", "_")


def as_sheet(table: Table) -> bytes:
    """A spreadsheet, with the columns of names beside those of codes that it has more than the text."""
    made = io.BytesIO()
    write_sheet(made, table)
    return made.getvalue()


def write_sheet(target: IO[bytes], *tables: Table) -> None:
    """A workbook with a sheet for each table, its words kept once as spreadsheets keep them."""
    shared: dict[str, int] = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations({"officeDocument": ["xl/workbook.xml"]}))
        sheets = "".join(f'<sheet name="{one.name}" sheetId="{at}" r:id="r{at}"/>' for at, one in enumerate(tables, start=1))
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>')
        parts = {"worksheet": [f"worksheets/sheet{at}.xml" for at in range(1, len(tables) + 1)], "sharedStrings": ["sharedStrings.xml"]}
        archive.writestr("xl/_rels/workbook.xml.rels", _relations(parts))
        for at, table in enumerate(tables, start=1):
            with archive.open(f"xl/worksheets/sheet{at}.xml", "w", force_zip64=True) as part:
                part.write(f'<worksheet xmlns="{SHEET}"><sheetData>'.encode())
                for number, row in enumerate((table.header, *table.rows), start=1):
                    part.write(_row(number, row, shared).encode())
                part.write(b"</sheetData></worksheet>")
        words = "".join(f"<si><t>{escape(word)}</t></si>" for word in shared)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{SHEET}">{words}</sst>')
        archive.writestr("[Content_Types].xml", _types(len(tables)))


def _row(number: int, row: Row, shared: dict[str, int]) -> str:
    cells = []
    for at, value in enumerate(row):
        place = f"{chr(ord('A') + at)}{number}"
        if isinstance(value, str):
            cells.append(f'<c r="{place}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>')
        else:
            cells.append(f'<c r="{place}"><v>{value}</v></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'


def _relations(parts: dict[str, list[str]]) -> str:
    every = [(kind, target) for kind, targets in parts.items() for target in targets]
    said = "".join(f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{to}"/>' for at, (kind, to) in enumerate(every, start=1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def _types(sheets: int) -> str:
    parts = {"/xl/workbook.xml": "sheet.main", "/xl/sharedStrings.xml": "sharedStrings"}
    parts |= {f"/xl/worksheets/sheet{at}.xml": "worksheet" for at in range(1, sheets + 1)}
    said = "".join(f'<Override PartName="{name}" ContentType="{TYPE}.{kind}+xml"/>' for name, kind in parts.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{rels}<Default Extension="xml" ContentType="application/xml"/>{said}</Types>'


def with_titles(table: Table) -> Table:
    """The table with the occupation's title and the scale's name beside their codes, as spreadsheets have them."""
    titles = {row[0]: row[1] for row in OCCUPATIONS.rows}
    if table.header[0] != "O*NET-SOC Code" or "Title" in table.header:
        return table
    return table._replace(header=[table.header[0], "Title", *table.header[1:]], rows=[[r[0], titles[r[0]], *r[1:]] for r in table.rows])


FORMS: dict[str, tuple[str, Callable[[Table], bytes]]] = {
    "txt": ("{}.txt", as_text),
    "csv": ("{}.csv", as_csv),
    "xlsx": ("{}.xlsx", lambda table: as_sheet(with_titles(table))),
}


def files_of(tables: Iterable[Table], form: str = "txt", read_me: str = READ_ME) -> dict[str, bytes]:
    """Each table as a file of its own, by name; with a Read Me where there is one."""
    named, made = FORMS[form]
    files = {named.format(table.name if form != "csv" else snake(table.name)): made(table) for table in tables}
    return files | ({"Read Me.txt": read_me.encode()} if read_me else {})


def folder(target: Path, tables: Iterable[Table], form: str = "txt", read_me: str = READ_ME) -> Path:
    """A folder with the tables."""
    target.mkdir(parents=True)
    for name, data in files_of(tables, form, read_me).items():
        (target / name).write_bytes(data)
    return target


def zipped(target: Path, files: dict[str, bytes], *, within: str = "db_29_3_text/") -> Path:
    """A zip of files, all in one folder inside it."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(within + name, data)
    return target
