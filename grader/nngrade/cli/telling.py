"""What ``nngrade grade`` says: what it begins with, each person as soon as that one is done, and how it ended."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from nngrade.cli import console
from nngrade.cli.language import language, say
from nngrade.cli.workspace import shown
from nngrade.entries import Entry, Person, State
from nngrade.model import Text, Verdict
from nngrade.report.cells import cell_len, clip, pad
from nngrade.report.results_layout import CLASS_PAGE, GRADEBOOK, GRADES, REPORT_PAGE
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points
from nngrade.report.terminal import BLANK, Line, Span, Style
from nngrade.report.words import points_sentence
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.batch.flow import Step
    from nngrade.batch.pool import Pool
    from nngrade.batch.run import Plan, Run

_MOST_TROUBLES = 50
_MOST_GROUPS = 10
_MOST_NAMES = 8
_FEW = 50  # more people than a screen or two hold: then only trouble is told above the bar
_NOT_GRADED = {"refused", "double"}


class Telling:
    """Everything that one run says; ``plain`` is for screen readers."""

    def __init__(self, plan: Plan, *, plain: bool) -> None:
        self._plan = plan
        self.plain = plain
        self._cells = min(max(cell_len(_label(one.person, one.attempt, latest=one.latest)) for one in plan.handed), 30)
        self._troubles = 0
        self._told: list[tuple[str, Text]] = []
        self._told_of: set[str] = set()  # ids
        self._machine: dict[Text, None] = {}

    def begin(self, run: Run) -> None:
        """What is going to be graded, and what is otherwise than the time before."""
        self._say(text("To grade: {count}", count=len(self._plan.handed)))
        if self._plan.class_list.missing:
            self._say(text("In the roster, and handed in nothing: {count}", count=len(self._plan.class_list.missing)))
        self._say(text("Submitted code is held by: {layers}", layers=", ".join(run.about.confinement)))
        if not {"landlock", "namespaces"} & set(run.about.confinement):
            said = text("Nothing keeps submitted code away from your files here: it runs with your rights.")
            self._say(said, "warn")
        if self._plan.settings.hidden:
            self._say(text("Hidden checks are drawn from seed {seed}.", seed=self._plan.settings.seed))
        self._since_last_time(run)
        listed = {(one.person.id, one.source) for one in self._plan.handed}  # these are told when they are read
        doubles = {one.person.id for one in self._plan.handed}  # their message names all that is of the same person
        for note in self._plan.class_list.notes:
            if note.kind == "double" and note.person_id in doubles:
                continue
            if note.kind in _NOT_GRADED and (note.person_id, note.source) not in listed:
                self._trouble(note.source, note.message)
                self._told_of.add(note.person_id or "")

    def _since_last_time(self, run: Run) -> None:
        for change in run.changes:
            self._say(change, "warn")
        if run.changes:
            self._say(text("So what was graded before is graded again."), "warn")
        elif self._has_other_pages():
            self._say(
                text(
                    "Reports of the last run are in another language; they are written again, and nothing is graded "
                    "for that."
                )
            )
        if run.gone:
            self._say(text("No longer among the submissions, and taken out of the gradebook: {count}", count=run.gone))

    def _has_other_pages(self) -> bool:
        """Whether there are results to be kept whose pages are in another language than this run's."""
        if self._plan.before is None or self._plan.fresh:
            return False
        from nngrade.gradebook import open_gradebook  # noqa: PLC0415  imports sqlite3

        asked = "SELECT 1 FROM attempts WHERE work != '' AND language != ?"
        with open_gradebook(self._plan.results / GRADEBOOK) as book:
            return book.row(asked, language()) is not None

    def _say(self, words: Text, style: Style = "") -> None:
        console.show_text(words, style, plain=self.plain)

    def _trouble(self, name: str, words: Text) -> None:
        self._troubles += 1
        if len(self._told) < _MOST_TROUBLES:
            self._told.append((name, words))

    @contextlib.contextmanager
    def following(self, pool: Pool) -> Iterator[Callable[[Step], None]]:
        """What to call for each finished attempt: it prints a line, or moves a bar where the screen is a terminal.

        The bar also tells what takes long in the ``pool``.
        """
        from nngrade.cli import progress  # noqa: PLC0415  imports rich

        console.show([BLANK])
        if not progress.is_wanted(plain=self.plain):
            yield lambda step: console.show(self._lines(step))
            return
        with progress.bar(len(self._plan.handed), pool.doing) as bar:
            few = len(self._plan.handed) <= _FEW

            def follow(step: Step) -> None:
                lines = self._lines(step)
                if few or step.entry.note is not None:
                    bar.show(lines)
                bar.step(step.how)

            yield follow

    def _lines(self, step: Step) -> list[Line]:
        """What to print of a finished attempt: nothing of one that was kept."""
        entry = step.entry
        name = _label(entry.person, entry.attempt, latest=entry.latest)
        self._machine.update(dict.fromkeys(step.remarks))
        if entry.note is not None and not (entry.state is State.GRADED and entry.person.id in self._told_of):
            self._trouble(name, entry.note)
        if entry.state is State.FAILED:
            told = one_line(say(entry.note or text("It could not be graded.")), 300)
            return console.item("  ", f"{name}: {told}", "bad", plain=self.plain)
        return [] if step.how.value == "kept" else [self._graded(entry, name)]

    def _graded(self, entry: Entry, name: str) -> Line:
        page = shown(self._plan.results / entry.folder / REPORT_PAGE)
        points = points_sentence(format_points(entry.score), format_points(entry.max_score))
        if self.plain:
            return (Span(say(text("{id}: {points}. Report: {path}", id=name, points=points, path=page))),)
        style: Style = "good" if all(task.verdict is Verdict.PASSED for task in entry.tasks) else ""
        widest = cell_len(say(points_sentence("999.99", format_points(entry.max_score))))
        return (
            Span(f"  {pad(clip(name, self._cells), self._cells)}"),
            Span(f"  {pad(say(points), widest)}", style),
            Span(f"  {page}", "dim"),
        )

    def stopped(self, run: Run) -> None:
        """It was stopped by a person."""
        done = run.counts.graded + run.counts.kept
        total = len(self._plan.handed)
        if self._plan.fresh:  # with it, the same command would begin anew
            said = text(
                "Stopped. {done} of {total} are graded and kept; the same command without --fresh goes on from there.",
                done=done,
                total=total,
            )
        else:
            said = text(
                "Stopped. {done} of {total} are graded and kept; the same command goes on from there.",
                done=done,
                total=total,
            )
        console.show_error(said)

    def finish(self, run: Run) -> int:
        """Tell how it ended, and give the exit code."""
        table, page = (shown(self._plan.results / name) for name in (GRADES, CLASS_PAGE))
        console.show([BLANK])
        counts = run.counts
        self._say(text("Graded: {count}. All points: {path}", count=counts.graded + counts.kept, path=table))
        self._say(text("The class as a page: {path}", path=page))
        if counts.kept:
            self._say(text("Of these, kept from earlier runs because nothing has changed: {count}", count=counts.kept))
        if self._plan.settings.hidden:
            self._say(text("Hidden checks were run too (seed {seed}).", seed=self._plan.settings.seed))
        else:
            self._say(text("Only the public checks were run; --solutions DIR adds the hidden ones."))
        for words in self._machine:
            self._say(words, "warn")
        self._same_files(run)
        self._remarks()
        return self._closing()

    def _same_files(self, run: Run) -> None:
        groups = run.same_files()
        if not groups:
            return
        self._say(text("Files that are the same for several people: {count}", count=len(groups)), "warn")
        for group in groups[:_MOST_GROUPS]:
            kind = text("the same") if group.identical else text("the same but for names, comments and layout")
            people = ", ".join(one_line(person, 40) for person in group.people[:_MOST_NAMES])
            rest = say(text(" and {count} more", count=len(group.people) - _MOST_NAMES))
            names = people + (rest if len(group.people) > _MOST_NAMES else "")
            console.show_item("  ", f"{group.exercise}, {say(kind)}: {names}", plain=self.plain)
        self._more(len(groups) - _MOST_GROUPS)

    def _remarks(self) -> None:
        remarks = [note for note in self._plan.class_list.notes if note.kind not in _NOT_GRADED]
        if not remarks:
            return
        self._say(text("To look at: {count}", count=len(remarks)), "warn")
        for note in remarks[:_MOST_TROUBLES]:
            console.show_item(
                "  ", f"{one_line(note.source, 60)}: {one_line(say(note.message), 300)}", plain=self.plain
            )
        self._more(len(remarks) - _MOST_TROUBLES)

    def _closing(self) -> int:
        if not self._troubles:
            return 0
        self._say(text("Could not be graded, or not wholly: {count}", count=self._troubles), "bad")
        for name, words in self._told:
            console.show_item("  ", f"{one_line(name, 60)}: {one_line(say(words), 300)}", plain=self.plain)
        self._more(self._troubles - _MOST_TROUBLES)
        return 1

    def _more(self, count: int) -> None:
        if count > 0:
            console.show_item("  ", say(text("... and {count} more; the page of the class shows all.", count=count)))


def _label(person: Person, attempt: int, *, latest: bool) -> str:
    name = one_line(person.id if person.name in {"", person.id} else f"{person.name} ({person.id})", 60)
    return name if latest else say(text("{id}, attempt {number}", id=name, number=attempt))
