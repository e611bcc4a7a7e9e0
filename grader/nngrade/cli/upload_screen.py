"""What ``nngrade upload`` shows: the preview, the progress, and what came of it, in 80 columns."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence

from nngrade.cli import console
from nngrade.cli.language import say
from nngrade.export.match import kind_name
from nngrade.lms.journal import Journal
from nngrade.lms.prepare import Preview
from nngrade.lms.remote import Change, Platform, Skipped
from nngrade.lms.run import Finding, Outcome, UploadRun
from nngrade.model import Text
from nngrade.report.cells import clip, pad
from nngrade.report.safe_text import one_line
from nngrade.report.terminal import BLANK
from nngrade.texts import join, text

_ID, _NAME, _GRADE = 16, 18, 18


def show_preview(platform: Platform, preview: Preview, *, sending: bool, plain: bool) -> None:
    """Where it goes, who gets what, who does not, and what to do next."""
    _show_place(platform, preview, plain=plain)
    console.show([BLANK])
    for change in preview.plan.open:
        _show_change(change, plain=plain)
    right = sum(change.empty and not change.kept and change.trouble is None for change in preview.plan.changes)
    if right:
        console.show_text(text("Right already: {count}", count=right), plain=plain)
    _show_left_out(preview, plain=plain)
    console.show([BLANK])
    count = len(preview.plan.open)
    if not count:
        console.show_text(text("There is nothing to send."), "good", plain=plain)
    elif not sending:
        said = text("To be changed: {count}. Nothing has been sent; the same command with --yes sends.", count=count)
        console.show_text(said, "strong", plain=plain)


def preview_code(preview: Preview) -> int:
    """1 when somebody who should get a grade cannot."""
    left = preview.matching.only_here or preview.matching.doubles or preview.failed or preview.strange
    return 1 if left or any(change.trouble is not None for change in preview.plan.changes) else 0


def carry_out(platform: Platform, preview: Preview, journal: Journal, *, plain: bool) -> Outcome:
    """Send, with a bar on a terminal and a line for each person elsewhere."""
    from nngrade.cli import progress  # noqa: PLC0415  imports rich

    shown = _bar if progress.is_wanted(plain=plain) else _lines
    with shown(len(preview.plan.open)) as (tell, compare):
        return UploadRun(platform, preview.rules, journal, tell, compare).carry_out(preview.plan)


def show_outcome(outcome: Outcome, *, plain: bool) -> None:
    """How many were sent, and everything that is not as it should be."""
    console.show_text(text("Sent: {count}", count=len(outcome.sent)), "good", plain=plain)
    if outcome.stopped is not None:
        console.show_text(outcome.stopped, "bad", plain=plain)
    _list(text("Could not be sent: {count}", count=len(outcome.failed)), map(_found, outcome.failed), plain=plain)
    if outcome.unread is not None:
        console.show_text(_not_read_back(outcome.unread, outcome.stopped), "warn", plain=plain)
    said = text("Sent, but not as it should be there: {count}", count=len(outcome.differences))
    _list(said, map(_found, outcome.differences), plain=plain)
    if outcome.whole:
        console.show_text(text("Read back and compared: everything is there."), "good", plain=plain)


def _not_read_back(unread: Text, stopped: Text | None) -> Text:
    """That nothing was compared, and why, unless it is what stopped the sending and stands above."""
    if unread == stopped:
        return text("For the same reason nothing was read back; the same command compares, too.")
    reason = Text(unread.en.rstrip("."), unread.ko.rstrip("."))
    return text("It could not be read back: {reason}. Run the same command again to compare.", reason=reason)


def _show_place(platform: Platform, preview: Preview, *, plain: bool) -> None:
    assignment = preview.assignment
    console.show_text(text("{platform} at {host}", platform=platform.name, host=platform.host), "strong", plain=plain)
    console.show_text(
        text("Course: {name} ({id})", name=assignment.course_name, id=assignment.course), plain=plain
    )  # fmt: skip
    if assignment.maximum is None:
        said = text("Assignment: {name} ({id})", name=assignment.name, id=assignment.id)
    else:
        said = text(
            "Assignment: {name} ({id}), {points} points",
            name=assignment.name,
            id=assignment.id,
            points=f"{assignment.maximum:g}",
        )
    console.show_text(said, plain=plain)
    console.show_text(text("People are matched by {kind}.", kind=kind_name(preview.matching.kind)), plain=plain)
    for note in preview.notes:
        console.show_item("- ", say(note), plain=plain)


def _show_change(change: Change, *, plain: bool) -> None:
    person = one_line(change.wanted.person.id, 60)
    parts = say(join([*_parts(change), *change.kept], ", "))
    if plain:
        console.show_text(_change_in_words(person, change, parts), plain=True)
        return
    before, after = _grades(change)
    moved = f"{before} -> {after}" if before != after else after
    columns = [(person, _ID), (change.learner.name, _NAME), (moved, _GRADE)]
    label = "  ".join(pad(clip(words, cells), cells) for words, cells in columns)
    console.show_item(f"{label}  ", parts)


def _change_in_words(person: str, change: Change, parts: str) -> Text:
    name, (before, after) = change.learner.name, _grades(change)
    if before == after:
        return text(
            "{person} ({name}): grade {grade} stays; to be sent: {parts}",
            person=person,
            name=name,
            grade=after,
            parts=parts,
        )
    return text(
        "{person} ({name}): grade {before} becomes {after}; to be sent: {parts}",
        person=person,
        name=name,
        before=before,
        after=after,
        parts=parts,
    )


def _grades(change: Change) -> tuple[str, str]:
    excused = say(text("excused"))
    before = "-" if change.before.grade is None else f"{change.before.grade:.6g}"
    before = excused if change.before.excused else before
    return before, excused if change.wanted.excused else change.wanted.grade


def _parts(change: Change) -> list[Text]:
    """What is sent, in words."""
    return [
        words
        for wanted, words in (
            (change.grade, text("grade")),
            (change.excuse, text("excuse")),
            (change.rubric, text("rubric")),
            (change.comment is not None, text("comment")),
            (change.with_report, text("report")),
            (bool(change.remove), text("our earlier comment goes")),
        )
        if wanted
    ]


def _show_left_out(preview: Preview, *, plain: bool) -> None:
    matching = preview.matching
    kept = [(c.wanted.person.id, note) for c in preview.plan.changes if c.empty for note in c.kept]
    _list(text("Left as it is there: {count}", count=len(kept)), kept, plain=plain)
    stuck = [(c.wanted.person.id, c.trouble) for c in preview.plan.changes if c.trouble is not None]
    _list(text("Cannot be sent: {count}", count=len(stuck)), stuck, plain=plain)
    skipped = [_skipped(one) for one in preview.skipped]
    _list(text("Nothing is sent for: {count}", count=len(skipped)), skipped, plain=plain)
    here = [(person.id, Text(person.name, person.name)) for person in matching.only_here]
    _list(text("In the results, not in the course: {count}", count=len(here)), here, plain=plain)
    there = [(learner.id, Text(learner.name, learner.name)) for learner in matching.only_there]
    _list(text("In the course, not in the results: {count}", count=len(there)), there, plain=plain)
    twice = [("", words) for words in matching.doubles]
    _list(text("The same id for several, so nothing is sent: {count}", count=len(twice)), twice, plain=plain)
    troubles = [_skipped(one) for one in preview.troubles]
    _list(text("To be looked at: {count}", count=len(troubles)), troubles, plain=plain)


def _skipped(one: Skipped) -> tuple[str, Text]:
    return one.person.id, one.why


def _found(one: Finding) -> tuple[str, Text]:
    return one.change.wanted.person.id, one.words


def _list(title: Text, rows: Iterator[tuple[str, Text]] | Sequence[tuple[str, Text]], *, plain: bool) -> None:
    """A title with a line for each row; nothing when there is none."""
    told = list(rows)
    if not told:
        return
    console.show_text(title, "warn", plain=plain)
    for name, words in told:
        who = one_line(name, 60)
        said = one_line(say(words), 300)
        console.show_item("  ", f"{who}: {said}" if who and said else who or said, plain=plain)


_Told = tuple[Callable[[Change], None], Callable[[int], None]]


@contextlib.contextmanager
def _lines(total: int) -> Iterator[_Told]:
    number = 0

    def tell(change: Change) -> None:
        nonlocal number
        number += 1
        said = f"{number}/{total} {one_line(change.wanted.person.id, 60)}: {say(join(_parts(change), ', '))}"
        _at_once(said)

    def compare(count: int) -> None:
        if count == 0:
            _at_once(say(text("Reading back what was sent ...")))

    yield tell, compare


def _at_once(words: str) -> None:
    console.show_text(words, plain=True)
    with contextlib.suppress(ValueError, OSError):
        sys.stdout.flush()


@contextlib.contextmanager
def _bar(total: int) -> Iterator[_Told]:
    """One bar that fills while it is sent, and once more while it is read back."""
    from nngrade.cli import progress  # noqa: PLC0415  imports rich

    begun = 0
    with progress.named_bar() as update:

        def tell(change: Change) -> None:
            nonlocal begun
            name = one_line(change.wanted.person.id, 60)
            update(pad(clip(name, _ID), _ID), begun, total)
            begun += 1

        def compare(count: int) -> None:
            update(say(text("Reading back")), min(count, begun), begun)

        yield tell, compare
