"""What every worksheet has in common: a template, the people in it, the maximum that it states, and what was done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nngrade.entries import IdKind, State
from nngrade.errors import UsageError
from nngrade.export.grades import Final
from nngrade.export.listing import called, listed
from nngrade.export.match import Known, Match, match_people
from nngrade.export.numbers import plain
from nngrade.export.table import Table
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text


@dataclass(frozen=True)
class Options:
    """What a teacher may ask of every worksheet.

    ``match`` is the kind of id; ``assignment`` the id, title or header of the column.  ``scaled`` tells that the
    teacher chose the scale's upper end, so it need not be the one that the template states.
    """

    match: IdKind | None = None
    assignment: str | None = None
    scaled: bool = False
    encoding: str | None = None


@dataclass(frozen=True)
class Sheet:
    """A filled worksheet, who is in it, and what a teacher should hear."""

    content: bytes
    match: Match
    written: tuple[Final, ...]
    notes: tuple[Text, ...] = field(default=())


@dataclass(frozen=True)
class Where:
    """In which columns a template has which id, in the order of trust, and names; and rows that are no person."""

    ids: Mapping[IdKind, int]
    names: Sequence[int] = ()
    skipped: Collection[int] = ()


def match_rows(table: Table, finals: Sequence[Final], where: Where, asked: IdKind | None) -> Match:
    """Match people with the table's rows.

    Raises:
        UsageError: see :func:`nngrade.export.match.match_people`.
    """
    known = [
        Known(
            row,
            table.rows[row].line,
            {kind: table.text((row, column)) for kind, column in where.ids.items()},
            " ".join(table.text((row, column)) for column in where.names).strip(),
        )
        for row in table.data()
        if row not in where.skipped
    ]
    return match_people([final.person for final in finals], known, table.file, list(where.ids), asked)


def check_maximum(file: str, finals: Iterable[Final], stated: Decimal | None, *, scaled: bool) -> None:
    """Refuse grades that the platform would cut, drop or take for something else; ``stated`` is what the file says.

    Raises:
        UsageError: a grade is above the maximum, or the results have another maximum and no scale was chosen.
    """
    graded = [final for final in finals if final.points is not None]
    for final in graded:
        limit = final.maximum if stated is None else stated
        if final.points is not None and final.points > limit:
            said = text(
                "The grade of {person} is {points}, above the maximum of {maximum} (in '{file}'). "
                "Give --max {maximum} to scale all grades to it. "
                "If the assignment is of some lectures only, name them with --only LECTURE.",
                person=one_line(called([final.person], (one.person for one in graded))[0], 60),
                points=final.grade,
                maximum=plain(limit),
                file=file,
            )
            raise UsageError.of(said)
    others = sorted({final.maximum for final in graded if stated is not None and final.maximum != stated})
    if others and stated is not None and not scaled:
        said = text(
            "'{file}' says that the maximum is {theirs}; the results have {ours}. "
            "Give --max {theirs} to scale the grades, or --max {ours} to keep the points as they are. "
            "If the assignment is of some lectures only, name them with --only LECTURE.",
            file=file,
            theirs=plain(stated),
            ours=plain(others[0]),
        )
        raise UsageError.of(said)


def column_of(header: Sequence[str], *names: str) -> int | None:
    """The first column with one of these headers, whatever the capitals; None when there is none."""
    wanted = {name.casefold() for name in names}
    return next((place for place, said in enumerate(header) if said.strip().casefold() in wanted), None)


def missing_column(table: Table, names: str, advice: Text) -> UsageError:
    """The error for a template that lacks a column."""
    said = text("'{file}', line 1: there is no column {names}. {advice}", file=table.file, names=names, advice=advice)
    return UsageError.of(said)


def people(some: Iterable[Final], everybody: Iterable[Final]) -> Text:
    """Names for a note, not more than fit; with the id where several of ``everybody`` have the name."""
    return listed(called((final.person for final in some), (final.person for final in everybody)))


def left_as_they_were(some: Iterable[Final], everybody: Sequence[Final], match: Match) -> list[Text]:
    """Notes on those of ``some`` who are matched and whose rows got no grade: for each reason one."""
    without = [final for final in some if final.person.id in match.rows and final.points is None]
    by_state = {state: [final for final in without if final.state is state] for state in State}
    notes = []
    if missing := by_state[State.MISSING]:
        notes.append(text("Nothing was handed in, row left as it was: {names}", names=people(missing, everybody)))
    if excused := by_state[State.EXCUSED]:
        notes.append(text("Excused, row left as it was: {names}", names=people(excused, everybody)))
    if failed := by_state[State.FAILED]:
        notes.append(text("Could not be graded, row left as it was: {names}", names=people(failed, everybody)))
    return notes
