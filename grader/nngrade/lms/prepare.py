"""The preview: everything that is read before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from nngrade.entries import State
from nngrade.export.grades import Final
from nngrade.export.numbers import plain
from nngrade.lms.journal import Journal
from nngrade.lms.matching import Matching, choose_kind, match, without_strangers
from nngrade.lms.plan import Rules, UploadPlan, make_plan
from nngrade.lms.remote import Assignment, Learner, Platform, Skipped, Wanted
from nngrade.lms.rubric import fits
from nngrade.lms.troubles import stopping
from nngrade.lms.wanted import UploadClass, UploadWishes, wanted_of
from nngrade.model import Text
from nngrade.texts import text

_SAME = 1e-9


@dataclass(frozen=True)
class Preview:
    """Who would get what.

    ``skipped`` get nothing; ``failed`` of them handed in and could not be graded; ``troubles`` are for the teacher to
    look at, ``strange`` of them get nothing because their id means somebody with another name there.
    """

    assignment: Assignment
    matching: Matching
    plan: UploadPlan
    rules: Rules
    skipped: tuple[Skipped, ...]
    failed: int
    troubles: tuple[Skipped, ...]
    notes: tuple[Text, ...]
    strange: int = 0


def open_assignment(platform: Platform) -> Assignment:
    """The assignment, found; nothing has been sent yet, so whatever goes wrong ends it.

    Raises:
        StopError: it is not there, takes no grades, or what answers is no such platform.
    """
    with stopping():
        return platform.open()


def prepare(  # noqa: PLR0913, PLR0917  both sides of the comparison, and what each is read with
    platform: Platform,
    assignment: Assignment,
    graded: UploadClass,
    wishes: UploadWishes,
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
    chosen = wishes.kind or choose_kind(people, platform.kinds)
    with stopping():
        found = match(people, platform.learners(chosen), chosen)
        matching, strange = (found, ()) if wishes.ignore_names else without_strangers(found)
        pairs = _pairs(wanted, matching)
        current = platform.current([learner for _, learner in pairs], tell) if pairs else {}
    rules = _rules(platform, assignment, wishes)
    return Preview(
        assignment,
        matching,
        make_plan(assignment, pairs, current, journal.steps(), rules),
        rules,
        tuple(skipped),
        sum(final.state is State.FAILED for final in graded.finals),
        (*strange, *_look_at(graded.finals)),
        (*_notes(assignment, graded.finals), *graded.hints),
        len(strange),
    )


def _rules(platform: Platform, assignment: Assignment, wishes: UploadWishes) -> Rules:
    return Rules(
        thread=platform.thread,
        comments=wishes.comments and assignment.comments,
        files=wishes.reports and assignment.files,
        restore=wishes.restore,
        digits=wishes.digits,
    )


def _look_at(finals: Sequence[Final]) -> Iterator[Skipped]:
    graded = [final for final in finals if final.points is not None or final.excused]  # the others say why in their row
    return (Skipped(final.person, words) for final in graded for words in final.trouble)


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
