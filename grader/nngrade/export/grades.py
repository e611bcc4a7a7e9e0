"""From a person's entries to the one grade that leaves the house: attempt, scale, late penalty, rounding.

Everything that writes grades, into files or over the network, asks :func:`final_grade`, so all of them agree.  Points
are decimal numbers: halves are rounded up, as people do it, and 2.675 is 2.68.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Literal

from nngrade.entries import Entry, Person, State
from nngrade.export.late import Lateness, LateRule, lateness
from nngrade.export.numbers import plain, rounded
from nngrade.model import Text
from nngrade.report.words import points_sentence
from nngrade.texts import text

Choice = Literal["latest", "best"]


@dataclass(frozen=True)
class Policy:
    """How points become a grade.

    ``maximum`` is the scale's upper end; None keeps the exercises' own points.  ``digits`` is the number of decimals
    that are kept.  ``choice`` says which attempt counts: the latest, or the one with the best grade after all
    deductions.  ``late`` is the rule for late work.  ``missing_zero`` gives people who handed in nothing a zero;
    otherwise they get no grade.
    """

    maximum: Decimal | None = None
    digits: int = 2
    choice: Choice = "latest"
    late: LateRule | None = None
    missing_zero: bool = False


@dataclass(frozen=True)
class Final:
    """What a person gets.

    ``points`` is None where there is no grade: excused, missing, or handed in and not gradable (``state`` tells which);
    zero is a grade.  ``lines`` say, for the student, how the grade came about where that is not plain; ``trouble`` is
    for the teacher: something that a person should look at.
    """

    person: Person
    state: State
    points: Decimal | None
    maximum: Decimal
    entry: Entry
    lines: tuple[Text, ...] = ()
    trouble: tuple[Text, ...] = ()

    @property
    def grade(self) -> str:
        """The points as every platform reads them: decimal point, no exponent, no zeros at the end; may be empty."""
        return "" if self.points is None else plain(self.points)

    @property
    def excused(self) -> bool:
        """Whether the person need not hand in."""
        return self.state is State.EXCUSED

    @property
    def missing(self) -> bool:
        """Whether nothing was handed in."""
        return self.state is State.MISSING


def final_grades(entries: Iterable[Entry], policy: Policy) -> tuple[Final, ...]:
    """One grade for each person; ``entries`` are all attempts, in any order.  Sorted by the persons' ids."""
    rows = sorted(entries, key=lambda entry: (entry.person.id, entry.attempt))
    return tuple(final_grade(list(own), policy) for _, own in groupby(rows, key=lambda entry: entry.person.id))


def final_grade(entries: Sequence[Entry], policy: Policy) -> Final:
    """The grade of one person, of whom ``entries`` are all attempts (at least one)."""
    excused = [entry for entry in entries if entry.state is State.EXCUSED]
    graded = [entry for entry in entries if entry.state is State.GRADED]
    last = _latest(entries)
    if excused:
        return Final(excused[-1].person, State.EXCUSED, None, _maximum(last, policy), excused[-1])
    if policy.choice == "best" and graded:
        best = max((_graded(entry, policy) for entry in graded), key=_worth)
        return _telling_attempt(best, entries, policy)
    if last.state is State.GRADED:
        return _telling_attempt(_graded(last, policy), entries, policy)
    return _ungraded(last, policy)


def adjustment(final: Final) -> tuple[Text, ...]:
    """The lines for the student's page: the grade, and how it came about; none where the score says it all."""
    if final.points is None or not final.lines:
        return ()
    points = points_sentence(final.grade, plain(final.maximum))
    return (text("Grade: {points}", points=points), *final.lines)


def narrowed(entry: Entry, task_ids: Collection[str], maximum: float) -> Entry:
    """``entry`` as if only these tasks had been set, which give ``maximum`` points together."""
    if entry.state is not State.GRADED:
        return replace(entry, max_score=maximum)
    tasks = tuple(task for task in entry.tasks if task.id in task_ids)
    score, most = sum(task.score for task in tasks), sum(task.max_score for task in tasks)
    return replace(entry, tasks=tasks, score=score, max_score=most)


def _latest(entries: Sequence[Entry]) -> Entry:
    marked = [entry for entry in entries if entry.latest]
    return max(marked or entries, key=lambda entry: entry.attempt)


def _maximum(entry: Entry, policy: Policy) -> Decimal:
    return rounded(entry.max_score, policy.digits) if policy.maximum is None else policy.maximum


def _worth(final: Final) -> tuple[Decimal, int]:
    return (Decimal(0) if final.points is None else final.points, final.entry.attempt)  # of equal ones the later


def _graded(entry: Entry, policy: Policy) -> Final:
    maximum = _maximum(entry, policy)
    if entry.max_score <= 0:
        nothing = text("There is nothing to give points for in what was graded.")
        return Final(entry.person, State.FAILED, None, maximum, entry, trouble=(nothing,))
    scaled = Decimal(f"{entry.score:.12g}")
    if policy.maximum is not None:
        scaled = scaled * policy.maximum / Decimal(f"{entry.max_score:.12g}")
    late = lateness(entry, policy.late) if policy.late else Lateness()
    points = rounded(scaled * (100 - late.percent) / 100, policy.digits)
    lines = [*_scale_line(entry, scaled, maximum, policy)]
    if policy.late and late.percent:
        lines += late.lines
        lines.append(_deduction(scaled, points, late, policy))
    trouble = late.trouble + tuple(_unjudged(entry))
    return Final(entry.person, State.GRADED, points, maximum, entry, tuple(lines), trouble)


def _deduction(scaled: Decimal, points: Decimal, late: Lateness, policy: Policy) -> Text:
    before = rounded(scaled, policy.digits)
    return text(
        "Late: {percent} % of {before} points are taken off; {points} points are left.",
        percent=plain(late.percent),
        before=plain(before),
        points=plain(points),
    )


def _scale_line(entry: Entry, scaled: Decimal, maximum: Decimal, policy: Policy) -> Iterator[Text]:
    own = rounded(entry.max_score, policy.digits)
    if maximum != own:
        yield text(
            "{score} of {own} points count as {points} of {maximum}.",
            score=plain(rounded(entry.score, policy.digits)),
            own=plain(own),
            points=plain(rounded(scaled, policy.digits)),
            maximum=plain(maximum),
        )


def _unjudged(entry: Entry) -> Iterator[Text]:
    lost = ", ".join(task.id for task in entry.tasks if task.verdict.value == "grader_error")
    if lost:
        yield text("Tasks that nngrade could not judge count as 0 points: {tasks}. Grade them again.", tasks=lost)
    elif entry.note is not None:
        yield entry.note


def _telling_attempt(final: Final, entries: Sequence[Entry], policy: Policy) -> Final:
    if len(entries) < 2 or final.state is not State.GRADED:  # noqa: PLR2004  one attempt needs no words
        return final
    values = {"number": final.entry.attempt, "total": len(entries)}
    if policy.choice == "best":
        line = text("Attempt {number} of {total} counts: the one with the best grade.", **values)
    else:
        line = text("Attempt {number} of {total} counts: the latest one.", **values)
    return replace(final, lines=(line, *final.lines))


def _ungraded(entry: Entry, policy: Policy) -> Final:
    maximum = _maximum(entry, policy)
    if entry.state is State.MISSING and policy.missing_zero:
        line = text("Nothing was handed in.")
        return Final(entry.person, State.MISSING, Decimal(0), maximum, entry, (line,))
    trouble = (entry.note,) if entry.note is not None and entry.state is State.FAILED else ()
    return Final(entry.person, entry.state, None, maximum, entry, trouble=trouble)
