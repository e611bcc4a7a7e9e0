"""Notebooks from their bytes to a report, with real workers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from nngrade.attempt import Attempt
from nngrade.authoring import Solutions
from nngrade.cell_plan import ALL, DEFINITIONS, NOTHING, CellPlan
from nngrade.course import Course
from nngrade.grade import grade
from nngrade.model import Report, Verdict
from nngrade.report.json_format import to_json
from nngrade.sandbox import Launcher, open_launcher
from nngrade.sandbox.outcomes import Ended, Limits, Loaded
from nngrade.submissions import Submission
from nngrade.submissions.notebooks import with_notebooks

EXERCISE = "l1_mini/doubling.py"
DOUBLE = "def double(x):\n    return x + x"
PAIR = 'def small_pair(kind, limit=10.0):\n    if kind == "none":\n        raise ValueError\n    return [0, limit / 2]'

Grade = Callable[..., Report]
Counted = Callable[[type, str], list[object]]


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    """One zygote for all tests here."""
    with open_launcher() as opened:
        yield opened


def submit(course: Course, *cells: str) -> Submission:
    """A submission of one notebook with these code cells."""
    made = [{"cell_type": "code", "source": cell} for cell in cells]
    return with_notebooks(Submission("s", "S", {}), {"hw.ipynb": json.dumps({"cells": made}).encode()}, course)


@pytest.fixture
def check(mini: tuple[Course, Solutions], launcher: Launcher) -> Grade:
    """Grade code cells as the mini course's exercise."""

    def run(*cells: str, **options: object) -> Report:
        return grade(submit(mini[0], *cells), mini[0], launcher=launcher, **options)  # type: ignore[arg-type]

    return run


def notes(report: Report) -> str:
    """What is told about the notebook."""
    (file,) = report.submission.files
    assert file.notebook == "hw.ipynb"
    return "\n".join(note.en for note in file.notes)


@pytest.mark.parametrize(
    "tried",
    [
        "assert double(2) == 5",
        "import no_plotting_library as plt\nplt.plot([1])\nplt.show()",
        "input('name? ')",
        "print('x' * 100_000)",
        "1 / 0",
        "not python at all",
        "exit()",
        "import os\nos._exit(3)",
        "await double(2)",
        "import sys\nsys.stdout.close()",
        "raise NotImplementedError",
    ],
)
def test_what_students_try_out_costs_nothing(check: Grade, tried: str) -> None:
    """In cells of their own, before, between and after the functions, or in the functions' own cells."""
    assert check(tried, DOUBLE, tried, PAIR, tried).score == 4
    assert check(f"{DOUBLE}\n{tried}" if tried.isascii() and " at all" not in tried else DOUBLE, PAIR).score == 4


@pytest.mark.parametrize("hidden", [False, True])
def test_a_cell_that_cannot_be_repeated_costs_nothing(
    check: Grade, mini: tuple[Course, Solutions], *, hidden: bool
) -> None:
    """In one process it works once: what it sets is there for every task."""
    once = "import multiprocessing\nmultiprocessing.set_start_method('spawn')\nfactor = len('ab')"
    options: dict[str, object] = {"solutions": mini[1], "seed": 1} if hidden else {}
    report = check(once, DOUBLE, PAIR.replace("limit / 2", "limit / factor"), **options)
    assert report.score == 4
    assert not notes(report)


def test_a_cell_that_always_stops_gets_no_worker_of_its_own(
    check: Grade, mini: tuple[Course, Solutions], counted: Counted
) -> None:
    """One is enough for all tasks, with hidden checks as well."""
    started = counted(Launcher, "start")
    assert check("1 / 0", DOUBLE, "def f(:", PAIR, solutions=mini[1], seed=1).score == 4
    assert len(started) == 1


def test_a_cell_that_ends_the_process_is_told(check: Grade) -> None:
    """With its number; hidden checks run in the same way."""
    report = check(DOUBLE, "import os\nos._exit(3)", PAIR)
    assert report.score == 4
    assert "Cell 2: It ended the whole program (exit code 3)" in notes(report)
    assert "So only what it defines was run." in notes(report)


def test_failures_are_told_with_cell_and_line(check: Grade) -> None:
    """At most a handful; the functions of other cells are found."""
    report = check("%matplotlib inline\nx = 1\n1 / 0", DOUBLE, *["y"] * 7, "def f(:", PAIR)
    assert report.score == 4
    assert "[1] %matplotlib inline" in notes(report)
    assert "Cell 1 stopped in line 3 (ZeroDivisionError: division by zero); what it defines further down counts." in (
        notes(report)
    )
    assert "More cells stopped: 4" in notes(report)


def test_a_function_whose_cell_is_not_valid(check: Grade) -> None:
    """The message and the place name its cell; the other function has its points."""
    report = check(PAIR, "# mine\ndef double(x)\n    return x")
    first, second = report.tasks
    assert (first.verdict, second.verdict) == (Verdict.ERROR, Verdict.PASSED)
    said = "hw.ipynb, cell 2, in which double is written, is not valid Python yet (SyntaxError: expected ':')."
    assert first.message.en == said
    assert first.where is not None
    assert (first.where.file, first.where.cell, first.where.line) == ("hw.ipynb", 2, 2)
    assert first.where.source == "def double(x)"
    assert "Cell 2, line 2, is not valid Python (SyntaxError: expected ':')." in notes(report)


def test_a_function_that_its_cell_did_not_reach(check: Grade) -> None:
    """It is written, so it is an error, not "not started"."""
    report = check("1 / 0\ndouble = [f for f in (abs,)][0]", PAIR)
    assert report.tasks[0].verdict is Verdict.ERROR
    assert "hw.ipynb, cell 1, in which double is written, stopped (ZeroDivisionError" in report.tasks[0].message.en


