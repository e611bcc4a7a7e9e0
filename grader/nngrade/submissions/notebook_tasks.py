"""Which exercises a notebook holds: by the functions that it defines, wherever they stand.

Some exercises have functions of the same name.  Such a definition belongs to the exercise that, in this order, the
notebook's path, the last heading above it, its parameters, or its neighbours name; what none of them tells is left
open and told.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from nngrade.course import Course, Exercise
from nngrade.errors import UsageError
from nngrade.submissions.notebook_file import CodeCell, Notebook
from nngrade.texts import text

_DEFINED = re.compile(r"(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(|(\w+)[ \t]*(?::[^=]*)?=(?!=)")
_NAME = re.compile(r"[ \t]*\*{0,2}(\w+)[ \t]*(?:[:=]|$)")
_MOST_PARAMETERS_TEXT = 2000
_MOST_DEFINITIONS = 2000  # of tasks, in one notebook


@dataclass(frozen=True)
class Definition:
    """A task's name that a cell defines; ``cell`` is the cell's index, ``exercise`` is empty while it is not clear."""

    name: str
    cell: int
    parameters: tuple[str, ...] | None
    text: str
    exercise: str = ""
    possible: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claims:
    """What a notebook defines: the definitions that are clear, those that are not, and each cell's exercise."""

    clear: tuple[Definition, ...]
    open: tuple[Definition, ...]
    sections: tuple[str, ...]

    def of(self, exercise: str) -> tuple[Definition, ...]:
        """The clear definitions of an exercise."""
        return tuple(found for found in self.clear if found.exercise == exercise)

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that have clear definitions."""
        return tuple(dict.fromkeys(found.exercise for found in self.clear))


def claims(notebook: Notebook, course: Course) -> Claims:
    """Find the tasks of a course in a notebook.

    Raises:
        UsageError: it defines tasks more often than anybody does who writes one.
    """
    return _Finder(notebook, course).claims()


def named_exercise(path: str, exercises: Iterable[Exercise]) -> str:
    """The exercise that a notebook's path names, as in ``l1_perceptron/activations.ipynb``; empty for another name."""
    place = PurePosixPath(path)
    alike = [e for e in exercises if e.module == place.stem]
    beside = [e for e in alike if e.lecture in place.parent.parts]
    found = beside or alike
    return found[0].path if len(found) == 1 else ""


