"""Bad programs with the verdict expected of each, and right ones written unusually (see ``samples/README.md``)."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import tomli

from nngrade.cli import check
from nngrade.cli.app import app
from nngrade.course import Course, Exercise, Lecture, load_course
from nngrade.grade import grade
from nngrade.model import LANGUAGES, Report, TaskReport, Verdict
from nngrade.pytest_face import session
from nngrade.pytest_face.nodes import failure_text
from nngrade.report.json_format import from_json, to_json
from nngrade.sandbox import Launcher
from nngrade.submissions import read_workspace

REPOSITORY = Path(__file__).resolve().parents[1]
PROGRAMS = REPOSITORY / "tests" / "samples" / "programs"
SAMPLES = sorted(path.parent.name for path in PROGRAMS.glob("*/expected.toml"))
SOLUTIONS = REPOSITORY / "solutions"
# Plugins that a grading run inside a test run does not need; each costs time in every one of them.
WITHOUT = [
    f"-pno:{name}" for name in ("cacheprovider", "xdist", "pytest_cov", "hypothesispytest", "unraisableexception")
]


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as it is shipped."""
    return load_course()


def expectation(name: str) -> dict[str, Any]:
    """What a sample's ``expected.toml`` says."""
    with (PROGRAMS / name / "expected.toml").open("rb") as file:
        expected = tomli.load(file)
    assert set(expected) <= {"about", "seed", "limits", "tasks"}
    return expected


def with_limits(course: Course, limits: Mapping[str, float]) -> Course:
    """The course with other limits for every task."""

    def read(lecture_id: str) -> Lecture:
        lecture = course.lecture(lecture_id)
        return dataclasses.replace(lecture, exercises=tuple(limited(e) for e in lecture.exercises))

    def limited(exercise: Exercise) -> Exercise:
        tasks = [dataclasses.replace(t, limits=dataclasses.replace(t.limits, **limits)) for t in exercise.tasks]
        return dataclasses.replace(exercise, tasks=tuple(tasks))

    return dataclasses.replace(course, read=read)


def graded(name: str, course: Course, launcher: Launcher, *, hidden: bool = True) -> Report:
    """The engine's report on the tasks that a sample names; with hidden cases only if the sample has a seed."""
    expected = expectation(name)
    seed = expected.get("seed") if hidden else None
    if seed is not None and not SOLUTIONS.is_dir():
        pytest.skip("solutions/ is not here, so there are no hidden cases")
    course = with_limits(course, expected.get("limits", {}))
    submission = read_workspace(PROGRAMS / name, course)
    solutions = None if seed is None else SOLUTIONS
    return grade(submission, course, tasks=list(expected["tasks"]), solutions=solutions, seed=seed, launcher=launcher)


def assert_as_expected(found: TaskReport, wanted: dict[str, Any]) -> None:
    """Compare one task with its part of ``expected.toml``."""
    assert set(wanted) <= {"verdict", "score", "misconception", "message_has", "line", "file"}
    verdicts = wanted["verdict"] if isinstance(wanted["verdict"], list) else [wanted["verdict"]]
    assert found.verdict.value in verdicts, found.message.en
    assert found.score == wanted.get("score", found.score)
    assert found.score == found.max_score if found.verdict is Verdict.PASSED else found.score < found.max_score
    assert (found.misconception.id if found.misconception else None) == wanted.get(
        "misconception", found.misconception.id if found.misconception else None
    )
    for words in wanted.get("message_has", []):
        assert words in found.message.en
    if "line" in wanted:
        assert found.where is not None
        assert (found.where.file, found.where.line) == (wanted.get("file", found.exercise), wanted["line"])


def test_there_are_many_samples() -> None:
    """Every folder is a sample, and they are many."""
    if not PROGRAMS.is_dir():
        pytest.skip("a source distribution has no samples: some of them are right answers")
    assert len(SAMPLES) >= 60
    folders = sorted(path.name for path in PROGRAMS.iterdir())
    assert folders == SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_sample(name: str, course: Course, launcher: Launcher) -> None:
    """Each task ends as expected, and what is said about it can be shown anywhere."""
    expected = expectation(name)
    report = graded(name, course, launcher)
    assert sorted(expected["tasks"]) == sorted(task.id for task in report.tasks)
    for task in report.tasks:
        assert_as_expected(task, expected["tasks"][task.id])
        for language in LANGUAGES:
            assert failure_text(task, language).replace("\n", "").isprintable()
    assert from_json(to_json(report, "ko")) == report


def test_hidden_cases_show_what_public_ones_do_not(course: Course, launcher: Launcher) -> None:
    """Knowing the public answers by heart looks right as long as only these are asked for."""
    report = graded("hard_coded", course, launcher, hidden=False)
    assert {task.verdict for task in report.tasks} == {Verdict.PASSED}


@pytest.fixture
def faces(course: Course, launcher: Launcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Mapping[str, Any]:
    """What both faces are given in place of their own: a course with a sample's limits, and the one launcher."""
    given: dict[str, Any] = {"course": course}

    @contextlib.contextmanager
    def shared(*_: object, **_wanted: bool) -> Iterator[Launcher]:
        yield launcher

    for face in (check, session):
        monkeypatch.setattr(face, "load_course", lambda: given["course"])
        monkeypatch.setattr(face, "open_launcher", shared)
    monkeypatch.chdir(tmp_path)
    return given


def told_by_check(tasks: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """``nngrade check --json`` of the workspace ``work``."""
    with pytest.raises(SystemExit):
        app.main(["check", "--json", "--lang", "en", *(f"work/{task}" for task in tasks)])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def told_by_pytest(tasks: list[str]) -> dict[str, Any]:
    """``pytest --nngrade`` of the workspace ``work``."""
    pytest.main([*WITHOUT, "-q", "--nngrade=work", "--nngrade-report=told.json", "--nngrade-lang=en", *tasks])
    found: dict[str, Any] = json.loads(Path("told.json").read_text(encoding="utf-8"))
    return found


def kept(task: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """What must be the same in every run; when exactly time or memory runs out is the machine's affair."""
    settled = isinstance(expected["tasks"][task["id"]]["verdict"], str)
    told = settled and task["verdict"] not in {"memory", "timeout"}
    names = (
        "id",
        "score",
        "max_score",
        *(("verdict",) if settled else ()),
        *(("message", "misconception") if told else ()),
    )
    return {name: task[name] for name in names}


@pytest.mark.parametrize("name", SAMPLES)
def test_both_faces_agree(
    name: str, course: Course, faces: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``nngrade check`` and ``pytest --nngrade`` give identical scores, verdicts and messages."""
    expected = expectation(name)
    shutil.copytree(PROGRAMS / name, tmp_path / "work", ignore=shutil.ignore_patterns("expected.toml"))
    faces["course"] = with_limits(course, expected.get("limits", {}))
    tasks = list(expected["tasks"])
    by_check, by_pytest = told_by_check(tasks, capsys), told_by_pytest(tasks)
    assert [kept(task, expected) for task in by_check["tasks"]] == [kept(task, expected) for task in by_pytest["tasks"]]
    assert by_check["submission"]["sha256"] == by_pytest["submission"]["sha256"]
    assert by_check["score"] == by_pytest["score"]
