"""A plain CSV of everybody's grade, made for spreadsheets: UTF-8 with a byte order mark, as Excel wants it.

Ids, names and words that a spreadsheet would run as formulas are made harmless: a student may have chosen the id, as
the name of a file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from nngrade.entries import ID_KINDS
from nngrade.export.grades import Final
from nngrade.export.numbers import plain
from nngrade.model import Language
from nngrade.report.grades_csv import safe_cell
from nngrade.texts import join


def grades_csv(finals: Iterable[Final], comments: Mapping[str, str], language: Language) -> bytes:
    """The file's bytes: person, the ids that somebody has, state, grade, maximum, attempt, times, remarks, comment."""
    rows = list(finals)
    kinds = [kind for kind in ID_KINDS if any(final.person.ids.get(kind) for final in rows)]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    named = ("state", "grade", "max", "attempt", "submitted", "late", "remarks", "comment")
    writer.writerow(["id", "name", *kinds, *named])
    for final in rows:
        entry, late = final.entry, {None: "", True: "yes", False: "no"}[final.entry.late]
        remarks = join(list(final.trouble))[language]
        who = [final.person.id, final.person.name, *(final.person.ids.get(kind, "") for kind in kinds)]
        facts = [final.state.value, final.grade, plain(final.maximum), str(entry.attempt)]
        said = comments.get(final.person.id, "").replace("\n", "; ")
        words = [safe_cell(remarks), safe_cell(said)]
        writer.writerow([*map(safe_cell, who), *facts, safe_cell(entry.submitted), late, *words])
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")