class _Finder:
    def __init__(self, notebook: Notebook, course: Course) -> None:
        self._notebook = notebook
        self._exercises = {e.path: e for e in course.exercises}
        self._named = named_exercise(notebook.path, course.exercises)
        self._lecture = next((e for e in course.lecture_ids if e in notebook.path), "")
        self._having: dict[str, list[str]] = {}
        for exercise in course.exercises:
            for task in exercise.tasks:
                self._having.setdefault(task.name, []).append(exercise.path)

    def claims(self) -> Claims:
        sections = tuple(self._sections())
        found = [self._decided(d, sections[d.cell]) for d in self._definitions(sections)]
        sure = [d for d in found if d.exercise]
        places: dict[str, list[tuple[int, int]]] = {}
        for order, one in enumerate(sure):
            places.setdefault(one.exercise, []).append((one.cell, order))
        found = [d if d.exercise else self._by_neighbours(d, sure, places) for d in found]
        clear = tuple(d for d in found if d.exercise)
        of_cell: list[set[str]] = [set() for _ in sections]
        for one in clear:
            of_cell[one.cell].add(one.exercise)
        own = [section or _only(of_cell[index]) for index, section in enumerate(sections)]
        return Claims(clear, tuple(d for d in found if not d.exercise), tuple(own))

    def _definitions(self, sections: Sequence[str]) -> list[Definition]:
        """The tasks' names that the cells define, with the exercises that have such a task."""
        found: list[Definition] = []
        for index, cell in enumerate(self._notebook.cells):
            wanted = {name for name in self._having if not self._is_helper(name, sections[index])}
            found += [replace(d, possible=tuple(self._having[d.name])) for d in _definitions(cell, index, wanted)]
            if len(found) > _MOST_DEFINITIONS:
                path, most = self._notebook.path, _MOST_DEFINITIONS
                raise UsageError.of(
                    text("{file} defines tasks more than {most} times; it was not read.", file=path, most=most)
                )
        return found

    def _is_helper(self, name: str, section: str) -> bool:
        """Whether it stands below the heading of an exercise that has no such task, so that it may be anything."""
        return bool(section) and len(self._having[name]) > 1 and section not in self._having[name]

    def _decided(self, found: Definition, section: str) -> Definition:
        """By the path, the heading above it, and its parameters: each leaves those that fit, if any fits."""
        rules: Sequence[Callable[[str], bool]] = (
            lambda path: path == self._named,
            lambda path: path == section,
            lambda path: bool(self._lecture) and path.startswith(f"{self._lecture}/"),
            lambda path: found.parameters == self._exercises[path].task(found.name).signature.parameters,
        )
        possible = found.possible
        for rule in rules:
            possible = tuple(filter(rule, possible)) or possible
        return replace(found, possible=possible, exercise=possible[0] if len(possible) == 1 else "")

    @staticmethod
    def _by_neighbours(
        found: Definition, sure: Sequence[Definition], places: Mapping[str, Sequence[tuple[int, int]]]
    ) -> Definition:
        """By the clear definitions around it, when the nearest on either side that could be meant say the same.

        ``places`` are, for each exercise, the cells and the indexes in ``sure`` of its definitions, sorted.
        """
        above: list[tuple[int, int]] = []
        below: list[tuple[int, int]] = []
        for path in found.possible:
            there = places.get(path, ())
            at = bisect.bisect_left(there, (found.cell + 1, -1))
            above += there[max(at - 1, 0) : at]
            below += there[at : at + 1]
        nearest = [*sorted(above)[-1:], *sorted(below)[:1]]
        return replace(found, exercise=_only(sure[order].exercise for _, order in nearest))

    def _sections(self) -> Iterator[str]:
        """For each code cell, the exercise that the last heading or comment above its code names."""
        section = ""
        for cell in self._notebook.cells:
            comments = "\n".join(line for line in cell.code.lines[:5] if line.startswith("#"))
            for words in (cell.before, comments):
                section = (words and self._named_in(words)) or section
            yield section

    def _named_in(self, words: str) -> str:
        """The one exercise that a text names: in its headings, else anywhere by a file's name."""
        headings = "\n".join(line for line in words.split("\n") if line.startswith("#"))
        return self._by_file(headings) or self._by_title(headings) or self._by_file(words)

    def _by_file(self, words: str) -> str:
        exact = [path for path in self._exercises if _says(path.removesuffix(".py"), words)]
        names = {path: f"{e.module}.py" for path, e in self._exercises.items()}
        files = [path for path, name in names.items() if _says(name, words) or _says(name[:-2] + "ipynb", words)]
        return _only(exact) or (self._one_here(files) if not exact else "")

    def _by_title(self, headings: str) -> str:
        lines = [line.lstrip("# \t").rstrip() for line in headings.split("\n")]
        found = [p for p, e in self._exercises.items() if {e.module, e.title.en, e.title.ko} & set(lines)]
        return self._one_here(found)

    def _one_here(self, paths: list[str]) -> str:
        """The only one; or the only one in the lecture that the notebook's path names."""
        return _only(paths) or _only(p for p in paths if self._lecture and p.startswith(f"{self._lecture}/"))


def _says(name: str, words: str) -> bool:
    """Whether a text has a name that is no part of a longer one."""
    return name in words and re.search(rf"(?<![\w/]){re.escape(name)}(?!\w)", words) is not None


def _only(values: Iterable[str]) -> str:
    """The value, if it is always the same; else an empty text."""
    found = {value for value in values if value}
    return found.pop() if len(found) == 1 else ""


def _definitions(cell: CodeCell, index: int, wanted: Container[str]) -> Iterator[Definition]:
    """The wanted names that a cell defines at its top level, each once: the last definition."""
    lines = cell.code.lines
    found: dict[str, tuple[int, re.Match[str]]] = {}
    for number in cell.code.statements:
        match = _DEFINED.match(lines[number])
        if match is not None and (match[1] or match[2]) in wanted:
            found[match[1] or match[2]] = number, match
    whole = "\n".join(lines) if found else ""
    for name, (number, match) in found.items():
        parameters = _parameters(lines[number : number + 40], match.end()) if match[1] else None
        yield Definition(name, index, parameters, whole)


def _parameters(lines: Sequence[str], start: int) -> tuple[str, ...] | None:
    """The names between the brackets of a ``def``, as far as plain text shows them."""
    words = "\n".join(lines)[start : start + _MOST_PARAMETERS_TEXT]
    depth, piece = 0, ""
    pieces: list[str] = []
    for character in words:
        if character == ")" and depth == 0:
            names = [_NAME.match(part.strip()) for part in [*pieces, piece] if part.strip()]
            return tuple(name[1] if name else "" for name in names)
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            pieces.append(piece)
            piece = ""
        else:
            piece += character
    return None
