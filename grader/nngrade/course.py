"""The course: reads and validates ``exercises/``.  Everything here is an author's, so every error is a CourseError.

A course is a folder with ``course.toml``; each lecture is a folder in it with ``lecture.toml``, stubs, perhaps a
``checks.py`` and ``keys/``.  The course is data: no file of it is imported as a package.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from nngrade.course_toml import Section, read_toml
from nngrade.errors import CourseError, UsageError
from nngrade.model import Language, Text
from nngrade.sandbox.outcomes import Limits
from nngrade.stubs import Signature, read_signatures
from nngrade.texts import text

RTOL = 1e-9
ATOL = 1e-12


@dataclass(frozen=True)
class Group:
    """A named group of a task's cases.  Its points count only when every group in ``needs`` passes too."""

    name: str
    title: Text
    points: float
    needs: tuple[str, ...]


@dataclass(frozen=True)
class MisconceptionText:
    """A known mistake's feedback, and how it shows if not by values: a NumPy warning, a changed input, a check."""

    id: str
    message: Text
    warning: str = ""
    modified: bool = False
    check: bool = False

    @property
    def by_values(self) -> bool:
        """Whether ``solutions/`` gives this mistake as a function, so that its values are known."""
        return not (self.warning or self.modified or self.check)


@dataclass(frozen=True)
class FigureSpec:
    """Which picture the report shows for a task: ``curve``, or the name of a function in ``checks.py``."""

    kind: str
    title: Text


@dataclass(frozen=True)
class Task:
    """One function that a student writes."""

    id: str
    title: Text
    signature: Signature
    groups: tuple[Group, ...]
    hints: tuple[Text, ...]
    misconceptions: Mapping[str, MisconceptionText]
    limits: Limits
    rtol: float
    atol: float
    figure: FigureSpec | None

    @property
    def name(self) -> str:
        """The function's name."""
        return self.id.partition("::")[2]

    @property
    def exercise(self) -> str:
        """The exercise's path, ``l1_perceptron/activations.py``."""
        return self.id.partition("::")[0]

    @property
    def points(self) -> float:
        """Points of all groups together."""
        return sum(group.points for group in self.groups)


@dataclass(frozen=True)
class Exercise:
    """One file that a student fills in."""

    path: str
    title: Text
    tasks: tuple[Task, ...]
    stub: bytes

    @property
    def lecture(self) -> str:
        """The lecture's id, ``l1_perceptron``."""
        return self.path.partition("/")[0]

    @property
    def module(self) -> str:
        """The file's name without ``.py``."""
        return self.path.partition("/")[2].removesuffix(".py")

    def task(self, name: str) -> Task:
        """The task with this function name; CourseError when a case names a function that is no task here."""
        for task in self.tasks:
            if task.name == name:
                return task
        t = text('{exercise} has no task "{name}", which a case calls first.', exercise=self.path, name=name)
        raise CourseError(t.en, t.ko)


@dataclass(frozen=True)
class Lecture:
    """A lecture's exercises and the sentences of its checks."""

    id: str
    folder: Path
    title: Text
    source: Text
    messages: Mapping[str, Text]
    exercises: tuple[Exercise, ...]

    def readme(self, language: Language) -> Path:
        """The lecture page in ``language``."""
        return self.folder / ("README.ko.md" if language == "ko" else "README.md")


