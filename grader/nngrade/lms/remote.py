"""What a platform knows and what we want of it, as data that is the same for all platforms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from nngrade.entries import IdKind, Person
from nngrade.lms.marks import mark_alone, marks_in
from nngrade.model import Text


@dataclass(frozen=True)
class Assignment:
    """The assignment that gets the grades.

    ``id`` is the platform's number, ``course`` that of the course.  ``maximum`` is None where there is none.
    ``criteria`` are the lines of a rubric; with ``rubric_grades`` their sum becomes the grade.  ``comments`` and
    ``files`` say whether it takes them; ``excuses`` whether somebody can be excused.  ``notes`` are what the teacher
    should know before sending.
    """

    id: str
    name: str
    course: str
    course_name: str
    maximum: float | None
    criteria: tuple[Criterion, ...] = ()
    rubric_grades: bool = False
    comments: bool = True
    files: bool = True
    excuses: bool = False
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """A line of a rubric: its id, its words, and its points."""

    id: str
    words: str
    points: float


@dataclass(frozen=True)
class Learner:
    """Somebody in the platform's course: the platform's number, the name to show, and the ids to match by."""

    id: str
    name: str
    ids: Mapping[IdKind, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RemoteFile:
    """A file that hangs on a comment or lies in the feedback: name, size in bytes (None if not told), where it is."""

    name: str
    size: int | None
    url: str = ""


@dataclass(frozen=True)
class RemoteComment:
    """A comment that is there.  Where the platform has one comment for each person only, ``id`` is empty.

    ``mine``: the token's own user wrote it.  ``form`` is the platform's word for how the text is written.
    """

    id: str
    text: str
    files: tuple[RemoteFile, ...] = ()
    mine: bool = True
    form: str = ""

    def carries(self, mark: str) -> bool:
        """Whether it is, or holds, our comment with this mark; who quotes one of ours does not."""
        return self.mine and mark_alone(self.text) == mark if self.id else mark in marks_in(self.text)


@dataclass(frozen=True)
class Current:
    """What a person has on the platform now.

    ``known`` is false when comments and files cannot be read, ``hidden`` is true when that is so because they are not
    released.  ``stale`` is true when the grade belongs to an earlier attempt.  ``excused`` and ``rubric`` (points by
    criterion id) where the platform has them; ``workflow`` is sent back as it is.  ``trouble`` says why this person
    could not be read; then nothing may be sent.
    """

    grade: float | None = None
    excused: bool = False
    comments: tuple[RemoteComment, ...] = ()
    known: bool = True
    hidden: bool = False
    stale: bool = False
    rubric: Mapping[str, float] = field(default_factory=dict)
    workflow: str = ""
    trouble: Text | None = None


class ReportFile:
    """The report file: its name there, and its content, made anew each time: a class's pages would fill the memory."""

    def __init__(self, name: str, make: Callable[[], bytes]) -> None:
        self.name = name
        self._make = make
        self._size: int | None = None

    def read(self) -> bytes:
        """The content.

        Raises:
            UsageError: it cannot be made any more.
        """
        content = self._make()
        self._size = len(content)
        return content

    @property
    def size(self) -> int:
        """The number of bytes that were read last."""
        return len(self.read()) if self._size is None else self._size


@dataclass(frozen=True)
class Wanted:
    """What a person is to have: a grade or an excuse; the comment's lines, its mark, the report; rubric points.

    ``mark`` is a digest of comment and report, so that a comment tells by itself whether it is this one.
    """

    person: Person
    grade: str
    excused: bool
    comment: str
    mark: str
    report: ReportFile | None = None
    rubric: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """What has to be sent for one person; parts that are right already are not in it.

    ``comment`` is the whole text to send (None: leave it); ``with_report``: the report goes with it.  ``remove`` are
    earlier comments of ours that the new one replaces.  ``kept`` says in words what was left alone on purpose,
    ``trouble`` why nothing can be sent to this person.
    """

    wanted: Wanted
    learner: Learner
    before: Current
    grade: bool = False
    excuse: bool = False
    rubric: bool = False
    comment: str | None = None
    with_report: bool = False
    remove: tuple[str, ...] = ()
    kept: tuple[Text, ...] = ()
    trouble: Text | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing has to be sent."""
        return not (self.grade or self.excuse or self.rubric or self.comment is not None or self.remove)


@dataclass(frozen=True)
class Skipped:
    """Somebody who gets nothing, and why."""

    person: Person
    why: Text


class Platform(Protocol):
    """A learning platform, as planning and carrying out see it."""

    name: str
    host: str
    thread: bool  # comments are a conversation; otherwise there is one text for each person
    kinds: tuple[IdKind, ...]  # by what people can be matched, best first

    def open(self) -> Assignment:
        """Find course and assignment; StopError when they are not there or cannot take grades."""

    def learners(self, kind: IdKind) -> Sequence[Learner]:
        """Everybody who can get a grade, with the ids of ``kind`` at least."""

    def current(self, learners: Sequence[Learner], tell: Callable[[int], None]) -> Mapping[str, Current]:
        """What these people have now, by the platform's number; ``tell`` hears how many have been read."""

    def write(self, change: Change) -> None:
        """Send one change.  RefusedError, LostAnswerError and NoAnswerError are about this person only."""

    def pause(self, attempt: int) -> None:
        """Wait a while before attempt number ``attempt`` + 1."""
