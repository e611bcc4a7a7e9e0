"""Where a person's files belong in a workspace, whatever a learning platform, a browser or the person named them.

A file belongs to the exercise whose path or module its name says, copies' marks left aside (``gates (1).py``).  Where
a name says nothing, or fits two exercises, the functions that the file defines decide.  What is still open is told, and
never guessed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from nngrade.course import Course, Exercise
from nngrade.model import Text
from nngrade.submissions.collect import Raw
from nngrade.submissions.copies import plain_name
from nngrade.submissions.names import shown
from nngrade.submissions.notebooks import is_stub
from nngrade.submissions.workspace import FileProblem
from nngrade.texts import text

_DEFINES = re.compile(rb"^(?:async[ \t]+)?def[ \t]+(\w+)", re.MULTILINE)
_IN_LECTURE, _BY_MODULE, _NESTED, _BY_FUNCTIONS = range(4)


@dataclass(frozen=True)
class _Offer:
    """A file that may be an exercise; the smallest ``rank`` counts, and among equals the greatest ``later``."""

    raw: Raw
    rank: tuple[int, ...]
    later: tuple[int, int]


@dataclass
class Placed:
    """What is where: the path in a workspace -> the file; what is to be told; and paths of which nobody knows."""

    files: dict[str, Raw] = field(default_factory=dict)
    problems: list[FileProblem] = field(default_factory=list)


def place(files: Sequence[Raw], troubles: Iterable[tuple[str, Text]], course: Course, ending: str = ".py") -> Placed:
    """Place the files with this ending.

    Of ``troubles`` (path as handed in -> what is wrong) those of an exercise of which there is nothing better become
    that exercise's own problem.
    """
    return _Placing(files, course, ending).result(troubles)


def exercises_named(name: str, course: Course) -> list[Exercise]:
    """The exercises that a file's name may mean, copies' marks left aside; none for a name that is no exercise's."""
    stem, dot, ending = name.rpartition(".")
    if not dot or ending.lower() not in {"py", "ipynb"}:
        return []
    modules = _modules(course)
    return modules.get(plain_name(stem, modules.__contains__).stem, [])


def defined(content: bytes) -> frozenset[str]:
    """The names of the functions that a file defines, as far as its text tells."""
    return frozenset(name.decode("ascii", "replace") for name in _DEFINES.findall(content))


