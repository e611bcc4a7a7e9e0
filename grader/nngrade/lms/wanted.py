"""From final grades and report files to what each person is to have on the platform."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nngrade.entries import IdKind, State
from nngrade.errors import UsageError
from nngrade.export.comment import comment
from nngrade.export.grades import Final
from nngrade.lms.marks import mark_of
from nngrade.lms.remote import Assignment, ReportFile, Skipped, Wanted
from nngrade.lms.rubric import rubric_points
from nngrade.model import Language, Text
from nngrade.report.results_layout import REPORT
from nngrade.texts import text

REPORT_NAME = "nngrade-report.html"
_PASSING = {"created", "seconds", "confinement"}  # differ from one grading to the next, though nothing else does


@dataclass(frozen=True)
class UploadWishes:
    """How the teacher wants it: the language, whether comments and reports are sent at all, the grades' decimals.

    ``kind`` is the id to match by (None: the first that all have), ``ignore_names`` says that an id counts also where
    the names differ, ``restore`` that what somebody deleted there is sent again.
    """

    language: Language
    comments: bool = True
    reports: bool = True
    digits: int = 2
    kind: IdKind | None = None
    ignore_names: bool = False
    restore: bool = False


@dataclass(frozen=True)
class UploadClass:
    """What was graded: everybody's grade, the folder of the results, and what renders a person's page (None: none).

    ``hints`` are what the teacher may have meant otherwise.
    """

    finals: tuple[Final, ...]
    results: Path
    page: Callable[[Final], bytes | None]
    hints: tuple[Text, ...] = ()


def wanted_of(graded: UploadClass, assignment: Assignment, wishes: UploadWishes) -> tuple[list[Wanted], list[Skipped]]:
    """What is to be sent, and who gets nothing and why.

    Raises:
        UsageError: a grade is above what the assignment can give.
    """
    _refuse_too_much(graded.finals, assignment)
    wanted: list[Wanted] = []
    skipped: list[Skipped] = []
    for final in graded.finals:
        reason = _why_not(final, assignment)
        if reason is not None:
            skipped.append(Skipped(final.person, reason))
        else:
            wanted.append(_wanted(final, graded, assignment, wishes))
    return wanted, skipped


def _wanted(final: Final, graded: UploadClass, assignment: Assignment, wishes: UploadWishes) -> Wanted:
    if final.excused:
        return Wanted(final.person, "", excused=True, comment="", mark="")
    digest = _digest(graded.results / final.entry.folder) if wishes.reports and final.entry.folder else ""
    words = comment(final, wishes.language) if wishes.comments else ""
    return Wanted(
        final.person,
        final.grade,
        excused=False,
        comment=words,
        mark=mark_of(words, assignment.id, final.person.id, wishes.language, digest),
        report=ReportFile(REPORT_NAME, _reader(final, graded)) if digest else None,
        rubric=rubric_points(final, assignment),
    )


def _why_not(final: Final, assignment: Assignment) -> Text | None:
    if final.excused:
        return None if assignment.excuses else text("excused; this platform knows no excuses")
    if final.points is not None:
        return None
    if final.state is State.MISSING:
        return text("handed in nothing; --missing-zero gives zero points")
    return text("could not be graded")


def _refuse_too_much(finals: Sequence[Final], assignment: Assignment) -> None:
    most = assignment.maximum
    above = [f for f in finals if f.points is not None and most is not None and float(f.points) > most + 1e-9]
    if above:
        said = text(
            'Grades above the maximum of "{assignment}" ({most} points): {people}. Nothing was sent. Give the '
            "assignment's scale with --max, or change its points there.",
            assignment=assignment.name,
            most=f"{most:g}",
            people=", ".join(f"{final.person.id} {final.grade}" for final in above[:5]),
        )
        raise UsageError.of(said)


def _reader(final: Final, graded: UploadClass) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            page = graded.page(final)
        except OSError:
            page = None
        if page is None:
            said = text(
                "The report of {person} is gone from the results. Grade again into the same folder, then run the same "
                "command again.",
                person=final.person.id,
            )
            raise UsageError.of(said)
        return page

    return read


def _digest(folder: Path) -> str:
    """What a report says, as a digest that does not change when the same work is graded again; empty without one."""
    try:
        raw = (folder / REPORT).read_bytes()
        said = json.dumps(_lasting(json.loads(raw)), sort_keys=True).encode("utf-8", "surrogatepass")
    except OSError:
        return ""
    except (ValueError, RecursionError):
        said = raw
    return hashlib.sha256(said).hexdigest()


def _lasting(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _lasting(value) for key, value in tree.items() if key not in _PASSING}
    return [_lasting(value) for value in tree] if isinstance(tree, list) else tree
