"""The lint of a course: stubs get nothing, references get full marks, every mistake is told from the others."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from nngrade.authoring.examples import unproved
from nngrade.authoring.keys import stale_keys
from nngrade.authoring.side_by_side import side_by_side
from nngrade.authoring.simulate import Simulated, simulate
from nngrade.authoring.solutions import Solutions
from nngrade.course import Course, Exercise, Task
from nngrade.grade import grade
from nngrade.model import LANGUAGES, Report, Text, Verdict
from nngrade.plot.declared import offered
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission
from nngrade.texts import text

SEEDS = (1, 2, 3)
_TOUCHED = b"\n# begun\n"  # a stub that needs TensorFlow is otherwise not even run
_LEAST_HINTS = 2
_KNOWN_FILES = {
    "lecture.toml",
    "checks.py",
    "checks_keras.py",
    "plots.py",
    "README.md",
    "README.ko.md",
    "keys",
    "demo",
    "__pycache__",
}


def lint(course: Course, solutions: Solutions, on_step: Callable[[str], None] | None = None) -> list[Text]:
    """Everything that an author should mend; empty when the course is in order.

    ``on_step`` is told what is being looked at.
    """
    findings: list[Text] = []
    for name, step in (
        ("pages", _pages),
        ("declarations", _declarations),
        ("keys", _keys),
        ("misconceptions", _misconceptions),
        ("examples", unproved),
        ("grading", _grading),
    ):
        if on_step is not None:
            on_step(name)
        findings += step(course, solutions)
        if findings and name in {"declarations", "keys"}:
            return findings  # the later steps need them in order
    return findings


def _pages(course: Course, _solutions: Solutions) -> Iterator[Text]:
    for lecture in course.lectures:
        for language in LANGUAGES:
            page = lecture.readme(language)
            if not page.is_file() or not page.read_text(encoding="utf-8").strip():
                yield text("{file} is missing or empty: a lecture needs its page in both languages.", file=page)
        known = _KNOWN_FILES | {e.path.partition("/")[2] for e in lecture.exercises}
        for file in sorted(p.name for p in lecture.folder.iterdir() if not p.name.startswith(".")):
            if file not in known:
                yield text(
                    "{file} belongs to no exercise: name it in lecture.toml or remove it.", file=lecture.folder / file
                )
    list(offered(course, course.lecture_ids))  # raises when a plots.py is wrong
    for task in course.tasks:
        if len(task.hints) < _LEAST_HINTS:
            yield text("{task}: at least {count} hints are needed.", task=task.id, count=_LEAST_HINTS)
    for exercise in course.exercises:
        yield from _docstrings(exercise)


def _docstrings(exercise: Exercise) -> Iterator[Text]:
    """Each stub explains itself in Korean and in English."""
    source = exercise.stub.decode("utf-8")
    for task in exercise.tasks:
        body = source.partition(f"def {task.name}(")[2].partition("raise NotImplementedError")[0]
        if not re.search("[가-힣]", body) or not re.search(r"[A-Za-z]{3,} [a-z]{2,}", body):
            yield text("{task}: the stub needs a docstring with a Korean and an English paragraph.", task=task.id)


def _declarations(course: Course, solutions: Solutions) -> Iterator[Text]:
    for exercise in course.exercises:
        declared = solutions.declared(exercise)
        for name in sorted(set(declared) - {t.name for t in exercise.tasks}):
            yield text(
                "{exercise}: cases are declared for {name}, which lecture.toml does not name.",
                exercise=exercise.path,
                name=name,
            )
        for task in exercise.tasks:
            if task.name not in declared:
                yield text("{task}: the solutions declare no cases for it.", task=task.id)
            else:
                yield from _declared_mistakes(task, set(declared[task.name].misconceptions))


def _declared_mistakes(task: Task, functions: set[str]) -> Iterator[Text]:
    texts = {m.id for m in task.misconceptions.values() if m.by_values}
    for name in sorted(functions - set(task.misconceptions)):
        yield text('{task}: the misconception "{name}" has no feedback in lecture.toml.', task=task.id, name=name)
    for name in sorted(functions & set(task.misconceptions) - texts):
        yield text(
            '{task}: the misconception "{name}" has a function, and shows in another way as well; keep one.',
            task=task.id,
            name=name,
        )
    for name in sorted(texts - functions):
        yield text('{task}: the misconception "{name}" has no function in the solutions.', task=task.id, name=name)


def _keys(course: Course, solutions: Solutions) -> Iterator[Text]:
    for path in stale_keys(course, solutions):
        yield text("{file} is out of date: build it with `nngrade author keys`.", file=path)
    for exercise in course.exercises:
        key = solutions.key(exercise)
        for task in exercise.tasks:
            cases = key.cases(task.name)
            groups = {g.name for g in task.groups}
            for name in sorted({c.group for c in cases} - groups):
                yield text(
                    '{task}: a case names the group "{group}", which lecture.toml does not.', task=task.id, group=name
                )
            for name in sorted(groups - {c.group for c in cases}):
                yield text('{task}: the group "{group}" has no public case.', task=task.id, group=name)
            if task.figure is not None and not any(c.label == "figure" for c in cases):
                yield text('{task}: no public case is labelled "figure".', task=task.id)
            counts = {len(solutions.hidden_cases(exercise, seed)[task.name]) for seed in SEEDS}
            if counts == {0} or len(counts) > 1:
                yield text("{task}: there must be hidden cases, equally many for every seed.", task=task.id)


def _misconceptions(course: Course, solutions: Solutions) -> Iterator[Text]:
    for exercise in course.exercises:
        key = solutions.key(exercise)
        for task in exercise.tasks:
            public = key.cases(task.name)
            everything = (*public, *solutions.hidden_cases(exercise, SEEDS[0])[task.name])
            for name in (m.id for m in task.misconceptions.values() if m.by_values):
                slips = (
                    _slip(task, name, simulate(course, exercise, task, cases, name)) for cases in (public, everything)
                )
                yield from itertools.islice(filter(None, slips), 1)


def _slip(task: Task, name: str, outcome: Simulated) -> Text | None:
    if outcome.score >= task.points:
        return text('{task}: the misconception "{name}" loses no points.', task=task.id, name=name)
    if outcome.named == name:
        return None
    other = outcome.named or "-"
    return text('{task}: the misconception "{name}" is named "{other}".', task=task.id, name=name, other=other)


def _grading(course: Course, solutions: Solutions) -> Iterator[Text]:
    stubs = Submission("stubs", "stubs", {e.path: e.stub + _TOUCHED for e in course.exercises})
    references = Submission(
        "references", "references", {e.path: solutions.reference_file(e).read_bytes() for e in course.exercises}
    )
    wanted = [(stubs, None), *((references, seed) for seed in SEEDS)]

    def graded(launcher: Launcher, one: tuple[Submission, int | None]) -> Report:
        submission, seed = one
        hidden = None if seed is None else solutions
        return grade(submission, course, solutions=hidden, seed=seed, launcher=launcher)

    untouched, *reports = side_by_side(graded, wanted)
    for task in untouched.tasks:
        if task.verdict != Verdict.NOT_IMPLEMENTED or task.score:
            yield text(
                "{task}: the untouched stub gets {verdict}, not not_implemented.",
                task=task.id,
                verdict=task.verdict.value,
            )
    for seed, report in zip(SEEDS, reports, strict=True):
        for task in report.tasks:
            if task.verdict != Verdict.PASSED:
                yield text(
                    "{task}: the reference gets {verdict} with seed {seed}: {message}",
                    task=task.id,
                    verdict=task.verdict.value,
                    seed=seed,
                    message=task.message,
                )