@dataclass(frozen=True)
class Course:
    """All lectures, in order."""

    root: Path
    name: str
    version: str
    title: Text
    lectures: tuple[Lecture, ...]
    _tasks: Mapping[str, Task] = field(repr=False)
    _exercises: Mapping[str, Exercise] = field(repr=False)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in order."""
        return tuple(self._exercises.values())

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks, in order."""
        return tuple(self._tasks.values())

    def task(self, task_id: str) -> Task:
        """The task with this id; UsageError when there is none."""
        try:
            return self._tasks[task_id]
        except KeyError:
            t = text('There is no task "{task}" in this course.', task=task_id)
            raise UsageError(t.en, t.ko) from None

    def exercise(self, path: str) -> Exercise:
        """The exercise with this path; UsageError when there is none."""
        try:
            return self._exercises[path]
        except KeyError:
            t = text('There is no exercise "{exercise}" in this course.', exercise=path)
            raise UsageError(t.en, t.ko) from None

    def lecture(self, lecture_id: str) -> Lecture:
        """The lecture with this id; UsageError when there is none."""
        for lecture in self.lectures:
            if lecture.id == lecture_id:
                return lecture
        t = text('There is no lecture "{lecture}" in this course.', lecture=lecture_id)
        raise UsageError(t.en, t.ko)

    def key_file(self, exercise: Exercise) -> Path:
        """Where the exercise's public cases lie."""
        return self.root / exercise.lecture / "keys" / f"{exercise.module}.npz"

    def checks_file(self, lecture_id: str) -> Path:
        """Where the lecture's property checks lie; the file need not exist."""
        return self.root / lecture_id / "checks.py"

    def digest(self) -> str:
        """SHA-256 over every file that decides a verdict: what "the same course version" means."""
        total = hashlib.sha256()
        for path in sorted(p for p in self.root.rglob("*") if p.suffix in {".toml", ".npz", ".py"}):
            if "__pycache__" not in path.parts:
                total.update(path.relative_to(self.root).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()


@functools.cache
def content_root() -> Path:
    """The folder that holds ``exercises/`` and ``templates/``: inside an installed package, else the checkout."""
    packaged = Path(__file__).parent / "_content"
    if packaged.is_dir():
        return packaged
    for parent in Path(__file__).resolve().parents:
        if (parent / "exercises" / "course.toml").is_file():
            return parent
    t = text("The exercises that belong to nngrade are missing; install it again.")
    raise CourseError(t.en, t.ko)


def load_course(root: Path | None = None) -> Course:
    """Read a course; ``root`` is an ``exercises/`` folder, by default the one that belongs to this package.

    Raises:
        CourseError: naming file, place and what is expected, when a file of the course is missing or wrong.
    """
    root = content_root() / "exercises" if root is None else root
    top = read_toml(root / "course.toml")
    lectures = tuple(_lecture(root, name) for name in top.strings("lectures"))
    exercises = {e.path: e for lecture in lectures for e in lecture.exercises}
    tasks = {t.id: t for e in exercises.values() for t in e.tasks}
    course = Course(root, top.string("name"), top.string("version"), top.text("title"), lectures, tasks, exercises)
    top.done()
    return course


def _lecture(root: Path, lecture_id: str) -> Lecture:
    folder = root / lecture_id
    top = read_toml(folder / "lecture.toml")
    messages = {key: top.section("messages").text(key) for key in top.section("messages").keys()}  # noqa: SIM118
    exercises = tuple(_exercise(folder, lecture_id, section) for section in top.sections("exercise"))
    _refuse_doubles(top, [e.path for e in exercises])
    lecture = Lecture(lecture_id, folder, top.text("title"), top.text("source"), MappingProxyType(messages), exercises)
    top.done()
    return lecture


def _exercise(folder: Path, lecture_id: str, section: Section) -> Exercise:
    file = section.string("file")
    path = f"{lecture_id}/{file}"
    try:
        stub = (folder / file).read_bytes()
    except OSError:
        raise section.error("file", text("the file {file} next to lecture.toml", file=file)) from None
    signatures = read_signatures(folder / file, stub)
    tasks = tuple(_task(path, task, signatures) for task in section.sections("task"))
    _refuse_doubles(section, [t.id for t in tasks])
    exercise = Exercise(path, section.text("title"), tasks, stub)
    section.done()
    return exercise


def _task(path: str, section: Section, signatures: Mapping[str, Signature]) -> Task:
    name = section.string("name")
    if name not in signatures:
        raise section.error("name", text('a function "{name}" in the stub {file}', name=name, file=path))
    misconceptions = [_misconception(m) for m in section.sections("misconception")]
    _refuse_doubles(section, [m.id for m in misconceptions])
    limits = section.section("limits")
    figure = section.section("figure") if section.has("figure") else None
    task = Task(
        id=f"{path}::{name}",
        title=section.text("title"),
        signature=signatures[name],
        groups=_groups(section),
        hints=tuple(section.texts("hints")),
        misconceptions=MappingProxyType({m.id: m for m in misconceptions}),
        limits=Limits(**{key: limits.number(key) for key in limits.keys(only=_LIMITS)}),  # type: ignore[arg-type]
        rtol=section.number("rtol", RTOL),
        atol=section.number("atol", ATOL),
        figure=FigureSpec(figure.string("kind"), figure.text("title")) if figure else None,
    )
    section.done()
    return task


_LIMITS = ("load_seconds", "call_seconds", "task_seconds", "memory_mb")


def _groups(section: Section) -> tuple[Group, ...]:
    groups: list[Group] = []
    for entry in section.sections("groups"):
        core = (groups[0].name,) if groups else ()
        needs = tuple(entry.strings("needs")) if entry.has("needs") else core
        unknown = set(needs) - {g.name for g in groups}
        if unknown:
            raise entry.error("needs", text("names of groups that stand above it"))
        groups.append(Group(entry.string("name"), entry.text("title"), entry.number("points"), needs))
        entry.done()
    if not groups:
        raise section.error("groups", text("at least one group"))
    _refuse_doubles(section, [g.name for g in groups])
    return tuple(groups)


def _misconception(section: Section) -> MisconceptionText:
    result = MisconceptionText(
        id=section.string("id"),
        message=Text(section.string("en"), section.string("ko")),
        warning=section.string("warning", ""),
        modified=section.flag("modified"),
        check=section.flag("check"),
    )
    section.done()
    return result


def _refuse_doubles(section: Section, names: list[str]) -> None:
    doubles = sorted({name for name in names if names.count(name) > 1})
    if doubles:
        raise section.error(doubles[0], text("names that stand only once"))