def test_a_function_that_is_not_there(check: Grade) -> None:
    """Told with the notebook's name; what has a similar name is named."""
    report = check(PAIR, "1 / 0")
    assert report.tasks[0].verdict is Verdict.NOT_IMPLEMENTED
    assert report.tasks[0].message.en.startswith('hw.ipynb has no function "double".')
    assert 'It has "doubel"' in check(PAIR, "def doubel(x): pass").tasks[0].message.en


def test_an_exception_in_a_call_names_cell_and_line(check: Grade) -> None:
    """Counted in the cell."""
    place = check("x = 1", "\ndef double(x):\n    y = x\n    return y.nothing", PAIR).tasks[0].where
    assert place is not None
    assert (place.file, place.cell, place.line, place.source) == ("hw.ipynb", 2, 4, "return y.nothing")


def test_the_points_are_those_of_a_python_file(
    check: Grade, mini: tuple[Course, Solutions], launcher: Launcher
) -> None:
    """One engine: the same code gets the same verdicts, hidden checks included."""
    wrong = "def double(x):\n    return x * x"
    plain = Submission("s", "S", {EXERCISE: f"{wrong}\n{PAIR}".encode()})
    options = {"solutions": mini[1], "seed": 7}
    one = check(wrong, PAIR, **options)
    other = grade(plain, mini[0], launcher=launcher, solutions=mini[1], seed=7)
    assert [(t.verdict, t.score, t.message) for t in one.tasks] == [
        (t.verdict, t.score, t.message) for t in other.tasks
    ]


def test_a_file_may_import_a_notebook(check: Grade, mini: tuple[Course, Solutions], launcher: Launcher) -> None:
    """It is loaded cell by cell there, too."""
    made = submit(mini[0], "1 / 0", DOUBLE, PAIR)
    other = Submission("s", "S", {**made.files, "l1_mini/more.py": b"from doubling import *"}, (), made.notebooks)
    with Attempt(launcher, other) as attempt:
        assert isinstance(attempt.load(mini[0].exercise(EXERCISE), Limits()), Loaded)


def test_what_a_cell_does_when_hidden_cases_are_loaded_is_not_told(
    mini: tuple[Course, Solutions], launcher: Launcher
) -> None:
    """It could tell what it has seen of them."""
    count = "import numpy as np\nnp.loads = getattr(np, 'loads', 0) + 1\nif np.loads > 3:\n    raise ValueError('seen')"
    quiet, telling = (
        grade(submit(mini[0], *cells, DOUBLE, PAIR), mini[0], solutions=mini[1], seed=3, launcher=launcher)
        for cells in ((), (count,))
    )
    assert [file.notes for file in telling.submission.files] == [file.notes for file in quiet.submission.files]
    assert "seen" not in to_json(telling, "en")


def test_a_loop_without_end(mini: tuple[Course, Solutions], launcher: Launcher) -> None:
    """The cell is stopped once; then only what it defines is run, in every later loading too."""
    made = submit(mini[0], "a = 1\nwhile True:\n    pass", DOUBLE, PAIR, "while True:\n    pass")
    attempt = Attempt(launcher, made)
    plan = attempt.cells
    for _ in range(2):
        with attempt:  # a new worker each time
            outcome = attempt.load(mini[0].exercise(EXERCISE), Limits(load_seconds=0.5))
        assert isinstance(outcome, Loaded)
        assert set(outcome.functions) == {"double", "small_pair"}
    assert [(cell.number, ended.verdict) for cell, ended in plan.spared(EXERCISE)] == [
        (1, Verdict.TIMEOUT),
        (4, Verdict.TIMEOUT),
    ]
    assert plan.only_definitions(EXERCISE)


def test_a_definition_without_end(mini: tuple[Course, Solutions], launcher: Launcher) -> None:
    """A cell that does not even come to an end then is left out; a third one is the end."""
    made = submit(mini[0], "def slow(x=__import__('os')._exit(1)): pass", DOUBLE)
    with Attempt(launcher, made) as attempt:
        assert isinstance(attempt.load(mini[0].exercise(EXERCISE), Limits()), Loaded)


# --- the plan alone


def test_the_plan_step_by_step(mini: tuple[Course, Solutions]) -> None:
    """First the cell, then all cells, then no more."""
    plan = CellPlan(submit(mini[0], "a", DOUBLE, "b"))

    def how() -> list[int]:
        return [mode for _, _, mode in plan.request()[EXERCISE]]

    ended = Ended(Verdict.TIMEOUT, "load_seconds:1", cell=(EXERCISE, 2))
    assert not plan.spare(Ended(Verdict.TIMEOUT, "load_seconds:1"))
    assert not plan.spare(Ended(Verdict.TIMEOUT, "load_seconds:1", cell=(EXERCISE, 3)))
    assert not plan.spare(Ended(Verdict.TIMEOUT, "load_seconds:1", cell=("other.py", 0)))
    assert how() == [ALL, ALL, ALL]
    assert plan.spare(ended)
    assert how() == [ALL, ALL, DEFINITIONS]
    assert plan.spare(ended)
    assert how() == [DEFINITIONS, DEFINITIONS, NOTHING]
    assert not plan.spare(ended)
    assert plan.only_definitions(EXERCISE)


def test_python_files_have_no_plan() -> None:
    """They are run as they are."""
    plan = CellPlan(Submission("s", "S", {EXERCISE: b"x = 1"}))
    assert plan.request() == {}
    assert list(plan.spared(EXERCISE)) == []
