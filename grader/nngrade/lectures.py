"""Lectures, exercises and tasks: what they are, and reading them from ``lecture.toml`` and the stubs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from nngrade.course_toml import Section, read_toml
from nngrade.errors import CourseError
from nngrade.model import Language, Text
from nngrade.sandbox.outcomes import Limits
from nngrade.stubs import Signature, read_signatures
from nngrade.texts import text

RTOL = 1e-9
ATOL = 1e-12


@dataclass(frozen=True)
class Group:
    """A named group of a task's cases.  Its points count only when every group in ``needs`` passes too.

    ``hint`` tells which of the task's hints, from 1, is for those whose first mistake is in this group; 0 is none.
    """

    name: str
    title: Text
    points: float
    needs: tuple[str, ...]
    hint: int = 0


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
    """One file that a student fills in; ``beside`` are the paths of its lecture's other exercises."""

    path: str
    title: Text
    tasks: tuple[Task, ...]
    stub: bytes
    beside: tuple[str, ...] = ()

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
        raise CourseError.of(t)


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


def read_lecture(root: Path, lecture_id: str) -> Lecture:
    """Read one lecture of the course in ``root``.

    Raises:
        CourseError: naming file, place and what is expected, when something of it is missing or wrong.
    """
    folder = root / lecture_id
    top = read_toml(folder / "lecture.toml")
    messages = {key: top.section("messages").text(key) for key in top.section("messages").keys()}  # noqa: SIM118
    exercises = tuple(_exercise(folder, lecture_id, section) for section in top.sections("exercise"))
    paths = [e.path for e in exercises]
    refuse_doubles(top, paths)
    exercises = tuple(replace(e, beside=tuple(path for path in paths if path != e.path)) for e in exercises)
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
    library = _library(section, "")
    tasks = tuple(_task(path, task, signatures, library) for task in section.sections("task"))
    refuse_doubles(section, [t.id for t in tasks])
    exercise = Exercise(path, section.text("title"), tasks, stub)
    section.done()
    return exercise


def _library(section: Section, default: str) -> str:
    name = section.string("library", default)
    if name not in LIBRARY_LIMITS:
        raise section.error("library", text("one of {names}", names=", ".join(filter(None, LIBRARY_LIMITS))))
    return name


def _task(path: str, section: Section, signatures: Mapping[str, Signature], library: str) -> Task:
    name = section.string("name")
    if name not in signatures:
        raise section.error("name", text('a function "{name}" in the stub {file}', name=name, file=path))
    misconceptions = [_misconception(m) for m in section.sections("misconception")]
    refuse_doubles(section, [m.id for m in misconceptions])
    limits = section.section("limits")
    usual = LIBRARY_LIMITS[_library(section, library)]
    figure = section.section("figure") if section.has("figure") else None
    hints = tuple(section.texts("hints"))
    task = Task(
        id=f"{path}::{name}",
        title=section.text("title"),
        signature=signatures[name],
        groups=_groups(section, len(hints)),
        hints=hints,
        misconceptions=MappingProxyType({m.id: m for m in misconceptions}),
        limits=replace(usual, **{key: limits.number(key) for key in limits.keys(only=_LIMITS)}),  # type: ignore[arg-type]
        rtol=section.number("rtol", RTOL),
        atol=section.number("atol", ATOL),
        figure=FigureSpec(figure.string("kind"), figure.text("title")) if figure else None,
    )
    section.done()
    return task


LIBRARY_LIMITS = {
    "": Limits(),
    "tensorflow": Limits(30.0, 30.0, 60.0, 1536, library="tensorflow"),
}
_LIMITS = ("load_seconds", "call_seconds", "task_seconds", "memory_mb")


def _groups(section: Section, hints: int) -> tuple[Group, ...]:
    groups: list[Group] = []
    for entry in section.sections("groups"):
        core = (groups[0].name,) if groups else ()
        needs = tuple(entry.strings("needs")) if entry.has("needs") else core
        unknown = set(needs) - {g.name for g in groups}
        if unknown:
            raise entry.error("needs", text("names of groups that stand above it"))
        hint = entry.number("hint", 0)
        if hint not in range(hints + 1):
            raise entry.error("hint", text("the number of one of the task's hints, counted from 1"))
        groups.append(Group(entry.string("name"), entry.text("title"), entry.number("points"), needs, int(hint)))
        entry.done()
    if not groups:
        raise section.error("groups", text("at least one group"))
    refuse_doubles(section, [g.name for g in groups])
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


def refuse_doubles(section: Section, names: list[str]) -> None:
    """Raise when a name stands twice."""
    doubles = sorted({name for name in names if names.count(name) > 1})
    if doubles:
        raise section.error(doubles[0], text("names that stand only once"))
