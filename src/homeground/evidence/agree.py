"""What the records must agree on: ids used once, words that are known, days that are past, versions and studies that exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from homeground.evidence.employer import EmployerFile
from homeground.evidence.fault import Remedies, nearest
from homeground.evidence.firing import fires, read_sentence
from homeground.evidence.misquote import Misquote, MisquoteFile
from homeground.evidence.study import Study, StudyFile
from homeground.evidence.vocabulary import Vocabulary
from homeground.evidence.where import Path


def studies_disagree(file: StudyFile, words: Vocabulary) -> Remedies:
    """Where the studies do not agree, each with its remedy."""
    by_id = {study.id: study for study in file.studies}
    yield from _repeated("study", [study.id for study in file.studies])
    for number, study in enumerate(file.studies):
        path: Path = ("study", number)
        yield from _unknown((*path, "arrangement"), (study.arrangement,), words.arrangements)
        yield from _unknown((*path, "design"), (study.design,), words.designs)
        yield from _unknown((*path, "industry"), study.industry, words.industries)
        yield from _version(study, path, by_id)
        if study.checked > file.compiled:
            yield (*path, "checked"), f"{study.checked} lies after the day on which the file was compiled, {file.compiled}"
        if study.year > file.compiled.year:
            yield (*path, "year"), f"{study.year} lies after the year in which the file was compiled, {file.compiled.year}"


def misquotes_disagree(file: MisquoteFile, studies: Mapping[str, Study]) -> Remedies:
    """Where a wrong version has no source, or is not known by its own words alone."""
    yield from _repeated("misquote", [misquote.id for misquote in file.misquotes])
    for number, misquote in enumerate(file.misquotes):
        path: Path = ("misquote", number)
        if (misquote.about is None) == (misquote.source is None):
            yield path, "name the study it is about, or a source; one of the two"
        if misquote.about is not None:
            yield from _unknown((*path, "about"), (misquote.about,), studies)
        yield from _misfired(misquote, path, file.misquotes)


def employers_disagree(file: EmployerFile, studies: Mapping[str, Study], words: Vocabulary) -> Remedies:
    """Where the employers do not agree, each with its remedy."""
    yield from _repeated("employer", [employer.id for employer in file.employers])
    yield from _repeated("list", [one.id for one in file.lists])
    for number, employer in enumerate(file.employers):
        path: Path = ("employer", number)
        yield from _unknown((*path, "industry"), employer.industry, words.industries)
        if (employer.study is None) == (employer.url is None):
            yield path, "name the study it comes from, or an address; one of the two"
        if employer.study is not None:
            yield from _unknown((*path, "study"), (employer.study,), studies)
        if (employer.reversed_on is None) != (employer.reversal is None):
            yield path, "reversed_on and reversal go together: the day, and how it was ended"
        for key, day in (("observed", employer.observed), ("reversed_on", employer.reversed_on)):
            if day is not None and day > file.compiled:
                yield (*path, key), f"{day} lies after the day on which the file was compiled, {file.compiled}"


def _version(study: Study, path: Path, by_id: Mapping[str, Study]) -> Remedies:
    """An old version is marked as such three times over, and the newer one is there and is the newest."""
    marks = (study.status == "superseded", study.stance == "superseded", study.superseded_by is not None)
    if any(marks) and not all(marks):
        yield path, "status and stance say superseded, and superseded_by names the newer version: all three, or none"
    if study.outdated and not study.is_superseded:
        yield (*path, "outdated"), "only a superseded study has outdated figures"
    if study.superseded_by is None:
        return
    newer = by_id.get(study.superseded_by)
    if newer is None:
        yield (*path, "superseded_by"), f"there is no study {study.superseded_by}; {nearest(study.superseded_by, by_id)}"
    elif newer.is_superseded:
        yield (*path, "superseded_by"), f"{newer.id} is itself superseded; name the newest version"


def _misfired(misquote: Misquote, path: Path, all_of_them: Sequence[Misquote]) -> Remedies:
    wrong = [other.id for other in all_of_them if fires(other, read_sentence(misquote.wrong))]
    right = [other.id for other in all_of_them if fires(other, read_sentence(misquote.truth))]
    if misquote.id not in wrong:
        yield (*path, "wrong"), "the guard does not know it by its own figures and near words"
    yield from (((*path, "wrong"), f"it is taken for {other} as well") for other in wrong if other != misquote.id)
    yield from (((*path, "truth"), f"it is taken for the wrong version {other}") for other in right)


def _repeated(key: str, ids: Sequence[str]) -> Remedies:
    yield from (((key, number, "id"), f"the id {name} is used twice") for number, name in enumerate(ids) if name in ids[:number])


def _unknown(path: Path, given: Iterable[str], known: Iterable[str]) -> Remedies:
    words = set(known)
    yield from ((path, f"there is no {word}; {nearest(word, words)}") for word in given if word not in words)
