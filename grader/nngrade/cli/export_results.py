"""Reading a folder of results for an export, and telling a teacher what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nngrade.cli import console
from nngrade.cli.export_options import policy
from nngrade.cli.language import language, say
from nngrade.cli.workspace import is_file, shown
from nngrade.entries import Entry, Person, State
from nngrade.errors import UsageError
from nngrade.export.comment import COMMENT_LIMIT, comment
from nngrade.export.grades import Final, adjustment, final_grades, narrowed
from nngrade.export.hints import hints
from nngrade.export.listing import called, listed
from nngrade.export.match import Match, kind_name, leftovers
from nngrade.export.moodle_read import Wishes
from nngrade.export.sheet import Options, Sheet
from nngrade.model import Report, Text
from nngrade.report.results_layout import GRADEBOOK, REPORT
from nngrade.report.system_reasons import unread
from nngrade.texts import text


@dataclass(frozen=True)
class Class:
    """Everybody's grade, the folder of their reports, and what a teacher may have meant otherwise."""

    folder: Path
    finals: tuple[Final, ...]
    hints: tuple[Text, ...] = ()

    @property
    def people(self) -> list[Person]:
        """Everybody."""
        return [final.person for final in self.finals]

    def comments(self, limit: int = COMMENT_LIMIT) -> dict[str, str]:
        """A comment for everybody who has a grade, by person id, in the language of the run."""
        said = {final.person.id: comment(final, language(), limit) for final in self.finals}
        return {person: words for person, words in said.items() if words}

    def report(self, final: Final) -> Report | None:
        """The report of the attempt that counts, with the tasks that count and their files; None when there is none."""
        from nngrade.report.json_reader import read_report  # noqa: PLC0415  most formats need no report

        if not final.entry.folder:
            return None
        whole = read_report(self.folder / final.entry.folder / REPORT)
        counted = {task.id for task in final.entry.tasks}
        tasks = tuple(task for task in whole.tasks if task.id in counted)
        left_out = {task.exercise for task in whole.tasks} - {task.exercise for task in tasks}
        files = tuple(file for file in whole.submission.files if file.path not in left_out)
        return replace(whole, tasks=tasks, submission=replace(whole.submission, files=files))

    def page(self, final: Final) -> bytes | None:
        """The student's page, with how the grade came about."""
        from nngrade.course import content_root  # noqa: PLC0415
        from nngrade.report.html import render  # noqa: PLC0415  imports Jinja2

        report = self.report(final)
        if report is None:
            return None
        page = render(report, language(), content_root() / "templates", adjustment(final))
        return page.encode("utf-8", "backslashreplace")


def class_of(results: str, given: Mapping[str, Any], *, submitted: str = "") -> Class:
    """Everybody's grade by the options that were ``given``; ``submitted`` is when all of it was handed in, if known.

    Raises:
        UsageError: it is no folder of results, it is still being graded, or ``only`` names no task.
    """
    from nngrade.gradebook import open_gradebook  # noqa: PLC0415  imports sqlite3

    rules, only = policy(given), given["only"]
    with open_gradebook(Path(results) / GRADEBOOK) as book:
        if not book.info().finished:
            raise UsageError.of(
                text(
                    '"{folder}" is still being graded, or grading was stopped. '
                    "Wait, or run `nngrade grade` again, which goes on where it stopped.",
                    folder=results,
                )
            )
        tasks = {task.id: task.max_score for task in book.tasks()}
        stray = [target for target in only if not any(is_named(task_id, [target]) for task_id in tasks)]
        if stray:
            raise UsageError.of(text('"{target}" names no task of the results.', target=", ".join(stray)))
        tasks = {task_id: most for task_id, most in tasks.items() if not only or is_named(task_id, only)}
        excused = book.excused()
        entries = [_narrowed(entry, tasks, only) for entry in book.entries("all")]
    entries = [replace(one, state=State.EXCUSED) if one.person.id in excused else one for one in entries]
    if submitted:
        entries = [replace(one, submitted=submitted, late=None) for one in entries]
    finals = [_with_work(one) if one.person.id in excused else one for one in final_grades(entries, rules)]
    return Class(Path(results), tuple(finals), tuple(hints(entries, rules, narrowed=bool(only))))


