"""The preview: everything that is read before anything is sent."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nngrade.entries import IdKind, State
from nngrade.export.grades import Final, plain
from nngrade.lms.journal import Journal
from nngrade.lms.matching import Matching, choose_kind, match, refuse_strangers
from nngrade.lms.plan import Plan, Rules, Skipped, Steps, make_plan
from nngrade.lms.remote import Assignment, Learner, Platform, Wanted
from nngrade.lms.rubric import fits
from nngrade.lms.troubles import StopError, TroubleError
from nngrade.lms.wanted import Class, Wishes, wanted_of
from nngrade.model import Text
from nngrade.texts import text

_SAME = 1e-9


@dataclass(frozen=True)
class Preview:
    """Who would get what.

    ``skipped`` get nothing; ``failed`` of them handed in and could not be graded; ``troubles`` are for the teacher to
    look at.
    """

    assignment: Assignment
    matching: Matching
    plan: Plan
    rules: Rules
    skipped: tuple[Skipped, ...]
    failed: int
    troubles: tuple[Skipped, ...]
    notes: tuple[Text, ...]


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """While the whole class is read, whatever goes wrong ends everything: nothing has been sent yet."""
    try:
        yield
    except TroubleError as problem:
        raise StopError(problem.words.en, problem.words.ko) from None


def prepare(  # noqa: PLR0913  each is a decision of the teacher, or a side of the comparison
    platform: Platform,
    assignment: Assignment,
    graded: Class,
    wishes: Wishes,
    *,
    kind: IdKind | None,
    restore: bool,
    journal: Journal,
    tell: Callable[[int], None],
) -> Preview:
    """Read what is there, and compare it with what is to be.

    Raises:
        UsageError: nobody can be matched, or a grade is above the maximum.
        StopError: the platform's answers end it.
    """
    wanted, skipped = wanted_of(graded, assignment, wishes)
    people = [final.person for final in graded.finals]
    chosen = kind or choose_kind(people, platform.kinds)
    with stopping():
        matching = match(people, platform.learners(chosen), chosen)
        refuse_strangers(matching)
        pairs = _pairs(wanted, matching)
        current = platform.current([learner for _, learner in pairs], tell) if pairs else {}
    rules = Rules(
        thread=platform.thread,
        comments=wishes.comments and assignment.comments,
        files=wishes.reports and assignment.files,
        restore=restore,
    )
    steps: Mapping[str, Steps] = journal.steps()
    return Preview(
        assignment,
        matching,
        make_plan(assignment, pairs, current, steps, rules),
        rules,
        tuple(skipped),
        sum(final.state is State.FAILED for final in graded.finals),
        tuple(Skipped(f.person, words) for f in graded.finals for words in f.trouble if f.points is not None),
        tuple(_notes(assignment, graded.finals)),
    )


def _pairs(wanted: Sequence[Wanted], matching: Matching) -> list[tuple[Wanted, Learner]]:
    partner = {person.id: learner for person, learner in matching.pairs}
    return [(one, partner[one.person.id]) for one in wanted if one.person.id in partner]


def _notes(assignment: Assignment, finals: Sequence[Final]) -> Iterator[Text]:
    yield from assignment.notes
    tasks = sorted({task.id for final in finals for task in final.entry.tasks})
    if assignment.criteria and not fits(tasks, assignment.criteria):
        yield text("The rubric is not filled in: its lines are not named like the course's tasks.")
    graded = next((final for final in finals if final.points is not None and final.entry.max_score), None)
    if graded is not None and abs(float(graded.maximum) - graded.entry.max_score) > _SAME:
        own, most = f"{graded.entry.max_score:g}", plain(graded.maximum)
        yield text("{own} points here are {most} points there.", own=own, most=most)