class _Placing:
    def __init__(self, files: Sequence[Raw], course: Course, ending: str) -> None:
        self._course = course
        self._modules = _modules(course)
        self._owners = _owners(course)
        self._ending = ending
        self._offers: dict[str, list[_Offer]] = defaultdict(list)
        self._helpers: list[tuple[str, Raw]] = []  # the folder that plays the workspace's part, and the file in it
        self._roots: set[str] = set()
        self._placed = Placed()
        self._unclear: list[Raw] = []
        self._files, self._double = _told_apart(files)

    def result(self, troubles: Iterable[tuple[str, Text]]) -> Placed:
        for raw in self._files:
            self._offer(raw)
        for exercise, offers in self._offers.items():
            self._choose(exercise, offers)
        for root, raw in self._helpers:
            if not self._roots or root in self._roots:
                self._keep(raw.path.rpartition("/")[2], raw)
        for path, words in (*self._double, *troubles):
            named = self._exercise_of(path)
            nothing_better = named is not None and named not in self._placed.files
            self._tell(named if named and nothing_better else shown(path), words)
        self._tell_unfitting()
        return self._placed

    def _tell(self, path: str, words: Text) -> None:
        """A problem; one of a file that did not count must not look like one of the exercise that has another file."""
        self._placed.problems.append(FileProblem("" if path in self._placed.files else path, words))

    def _tell_unfitting(self) -> None:
        """Name the Python files that are nobody's: no exercise's, and no module beside one."""
        known = {id(raw) for raw in (*self._placed.files.values(), *self._unclear)}
        known |= {id(offer.raw) for offers in self._offers.values() for offer in offers}
        kept = {raw.content for raw in self._placed.files.values()}
        left = [raw.path for raw in self._files if id(raw) not in known and raw.content not in kept]
        if left and self._ending == ".py":
            words = text(
                "Files that fit no exercise, by name or by functions, were not read ({count}): {files}.",
                count=len(left),
                files=", ".join(shown(path) for path in left[:4]),
            )
            self._tell(shown(left[0]), words)

    @cached_property
    def _lectures(self) -> dict[str, str]:
        return {lecture.casefold(): lecture for lecture in self._course.lecture_ids}

    def _lecture_of(self, folders: Sequence[str]) -> tuple[int, str] | None:
        for number, folder in reversed(list(enumerate(folders))):
            lecture = self._lectures.get(plain_name(folder, self._lectures.__contains__).stem)
            if lecture is not None:
                return number, lecture
        return None

    def _exercise_of(self, path: str) -> str | None:
        """The exercise that a path names, when it names exactly one."""
        *folders, name = path.split("/")
        plain = plain_name(name.removesuffix(self._ending), self._modules.__contains__)
        fitting = self._modules.get(plain.stem, []) if name.lower().endswith(self._ending) else []
        lecture = self._lecture_of(folders)
        if lecture is not None:
            fitting = [exercise for exercise in fitting if exercise.lecture == lecture[1]]
        return fitting[0].path if len(fitting) == 1 else None

    def _offer(self, raw: Raw) -> None:
        """Offer a file to the exercises that it may be, and keep it as a helper when its name is no exercise's."""
        *folders, name = raw.path.split("/")
        plain = plain_name(name[: -len(self._ending)], self._modules.__contains__)
        lecture = self._lecture_of(folders)
        depth, fitting = len(folders), self._modules.get(plain.stem, [])
        place, among = _BY_MODULE, self._course.exercises
        if lecture is not None:
            depth = lecture[0]
            among = tuple(exercise for exercise in among if exercise.lecture == lecture[1])
            fitting = [exercise for exercise in fitting if exercise in among]
            place = _IN_LECTURE if len(folders) == depth + 1 else _NESTED
        if fitting:
            self._roots.add("/".join(folders[:depth]))
            rank = (place, len(folders), int(plain.changed and not plain.copy))
            self._by_functions(raw, fitting, rank, (raw.order, plain.copy))
            return
        if self._ending != ".py":
            self._keep(raw.path, raw)
            return
        self._by_functions(raw, among, (_BY_FUNCTIONS,), (raw.order, 0))
        if place == _IN_LECTURE and lecture is not None:
            self._keep(f"{lecture[1]}/{name}", raw)
        elif lecture is None:
            self._helpers.append(("/".join(folders), raw))

    def _by_functions(self, raw: Raw, among: Sequence[Exercise], rank: tuple[int, ...], later: tuple[int, int]) -> None:
        """Offer the file to those of the exercises whose own functions it defines, or tell that it is not clear."""
        named = rank != (_BY_FUNCTIONS,)
        if named and len(among) == 1:
            claimed = list(among)
        elif named and self._ending != ".py":
            self._keep(raw.path, raw)  # whoever reads notebooks looks into them
            return
        else:
            claimed, clear = self._claimed(defined(raw.content), among)
            if not clear or (named and not claimed):
                self._open(raw, claimed or among)
                return
        for exercise in claimed:
            self._offers[exercise.path].append(_Offer(raw, rank, later))

    def _claimed(self, names: frozenset[str], among: Sequence[Exercise]) -> tuple[list[Exercise], bool]:
        """The exercises that alone have one of these functions, or else the one that has most of them; is it clear?"""
        paths = {exercise.path for exercise in among}
        owners = [self._owners[name] & paths for name in names & self._owners.keys()]
        own = {path for having in owners if len(having) == 1 for path in having}
        if own:
            return [exercise for exercise in among if exercise.path in own], True
        counts = {e.path: len(names & {task.name for task in e.tasks}) for e in among}
        most = max(counts.values(), default=0)
        found = [e for e in among if most and counts[e.path] == most]
        return found, len(found) <= 1

    def _open(self, raw: Raw, among: Sequence[Exercise]) -> None:
        self._unclear.append(raw)
        for exercise in among:
            words = text(
                "{file} may be {exercises}; nobody can know which. Hand it in inside its lecture's folder.",
                file=shown(raw.path),
                exercises=", ".join(e.path for e in among),
            )
            self._placed.problems.append(FileProblem(exercise.path, words))

    def _choose(self, exercise: str, offers: list[_Offer]) -> None:
        whole = self._course.exercise(exercise)
        written = [o for o in offers if o.rank != (_BY_FUNCTIONS,) and not is_stub(o.raw.content, whole)] or offers
        best = min(offer.rank for offer in written)
        rivals = [offer for offer in written if offer.rank == best]
        latest = max(offer.later for offer in rivals)
        last = [offer for offer in rivals if offer.later == latest]
        if len({offer.raw.content for offer in last}) > 1:
            words = text(
                "{files} are different and both may be {exercise}; nobody can know which one counts. Hand in one.",
                files=", ".join(shown(offer.raw.path) for offer in last[:4]),
                exercise=exercise,
            )
            self._placed.problems.append(FileProblem(exercise, words))
            return
        chosen = last[0].raw
        self._placed.problems = [p for p in self._placed.problems if p.path != exercise]
        self._placed.files[exercise] = chosen
        for offer in offers:
            if offer.raw.content != chosen.content and offer.rank != (_BY_FUNCTIONS,):
                words = text(
                    "{file} was not read: {other} counts, which is the same exercise.",
                    file=shown(offer.raw.path),
                    other=shown(chosen.path),
                )
                self._tell(shown(offer.raw.path), words)

    def _keep(self, path: str, raw: Raw) -> None:
        """Take a file as it is: a module of the person's own, or a notebook."""
        there = self._placed.files.setdefault(path, raw)
        if there.content != raw.content:
            words = text("{file} was not read: {other} counts.", file=shown(raw.path), other=shown(there.path))
            self._placed.problems.append(FileProblem(shown(raw.path), words))


@lru_cache(maxsize=4)
def _owners(course: Course) -> Mapping[str, set[str]]:
    """The exercises that have a task of this name, by the name."""
    found: dict[str, set[str]] = {}
    for task in course.tasks:
        found.setdefault(task.name, set()).add(task.exercise)
    return found


@lru_cache(maxsize=4)
def _modules(course: Course) -> Mapping[str, list[Exercise]]:
    """The exercises by what their files may be called, in small letters."""
    found: dict[str, list[Exercise]] = {}
    for exercise in course.exercises:
        for name in (exercise.module, f"{exercise.lecture}_{exercise.module}"):
            found.setdefault(name.casefold(), []).append(exercise)
    return found


def _told_apart(files: Sequence[Raw]) -> tuple[list[Raw], list[tuple[str, Text]]]:
    """The files, and apart from them those of which there are different ones under the very same name."""
    found: dict[tuple[str, int], list[Raw]] = defaultdict(list)
    for raw in files:
        found[raw.path, raw.order].append(raw)
    kept: list[Raw] = []
    double: list[tuple[str, Text]] = []
    for (path, _), same in found.items():
        if len({raw.content for raw in same}) == 1:
            kept.append(same[0])
        else:
            words = text(
                "{file} is there {count} times, with different content; none of them was read.",
                file=shown(path),
                count=len(same),
            )
            double.append((path, words))
    return kept, double