def _with_work(final: Final) -> Final:
    """Somebody who is excused and handed in, for the teacher to see."""
    worked = text("Excused, but something was handed in: there is a report, and no grade.")
    return replace(final, trouble=(worked,))


def options_of(given: Mapping[str, Any]) -> Options:
    """What was asked of a worksheet."""
    return Options(given["match"], given["assignment"], scaled=bool(given["maximum"]), encoding=given["encoding"])


def wishes_of(given: Mapping[str, Any]) -> Wishes:
    """What was asked of a worksheet of Moodle."""
    return Wishes(
        given["match"],
        scaled=bool(given["maximum"]),
        encoding=given["encoding"],
        ignore_names=given["ignore_names"],
        keep_comments=given["keep_comments"],
        only_graded=given["only_graded"],
    )


def _narrowed(entry: Entry, tasks: Mapping[str, float], only: Sequence[str]) -> Entry:
    if entry.max_score and not only:
        return entry
    return narrowed(entry, tasks.keys(), sum(tasks.values()))


def is_named(task_id: str, only: Sequence[str]) -> bool:
    """Whether one of the targets of ``--only`` is the task, its name, its file or its lecture."""
    file, _, name = task_id.partition("::")
    lecture, _, module = file.partition("/")
    return bool({task_id, file, name, lecture, module} & {target.rstrip("/") for target in only})


def read_file(path: str) -> bytes:
    """The bytes of a file that a teacher named.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return Path(path).read_bytes()
    except OSError as problem:
        raise UsageError.of(text('"{file}" cannot be read: {reason}.', file=path, reason=unread(problem))) from None


def write(files: Mapping[Path, bytes], *, template: str | None = None) -> None:
    """Write files, each in one step; nothing when one of them is the template.

    Raises:
        UsageError: a file cannot be written, or is the template.
    """
    from nngrade.report.atomic import write_atomic  # noqa: PLC0415

    for path in files:
        if template is not None and is_file(path) and path.samefile(template):
            raise UsageError.of(text('"{file}" is the template. Choose another name with --out.', file=shown(path)))
    for path, content in files.items():
        write_atomic(path, content)


def tell_sheet(path: Path, sheet: Sheet, everybody: Class, *, plain: bool) -> int:
    """Say what was written, and who is missing on either side; the exit code: 1 when somebody's grade is not in it."""
    said = text(
        "Written: {path}. Grades: {count}, people found by {kind}.",
        path=shown(path),
        count=len(sheet.written),
        kind=kind_name(sheet.match.kind),
    )
    console.show_text(said, "good", plain=plain)
    tell_template(sheet.notes, sheet.match, everybody, plain=plain)
    tell_class(everybody, plain=plain)
    left = {person.id for person in sheet.match.people_left}
    return 1 if any(final.points is not None and final.person.id in left for final in everybody.finals) else 0


def tell_template(notes: Iterable[Text], match: Match, everybody: Class, *, plain: bool) -> None:
    """What is to be said of a template, and who is missing on either side."""
    for note in notes:
        _item(note, plain=plain)
    ours, theirs = leftovers(match, everybody.people)
    if ours:
        _item(text("In the results, not in the template: {names}", names=listed(ours)), plain=plain)
    if theirs:
        _item(text("In the template, not in the results: {names}", names=listed(theirs)), plain=plain)


def tell_class(everybody: Class, *, plain: bool) -> None:
    """What may have been meant otherwise, and everything that a person should look at, a line for equal troubles."""
    for hint in everybody.hints:
        _item(hint, plain=plain)
    having: dict[Text, list[str]] = {}
    for final, name in zip(everybody.finals, called(everybody.people, everybody.people), strict=True):
        for trouble in final.trouble:
            having.setdefault(trouble, []).append(name)
    for trouble, names in having.items():
        console.show_item("- ", f"{say(listed(names))}: {say(trouble)}", plain=plain)


def _item(words: Text, *, plain: bool) -> None:
    console.show_item("- ", say(words), plain=plain)
