"""A plain CSV of everybody's grade, made for spreadsheets: UTF-8 with a byte order mark, as Excel wants it.

Names and words that a spreadsheet would run as formulas are made harmless; ids stand as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from nngrade.entries import ID_KINDS
from nngrade.export.grades import Final, plain
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
        ids = [final.person.ids.get(kind, "") for kind in kinds]
        facts = [final.state.value, final.grade, plain(final.maximum), str(entry.attempt), entry.submitted, late]
        said = comments.get(final.person.id, "").replace("\n", "; ")
        writer.writerow(
            [final.person.id, safe_cell(final.person.name), *ids, *facts, safe_cell(remarks), safe_cell(said)]
        )
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")
