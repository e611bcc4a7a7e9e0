"""A class's summary from its gradebook.  SQLite does the counting, so no more than one entry is in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nngrade.class_summary import (
    Attention,
    Bar,
    ClassNote,
    ClassSummary,
    MistakeCount,
    RunInfo,
    SameFiles,
    TaskSummary,
)
from nngrade.entries import Entry
from nngrade.gradebook.store import Gradebook
from nngrade.model import CourseInfo, LectureInfo, Text, Verdict

BARS = 10
_GRADED = "attempts.latest AND attempts.state = 'graded'"
_EYE = (Verdict.CRASHED, Verdict.FORBIDDEN, Verdict.GRADER_ERROR)


def summarise(book: Gradebook) -> ClassSummary:
    """The summary of the class as it is in the gradebook now; ``entries`` are read when they are gone through.

    Raises:
        UsageError: nothing has been graded into this gradebook.
    """
    info = book.info()
    lectures = book.connection.execute("SELECT id, title_en, title_ko FROM lectures ORDER BY position")
    titles = tuple(LectureInfo(name, Text(en, ko)) for name, en, ko in lectures)
    mean = book.row(f"SELECT avg(score) FROM attempts WHERE {_GRADED}")  # noqa: S608  our own condition
    states = book.connection.execute("SELECT state, count(*) FROM attempts WHERE latest GROUP BY state")
    same, notes = same_files(book), _notes(book)
    named = {person for group in same for person in group.people} | {note.person for note in notes if note.person}
    return ClassSummary(
        course=CourseInfo(info.course, info.version, info.seed, info.hidden, info.title, titles),
        digest=info.digest,
        run=_run(book),
        finished=info.finished,
        max_score=info.max_score,
        entries=_Entries(book),
        states=dict(states),
        distribution=_distribution(book, info.max_score),
        mean=mean[0] if mean else None,
        median=_median(book),
        tasks=_tasks(book),
        same_files=same,
        attention=_attention(book),
        notes=notes,
        links=_links(book, named),
    )


@dataclass(frozen=True)
class _Entries:
    """The entries, read anew each time that they are gone through."""

    book: Gradebook

    def __iter__(self) -> Iterator[Entry]:
        return self.book.entries()


def _run(book: Gradebook) -> RunInfo:
    row = book.row(
        "SELECT started, coalesce(ended, ''), nngrade, python, numpy, confinement, jobs, scheduler, input_format,"
        " graded, kept, failed FROM runs ORDER BY number DESC LIMIT 1"
    )
    assert row is not None  # noqa: S101  a course is noted together with its first run
    started, ended, program, python, numpy, confinement, *rest = row
    return RunInfo(started, ended, program, python, numpy, tuple(confinement.split()), *rest)


def _distribution(book: Gradebook, most: float) -> tuple[Bar, ...]:
    """Ten bars of the same width."""
    width = most / BARS
    counts = dict.fromkeys(range(BARS), 0)
    if width > 0:
        rows = book.connection.execute(
            f"SELECT min(CAST(score / ? + 1e-9 AS INTEGER), ?) AS bar, count(*) FROM attempts WHERE {_GRADED}"  # noqa: S608  our own condition
            " GROUP BY bar",
            (width, BARS - 1),
        )
        counts.update(rows)
    return tuple(Bar(place * width, (place + 1) * width, people) for place, people in counts.items())


def _median(book: Gradebook) -> float | None:
    row = book.row(
        f"SELECT avg(score) FROM (SELECT score, row_number() OVER (ORDER BY score) AS place, count(*) OVER () AS n"  # noqa: S608  our own condition
        f" FROM attempts WHERE {_GRADED}) WHERE place IN ((n + 1) / 2, (n + 2) / 2)"
    )
    return None if row is None else row[0]


def _tasks(book: Gradebook) -> tuple[TaskSummary, ...]:
    found = []
    for task in book.tasks():
        verdicts = book.connection.execute(
            "SELECT verdict, count(*), sum(scores.score) FROM scores JOIN tasks ON tasks.number = task"  # noqa: S608  our own condition
            f" JOIN attempts ON attempts.number = scores.attempt WHERE tasks.id = ? AND {_GRADED} GROUP BY verdict",
            (task.id,),
        ).fetchall()
        people = sum(count for _, count, _ in verdicts)
        found.append(
            TaskSummary(
                id=task.id,
                title=task.title,
                max_score=task.max_score,
                mean=sum(points for _, _, points in verdicts) / people if people else None,
                verdicts={Verdict(name): count for name, count, _ in verdicts},
                mistakes=_mistakes(book, task.id),
            )
        )
    return tuple(found)


def _mistakes(book: Gradebook, task: str) -> tuple[MistakeCount, ...]:
    rows = book.connection.execute(
        "SELECT misconceptions.id, message_en, message_ko, count(*) AS people FROM scores"  # noqa: S608  our own condition
        " JOIN tasks ON tasks.number = scores.task JOIN attempts ON attempts.number = scores.attempt"
        " JOIN misconceptions ON misconceptions.task = scores.task AND misconceptions.id = scores.misconception"
        f" WHERE tasks.id = ? AND {_GRADED} GROUP BY misconceptions.id ORDER BY people DESC, misconceptions.id",
        (task,),
    )
    return tuple(MistakeCount(name, Text(en, ko), people) for name, en, ko, people in rows)


def same_files(book: Gradebook) -> tuple[SameFiles, ...]:
    """Groups of people with the same file for an exercise, larger ones first.

    A group of what only looks alike is there when not all of it is the same byte for byte anyway.  People who handed
    in together, so that their work has one source, are no group by themselves.
    """
    return (*_groups(book, "sha256", identical=True), *_groups(book, "shape", identical=False))


def _groups(book: Gradebook, column: str, *, identical: bool) -> tuple[SameFiles, ...]:
    different = "" if identical else " AND count(DISTINCT files.sha256) > 1"
    found = book.connection.execute(
        f"SELECT exercise, files.{column}, count(*) AS people FROM files"  # noqa: S608  our own words
        " JOIN attempts ON attempts.number = files.attempt"
        f" WHERE attempts.latest GROUP BY exercise, files.{column} HAVING people > 1"
        f" AND count(DISTINCT coalesce(nullif(source, ''), person)) > 1{different}"
        " ORDER BY people DESC, exercise, min(attempts.person)"
    ).fetchall()
    return tuple(
        SameFiles(exercise, tuple(_people(book, exercise, column, digest)), identical) for exercise, digest, _ in found
    )


def _people(book: Gradebook, exercise: str, column: str, digest: str) -> Iterator[str]:
    rows = book.connection.execute(
        f"SELECT person FROM files JOIN attempts ON attempts.number = files.attempt"  # noqa: S608  our own words
        f" WHERE attempts.latest AND exercise = ? AND files.{column} = ? ORDER BY person",
        (exercise, digest),
    )
    return (person for (person,) in rows)


def _attention(book: Gradebook) -> tuple[Attention, ...]:
    rows = book.connection.execute(
        "SELECT people.id, people.name, attempts.folder, verdict, group_concat(tasks.id, ' ') FROM scores"
        " JOIN tasks ON tasks.number = scores.task JOIN attempts ON attempts.number = scores.attempt"
        " JOIN people ON people.id = attempts.person WHERE attempts.latest AND verdict IN (?, ?, ?)"
        " GROUP BY people.id, verdict ORDER BY people.id, verdict",
        [verdict.value for verdict in _EYE],
    )
    return tuple(
        Attention(person, name, folder, Verdict(verdict), tuple(sorted(tasks.split(" "))))
        for person, name, folder, verdict, tasks in rows
    )


def _links(book: Gradebook, people: set[str]) -> dict[str, tuple[str, str]]:
    """Name and folder of each of these people who is in the gradebook."""
    found = {}
    for person in people:
        row = book.row(
            "SELECT name, folder FROM people JOIN attempts ON attempts.person = people.id"
            " WHERE people.id = ? AND attempts.latest",
            person,
        )
        if row is not None:
            found[person] = (row[0], row[1])
    return found


def _notes(book: Gradebook) -> tuple[ClassNote, ...]:
    """What reading the class met, and who could not be graded and why."""
    failed = book.connection.execute(
        "SELECT 'failed', person, source, coalesce(note_en, ''), coalesce(note_ko, '') FROM attempts"
        " WHERE latest AND state = 'failed' ORDER BY person"
    ).fetchall()
    rows = book.connection.execute("SELECT kind, person, source, message_en, message_ko FROM notes ORDER BY number")
    return tuple(ClassNote(kind, person, source, Text(en, ko)) for kind, person, source, en, ko in (*failed, *rows))
