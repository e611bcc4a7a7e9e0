"""The engine from a submission to a report, with real workers."""

from __future__ import annotations

import dataclasses
import time
import types
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from nngrade.attempt import Attempt
from nngrade.authoring import Solutions, build_keys
from nngrade.cases import Case, Raises
from nngrade.course import Course, Exercise, Lecture, load_course
from nngrade.errors import CourseError, GraderError, UsageError
from nngrade.feedback import first_difference_in_words
from nngrade.grade import grade
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import Report, TaskReport, Text, Verdict
from nngrade.results import CaseResult
from nngrade.sandbox import Launcher, Worker, open_launcher
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, Raised
from nngrade.sandbox.protocol import Call
from nngrade.submissions import Submission, read_workspace

FILE = "l1_mini/doubling.py"
RIGHT = """
import numpy as np
def double(x):
    return x + x
def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError
    return [0, limit / 2]
"""

Grade = Callable[..., Report]
Counted = Callable[[type, str], list[object]]


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    """One zygote for all tests here."""
    with open_launcher() as opened:
        yield opened


@pytest.fixture
def check(mini: tuple[Course, Solutions], launcher: Launcher) -> Grade:
    """Grade a source text as the mini course's exercise."""

    def run(source: str, **options: object) -> Report:
        submission = Submission("s1", "S One", {FILE: source.encode()})
        return grade(submission, mini[0], launcher=launcher, **options)  # type: ignore[arg-type]

    return run


def double(report: Report) -> TaskReport:
    """The first task's report."""
    return report.tasks[0]


def test_right_answers_get_full_marks(check: Grade) -> None:
    """Lists, integers and another formula are as good."""
    report = check(RIGHT)
    assert [t.verdict for t in report.tasks] == [Verdict.PASSED, Verdict.PASSED]
    assert (report.score, report.max_score) == (4.0, 4.0)
    assert report.hidden_not_run == 2
    assert not report.course.hidden
    assert report.submission.files[0].path == FILE
    assert double(report).figures[0].kind == "curve"


def test_hidden_cases_are_added_with_solutions_and_seed(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """With solutions the hidden cases run, and the report says so."""
    report = check(RIGHT, solutions=mini[1].root, seed=5)
    assert report.score == 4.0
    assert report.course.hidden
    assert report.course.seed == 5
    assert report.hidden_not_run == 0
    assert double(report).groups[0].cases == 4


def test_knowing_public_cases_by_heart_earns_nothing(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """A hard-coded table passes the public cases; with hidden ones its group fails, without numbers in the message."""
    source = """
import numpy as np
def double(x):
    x = np.asarray(x)
    return 2 * x if x.shape in {(), (3,)} or x.flat[0] == 1.0 else x
"""
    assert double(check(source)).score == 3
    report = double(check(source, solutions=mini[1], seed=3))
    assert report.score == 0
    assert "hidden check" in report.message.en
    assert report.difference is None


def test_the_named_mistake_with_its_first_difference(check: Grade) -> None:
    """A known mistake is named, with what the student's function gave."""
    task = double(check("def double(x):\n    return x ** 2\n"))
    assert task.verdict is Verdict.FAILED
    assert task.misconception is not None
    assert task.misconception.id == "square"
    assert task.message.en == "That is the square. For x = 3.0 your function gives 9.0; 6.0 is right."
    assert task.difference is not None
    assert (task.difference.got, task.difference.expected) == ("9.0", "6.0")
    assert task.hint is None  # the sentence says it


def test_a_relation_is_told_when_no_known_mistake_fits(check: Grade) -> None:
    """Three times instead of twice: the constant factor is named."""
    assert "always exactly 1.5 times" in double(check("def double(x):\n    return 3 * x\n")).message.en


def test_part_of_the_points(check: Grade) -> None:
    """Right for ordinary values, wrong for large ones: the first group's points."""
    source = "import numpy as np\ndef double(x):\n    return np.minimum(2 * np.asarray(x), 1e5)\n"
    task = double(check(source))
    assert (task.verdict, task.score) == (Verdict.PARTIAL, 2)
    assert [g.passed for g in task.groups] == [True, False]


def test_later_groups_need_the_first(check: Grade) -> None:
    """A function that is right only for large values earns nothing, and is told why."""
    source = "import numpy as np\ndef double(x):\n    return 2 * x if np.ndim(x) == 0 and x > 1e5 else 0 * x\n"
    task = double(check(source))
    assert task.score == 0
    assert task.groups[1].passed
    assert task.groups[1].detail is not None
    assert "ordinary values" in task.groups[1].detail.en


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        ("", Verdict.NOT_IMPLEMENTED, "is empty"),
        ("def double(x):\n    raise NotImplementedError\n", Verdict.NOT_IMPLEMENTED, "Not written yet"),
        ("def double(x):\n    raise NotImplementedError\n    return 2 * x\n", Verdict.NOT_IMPLEMENTED, "Line 2, "),
        ("def doubel(x):\n    return 2 * x\n", Verdict.ERROR, '"doubel"'),
        ("x = 1\n", Verdict.NOT_IMPLEMENTED, "def double(x):"),
        ("double = 3\n", Verdict.ERROR, "is not a function"),
        ("def double(:\n", Verdict.ERROR, "not valid Python"),
        ("import numpyy\n", Verdict.ERROR, "stopped while it was imported"),
        ("def double():\n    return 1\n", Verdict.ERROR, "it must take (x)"),
        ("def double(x, y):\n    return 1\n", Verdict.ERROR, "(x, y)"),
        ("def double(x, *, factor):\n    return 1\n", Verdict.ERROR, "must take (x)"),
        ("def double(x):\n    return undefined\n", Verdict.ERROR, "NameError"),
        ("def double(x):\n    x = 2 * x\n", Verdict.FAILED, "is a `return`"),
        ("def double(x):\n    print(2 * x)\n", Verdict.FAILED, "printing is not returning"),
        ("def double(x):\n    while True: pass\n", Verdict.TIMEOUT, "loop that never ends"),
        ("import os\ndef double(x):\n    os._exit(0)\n", Verdict.CRASHED, "exit code 0"),
        ("def double(x):\n    raise MemoryError\n", Verdict.MEMORY, "512 MB"),
        ("while True: pass\n", Verdict.TIMEOUT, "could not be imported"),
    ],
)
def test_one_message_for_each_way_to_end(
    mini: tuple[Course, Solutions], launcher: Launcher, source: str, verdict: Verdict, words: str
) -> None:
    """Every way to fall short has its verdict, no points, and its own words."""
    course = _quick(mini[0])
    report = grade(Submission("s", "s", {FILE: source.encode()}), course, launcher=launcher, tasks=[f"{FILE}::double"])
    task = double(report)
    assert (task.verdict, task.score) == (verdict, 0)
    assert words in task.message.en
    assert task.message.ko


def _quick(course: Course) -> Course:
    """The same course with short limits."""

    def read(lecture_id: str) -> Lecture:
        lecture = course.lecture(lecture_id)
        return dataclasses.replace(lecture, exercises=tuple(limited(e) for e in lecture.exercises))

    def limited(exercise: Exercise) -> Exercise:
        limits = dataclasses.replace(exercise.tasks[0].limits, load_seconds=1, call_seconds=1)
        return dataclasses.replace(exercise, tasks=tuple(dataclasses.replace(t, limits=limits) for t in exercise.tasks))

    return dataclasses.replace(course, read=read)


def test_the_students_own_line_is_shown(check: Grade) -> None:
    """An exception is told with file, line and source line of the student's code."""
    where = double(check("def double(x):\n    y = x\n    return y.nope\n")).where
    assert where is not None
    assert (where.file, where.line, where.source) == (FILE, 3, "return y.nope")


def test_one_tasks_fate_is_its_own(check: Grade) -> None:
    """A task that ends the process leaves the next one to be graded."""
    source = RIGHT.replace("return x + x", "import os; os._exit(3)")
    report = check(source)
    assert [t.verdict for t in report.tasks] == [Verdict.CRASHED, Verdict.PASSED]
    assert "in double(3.0)" in double(report).message.en


@pytest.mark.parametrize(
    "source",
    [
        "calls = []\ndef double(x):\n    calls.append(1)\n    return 2 * x if len(calls) < 5 else 0 * x\n",
        "n = 0\ndef double(x):\n    global n\n    n += 1\n    return 2 * x + (n > 4)\n",
    ],
)
def test_state_between_calls_is_told(check: Grade, source: str) -> None:
    """The same input must give the same answer at a later call."""
    task = double(check(source))
    assert task.score == 0
    assert "kept between the calls" in task.message.en


def test_a_changed_input_is_told(check: Grade) -> None:
    """Working in place changes what the caller owns."""
    task = double(check("def double(x):\n    x *= 2\n    return x\n"))
    assert task.verdict is Verdict.FAILED
    assert "argument number 1" in task.message.en
    assert "첫 번째 인수의" in task.message.ko


def test_a_warning_is_told(check: Grade) -> None:
    """Right values with a NumPy warning are not all right, and the known cause is named."""
    task = double(check("import numpy as np\ndef double(x):\n    np.exp(np.float64(1000)); return 2 * x\n"))
    assert task.misconception is not None
    assert task.misconception.id == "overflow"


def test_wrong_exception_and_missing_exception(check: Grade) -> None:
    """A case that expects ValueError tells what came instead."""
    source = RIGHT.replace("raise ValueError", "raise KeyError('none')")
    report = check(source).tasks[1]
    assert "ValueError is expected" in report.message.en
    report = check(RIGHT.replace('kind == "none"', "False")).tasks[1]
    assert "should raise ValueError" in report.message.en


def test_an_exception_is_no_value(mini: tuple[Course, Solutions]) -> None:
    """Where an exception is right, the sentence on the first difference does not call it a value."""
    task = mini[0].exercise(FILE).tasks[1]
    case = Case("values", ("none",), Raises("ValueError"))
    mismatch = Mismatch(Rung.STRUCTURE, Text("", ""), got="1.0", expected="ValueError")
    told = first_difference_in_words(task, CaseResult(case, None, mismatch))
    assert told == Text(
        "small_pair('none') gives 1.0; it should raise ValueError.",
        "small_pair('none')의 결과가 1.0입니다. ValueError 예외를 내야 합니다.",
    )


def test_a_property_check_speaks(check: Grade) -> None:
    """The check's own sentence reaches the student."""
    report = check(RIGHT.replace("limit / 2", "limit * 2")).tasks[1]
    assert report.message.en.startswith("20.0 is above the limit.")


def test_tasks_can_be_chosen_and_come_one_by_one(check: Grade) -> None:
    """Only the asked-for tasks are graded; each is told as soon as it is there."""
    seen: list[str] = []
    report = check(RIGHT, tasks=[f"{FILE}::small_pair"], on_task=lambda task: seen.append(task.name))
    assert seen == ["small_pair"]
    assert report.max_score == 1


def test_wrong_use_is_told(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """An unknown task and hidden cases without a seed are the caller's errors."""
    with pytest.raises(UsageError, match="no task"):
        check(RIGHT, tasks=["nope"])
    with pytest.raises(UsageError, match="--seed"):
        check(RIGHT, solutions=mini[1].root)


def test_the_same_report_twice(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """Grading is reproducible but for times."""

    def timeless(report: Report) -> Report:
        return dataclasses.replace(
            report, created="", tasks=tuple(dataclasses.replace(t, seconds=0.0) for t in report.tasks)
        )

    options = {"solutions": mini[1], "seed": 9}
    source = RIGHT.replace("x + x", "x + x + np.random.rand() + hash('a') % 7")
    assert timeless(check(source, **options)) == timeless(check(source, **options))


@pytest.mark.parametrize(("losses", "verdict"), [(1, Verdict.PASSED), (9, Verdict.CRASHED)])
def test_a_lost_worker_gets_a_second_try(
    check: Grade, monkeypatch: pytest.MonkeyPatch, losses: int, verdict: Verdict
) -> None:
    """What was lost once by chance is no verdict; what is lost again is what the student's code does to it."""
    original, lost = Worker.run, []

    def run(self: Worker, calls: Sequence[Call], limits: Limits, seconds: float) -> Iterator[CallOutcome]:
        if calls[0].name == "double" and len(lost) < losses:
            lost.append(calls)
            raise GraderError("lost", "잃음")
        return original(self, calls, limits, seconds)

    monkeypatch.setattr(Worker, "run", run)
    assert [t.verdict for t in check(RIGHT).tasks] == [verdict, Verdict.PASSED]


def test_killing_what_starts_workers_costs_only_the_task_that_does_it(check: Grade) -> None:
    """The next task is graded as it deserves."""
    source = RIGHT.replace("return x + x", "import os, signal; os.kill(os.getppid(), signal.SIGKILL)")
    culprit, next_one = check(source).tasks
    assert culprit.verdict in {Verdict.CRASHED, Verdict.FAILED}  # its answer, None, may still get through
    assert culprit.score == 0
    assert next_one.verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return np.max(0, x)", "np.maximum"),
        ("return 2 * x if x > 0 else 2 * x", "np.where"),
        ("import math; return math.exp(x)", "np.exp"),
        ("return x ^ 2", "**"),
        ("return np.ones((2, 9)) @ np.atleast_2d(x)", "matrix product"),
        ("return x + np.ones(7)", "do not fit"),
        ("quit()", "exit() or quit()"),
        ("import torch", "own library"),
        ("return float(input())", "input()"),
    ],
)
def test_beginners_exceptions_are_explained(check: Grade, body: str, words: str) -> None:
    """NumPy's own words are followed by what they mean."""
    task = double(check(f"import numpy as np\ndef double(x):\n    x = np.stack([x, x])\n    {body}\n"))
    assert task.verdict is Verdict.ERROR
    assert words in task.message.en


def test_other_encodings_and_lines_outside_functions_are_told(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """What to do in the editor, and where the line is that runs at import."""
    report = grade(Submission("s", "s", {FILE: "# 안녕".encode("cp949")}), mini[0])
    assert "save it as UTF-8" in double(report).message.en
    source = "def double(x):\n    raise NotImplementedError\nprint(double(2))\n"
    assert "Line 3 runs outside of any function" in double(check(source)).message.en


def test_a_file_that_cannot_be_read_is_an_error(mini: tuple[Course, Solutions], tmp_path: Path) -> None:
    """It was handed in: it is not the same as not started."""
    (tmp_path / "l1_mini").mkdir()
    (tmp_path / FILE).mkdir()
    assert double(grade(read_workspace(tmp_path, mini[0]), mini[0])).verdict is Verdict.ERROR


def test_the_exception_itself_returned(check: Grade) -> None:
    """Returning is not raising."""
    task = check(RIGHT.replace("raise ValueError", "return ValueError")).tasks[1]
    assert "`raise ValueError` raises it" in task.message.en


def test_tasks_share_no_state(check: Grade) -> None:
    """What one task's function leaves behind is not there for the next, whichever tasks are graded together."""
    source = """
kept = []
def double(x):
    kept.append(x)
    return 2 * x
def small_pair(kind, limit=10.0):
    if kept or kind == "none":
        raise ValueError
    return 1.0, 2.0
"""
    together = check(source)
    assert [t.verdict for t in together.tasks] == [Verdict.PASSED, Verdict.PASSED]
    assert check(source, tasks=[f"{FILE}::small_pair"]).tasks[0].score == together.tasks[1].score


def test_hidden_inputs_do_not_reach_the_report(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """Neither by printing, nor by an exception, nor from another task's public cases, nor later from a thread."""
    source = """
import threading
import numpy as np
seen = []
def double(x):
    seen.append(np.array(x))
    print("saw", repr(x))
    threading.Timer(0.01, print, [seen]).start()
    if np.shape(x) == (2, 3) and np.asarray(x).flat[0] != 1.0:
        raise RuntimeError(repr(x))
    return 2 * x
def small_pair(kind, limit=10.0):
    print(seen)
    raise RuntimeError(seen)
"""
    report = check(source, solutions=mini[1], seed=11)
    hidden = mini[1].hidden_cases(mini[0].exercises[0], 11)["double"][0].args[0]
    told = repr(report)
    for number in hidden.flat:
        assert f"{number:.5f}"[:7] not in told
    assert "saw 3.0" in double(report).stdout


def test_a_function_that_calls_an_unwritten_one_says_so(check: Grade) -> None:
    """The task is begun; the other one is what is missing."""
    source = """
def double(x):
    return sum(small_pair("any")) * x
def small_pair(kind, limit=10.0):
    raise NotImplementedError
"""
    first, second = check(source).tasks
    assert (first.verdict, second.verdict) == (Verdict.ERROR, Verdict.NOT_IMPLEMENTED)
    assert "small_pair, which is not written yet" in first.message.en


def test_another_right_answer_at_the_second_call_is_right(check: Grade) -> None:
    """Where any right answer counts, it need not be the same one twice."""
    assert check(RIGHT.replace("[0, limit / 2]", "np.random.rand(2)")).tasks[1].verdict is Verdict.PASSED
    source = RIGHT.replace("def small_pair", "n = [0]\ndef small_pair").replace(
        "limit / 2]", "(n.append(0), 99 * len(n) - 200)[1]]"
    )
    assert "gives another result" in check(source).tasks[1].message.en


def test_what_the_module_prints_when_imported_is_kept(check: Grade) -> None:
    """It is in the first task's output, once."""
    first, second = check("print('hello')\n" + RIGHT.replace("return x + x", "return x")).tasks
    assert "hello" in first.stdout
    assert "hello" not in second.stdout


@pytest.mark.parametrize(
    "value",
    [
        "np.empty((2 ** 20, 0))",
        "np.zeros((1,) * 16)",
        "['x' * 90000] + ['a'] * 3000",
        "[[10 ** 400, 1], [2, 3]]",
        "10 ** 900",
        "np.zeros((500, 500), dtype=np.uint8)",
        "{str(i): i for i in range(5000)}",
        "np.array([1e308, -1e308])",
        "(np.float16(3), {'a': [None]}, '\\u202e')",
        "1j * np.inf",
        "[[]] * 1000",
    ],
)
def test_odd_values_are_judged_quickly(check: Grade, value: str) -> None:
    """Whatever comes back is told in a few words, with warnings as errors, and never becomes our own trouble."""
    report = check(
        f"import numpy as np\ndef double(x):\n    return {value}\ndef small_pair(a, b=1):\n    return {value}\n"
    )
    for task in report.tasks:
        assert task.verdict in {Verdict.FAILED, Verdict.PARTIAL, Verdict.CRASHED}, task.message.en
        assert len(task.message.en) < 1000


def test_trouble_of_any_kind_of_ours_is_not_the_students(check: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen exception while judging one task leaves the others their verdicts."""
    monkeypatch.setattr("nngrade.judged.draw", lambda task, *_: 1 / (task.name != "double"))
    report = check(RIGHT)
    assert double(report).verdict is Verdict.GRADER_ERROR
    assert "ZeroDivisionError" in double(report).message.en


def test_a_key_of_other_groups_is_out_of_date(mini_folders: tuple[Path, Path], launcher: Launcher) -> None:
    """A renamed group must not cost anybody points."""
    course = load_course(mini_folders[0])
    build_keys(course, Solutions(mini_folders[1]))
    toml = mini_folders[0] / "l1_mini" / "lecture.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('name = "large"', 'name = "huge"'), encoding="utf-8")
    with pytest.raises(CourseError, match="nngrade author keys"):
        grade(Submission("s", "s", {FILE: RIGHT.encode()}), load_course(mini_folders[0]), launcher=launcher)


def test_hidden_inputs_never_reach_the_worker_that_prints(check: Grade, mini: tuple[Course, Solutions]) -> None:
    """What a function remembers of hidden calls cannot be printed by the next task's public ones."""
    told = RIGHT.replace("    return x + x", "    np.seen = [*getattr(np, 'seen', []), x]\n    return x + x")
    told = told.replace("    if kind", "    print('seen', len(np.seen))\n    if kind")
    alone, whole = check(told), check(told, solutions=mini[1], seed=1)
    assert "seen" in whole.tasks[1].stdout
    assert whole.tasks[1].stdout == alone.tasks[1].stdout


@pytest.mark.parametrize("answer", ["x + x", "x - x"])
@pytest.mark.parametrize("slow", [1.0, -1.0])
@pytest.mark.parametrize("bound", ["_HELD_SECONDS", "_HELD_BYTES"])
def test_what_is_finished_early_leaves_no_worker_that_knows_hidden_inputs(
    bound: str, slow: float, answer: str, check: Grade, mini: tuple[Course, Solutions], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slow or large answers are not held back until all public cases have run: the next task has a new worker.

    It has so as well when its file is imported once for all tasks, and again for what fails.
    """
    monkeypatch.setattr("nngrade.attempt._SLOW_SECONDS", slow)
    told = RIGHT.replace("    return x + x", f"    np.seen = [*getattr(np, 'seen', []), x]\n    return {answer}")
    told = told.replace("    if kind", "    print('seen', len(getattr(np, 'seen', [])))\n    if kind")
    whole = check(told, solutions=mini[1], seed=1)
    assert "seen 0" not in whole.tasks[1].stdout
    monkeypatch.setattr(f"nngrade.grade.{bound}", -1)
    early = check(told, solutions=mini[1], seed=1)
    assert set(early.tasks[1].stdout.split("\n")) == {"seen 0", ""}
    assert [task.verdict for task in early.tasks] == [task.verdict for task in whole.tasks]


def test_how_a_load_for_hidden_cases_went_is_not_told_later(mini: tuple[Course, Solutions], launcher: Launcher) -> None:
    """A file could put what it has seen into its exception, and cost the tasks to come their public cases."""
    source = (
        "import numpy as np\nnp.loads = getattr(np, 'loads', 0) + 1\nif np.loads == 3:\n    raise SyntaxError('seen')"
    )
    exercise = mini[0].exercise(FILE)
    with Attempt(launcher, Submission("s", "S", {FILE: source.encode()})) as attempt:
        assert isinstance(attempt.load(exercise, Limits()), Loaded)
        assert isinstance(attempt.load(exercise, Limits(), hidden=True), Loaded)
        assert isinstance(attempt.load(exercise, Limits(), hidden=True), Raised)
        assert isinstance(attempt.load(exercise, Limits()), Loaded)


def test_one_worker_is_enough(check: Grade, mini: tuple[Course, Solutions], counted: Counted) -> None:
    """For all tasks, with hidden cases or without."""
    started = counted(Launcher, "start")
    assert [task.verdict for task in check(RIGHT, solutions=mini[1], seed=1).tasks] == [Verdict.PASSED] * 2
    assert len(started) == 1
    check(RIGHT)
    assert len(started) == 2


def test_a_stub_is_not_asked_for_hidden_cases(
    check: Grade, mini: tuple[Course, Solutions], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The public ones have told that there is nothing."""
    asked: list[str] = []
    original = Attempt.run

    def run(self: Attempt, calls: Sequence[Call], limits: Limits, seconds: float) -> list[CallOutcome]:
        asked.append(calls[0].name)
        return original(self, calls, limits, seconds)

    monkeypatch.setattr(Attempt, "run", run)
    stub = RIGHT.replace("    return x + x", "    raise NotImplementedError")
    report = check(stub, solutions=mini[1], seed=1)
    assert [task.verdict for task in report.tasks] == [Verdict.NOT_IMPLEMENTED, Verdict.PASSED]
    assert asked == ["double", "small_pair", "small_pair"]
    assert any(group.hidden for group in double(report).groups)


def test_a_file_that_trains_when_it_is_imported_is_imported_once(check: Grade) -> None:
    """Nobody waits for the same training once for every task."""
    source = RIGHT.replace("import numpy as np", "import time\nimport numpy as np\ntime.sleep(1.2)\nprint('trained')")
    started = time.monotonic()
    report = check(source)
    assert time.monotonic() - started < 3.0
    assert [task.verdict for task in report.tasks] == [Verdict.PASSED, Verdict.PASSED]
    assert [task.stdout for task in report.tasks] == ["trained\n", ""]


def test_a_slow_function_is_not_said_to_keep_state(check: Grade) -> None:
    """Four calls of 0.45 s fit into the task's two seconds, a fifth does not: it could not be asked again."""
    source = RIGHT.replace("def double(x):", "import time\ndef double(x):\n    time.sleep(0.45)")
    assert double(check(source)).verdict is Verdict.PASSED


def test_a_file_that_was_too_large_for_one_task_is_tried_for_a_roomier_one(
    mini: tuple[Course, Solutions], launcher: Launcher
) -> None:
    """A file's failure to load counts for the limits under which it failed."""
    source = RIGHT.replace("import numpy as np", "import numpy as np\nroom = np.ones(40 << 20)")
    with Attempt(launcher, Submission("s", "S", {FILE: source.encode()})) as attempt:
        exercise = mini[0].exercise(FILE)
        assert isinstance(attempt.load(exercise, Limits(memory_mb=200)), Ended)
        assert isinstance(attempt.load(exercise, Limits(memory_mb=200)), Ended)
        assert isinstance(attempt.load(exercise, Limits(memory_mb=800)), Loaded)


def test_a_slow_start_of_the_worker_is_no_slow_file(check: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is still imported afresh for each task: the machine's load decides nothing."""
    original = Launcher.start

    def start(self: Launcher, *args: Any) -> Worker:
        time.sleep(1.2)
        return original(self, *args)

    monkeypatch.setattr(Launcher, "start", start)
    counted = RIGHT.replace("def double(x):", "seen = []\ndef double(x):\n    seen.append(x)")
    counted = counted.replace("    if kind", "    print(len(seen))\n    if kind")
    assert check(counted).tasks[1].stdout.startswith("0\n")


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize(
    "line",
    [
        "import multiprocessing; multiprocessing.set_start_method('spawn')",
        "np.loads = getattr(np, 'loads', 0) + 1; assert np.loads == 1",
    ],
)
def test_an_import_that_cannot_be_repeated_costs_nothing(
    check: Grade, mini: tuple[Course, Solutions], line: str, *, hidden: bool
) -> None:
    """In one process it works once: each task has its own then."""
    options: dict[str, object] = {"solutions": mini[1], "seed": 1} if hidden else {}
    report = check(RIGHT.replace("def double", f"{line}\ndef double"), **options)
    assert [task.verdict for task in report.tasks] == [Verdict.PASSED] * 2


@pytest.mark.parametrize(("source", "workers"), [("def double(:", 1), ("raise ValueError", 2)])
def test_what_no_worker_could_import_is_not_tried_in_another(
    mini: tuple[Course, Solutions], launcher: Launcher, counted: Counted, source: str, workers: int
) -> None:
    """Only what another file's import could be the reason for."""
    started = counted(Launcher, "start")
    exercise = mini[0].exercise(FILE)
    files = {FILE: source.encode(), "l1_mini/other.py": b""}
    with Attempt(launcher, Submission("s", "S", files)) as attempt:
        assert isinstance(attempt.load(dataclasses.replace(exercise, path="l1_mini/other.py"), Limits()), Loaded)
        assert isinstance(attempt.load(exercise, Limits()), Raised)
        assert isinstance(attempt.load(exercise, Limits()), Raised)
    assert len(started) == workers


STATE = RIGHT.replace("def double(x):", "seen = []\ndef double(x):\n    seen.append(x)").replace(
    'if kind == "none":', 'if seen or kind == "none":'
)


@pytest.mark.parametrize(
    ("source", "hidden", "imports"),
    [
        (RIGHT, False, 0),
        (RIGHT, True, 0),
        (STATE, False, 1),
        (STATE, True, 2),
        (RIGHT.replace("x + x", "x - x"), True, 1),
    ],
)
def test_state_in_a_slow_file_costs_no_later_task(
    check: Grade,
    mini: tuple[Course, Solutions],
    monkeypatch: pytest.MonkeyPatch,
    counted: Counted,
    source: str,
    imports: int,
    *,
    hidden: bool,
) -> None:
    """It is imported once for all, and again where that could be why something fails, for hidden checks as well."""
    monkeypatch.setattr("nngrade.attempt._SLOW_SECONDS", -1.0)
    again = counted(Worker, "reload")
    options: dict[str, object] = {"solutions": mini[1], "seed": 1} if hidden else {}
    assert check(source, **options).tasks[1].verdict is Verdict.PASSED
    assert len(again) == imports


def test_a_slow_file_that_cannot_be_imported_again_keeps_what_it_has(
    check: Grade, mini: tuple[Course, Solutions], launcher: Launcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The task keeps what it got, and the next one's import is tried as if nothing had been."""
    monkeypatch.setattr("nngrade.attempt._SLOW_SECONDS", -1.0)
    once = "import numpy as np\nnp.loads = getattr(np, 'loads', 0) + 1\nif np.loads == 2:\n    raise SyntaxError\n"
    assert [task.verdict for task in check(once + STATE).tasks] == [Verdict.PASSED, Verdict.ERROR]
    assert "imported" not in check(once + STATE).tasks[1].message.en
    exercise = mini[0].exercise(FILE)
    with Attempt(launcher, Submission("s", "S", {FILE: once.encode()})) as attempt:
        assert isinstance(attempt.load(exercise, Limits()), Loaded)
        assert isinstance(attempt.load(exercise, Limits(), again=True), Raised)
        assert isinstance(attempt.load(exercise, Limits()), Loaded)


@pytest.mark.parametrize(("most", "verdict"), [(3.0, Verdict.PASSED), (1.0, Verdict.TIMEOUT)])
def test_a_pause_of_the_process_is_not_the_students_time(
    check: Grade, monkeypatch: pytest.MonkeyPatch, most: float, verdict: Verdict
) -> None:
    """It counts no more than the step may take in which it fell, here the two seconds of the first task."""
    passed: list[float] = []
    original = Worker.run

    def run(self: Worker, *args: Any) -> Iterator[CallOutcome]:
        yield from original(self, *args)
        passed.append(5000.0)

    monkeypatch.setattr(Worker, "run", run)
    clock = types.SimpleNamespace(monotonic=lambda: time.monotonic() + sum(passed))
    monkeypatch.setattr("nngrade.attempt.time", clock)
    monkeypatch.setattr("nngrade.attempt.SUBMISSION_SECONDS", most)
    assert [task.verdict for task in check(RIGHT).tasks] == [Verdict.PASSED, verdict]


@pytest.mark.parametrize("end", ["raise ValueError", "import os; os._exit(int(abs(x[0, 0]) * 100) % 99 + 1)"])
def test_how_a_hidden_check_ended_says_nothing_of_its_input(
    check: Grade, mini: tuple[Course, Solutions], end: str
) -> None:
    """No line, no exit code, no signal: a function could choose each of them by the hidden input."""
    source = RIGHT.replace(
        "    return x + x", f"    if np.shape(x) == (2, 3) and x[0, 0] != 1: {end}\n    return x + x"
    )
    first, second = (double(check(source, solutions=mini[1], seed=seed)) for seed in (3, 4))
    assert first.verdict is not Verdict.PASSED
    assert first.where is None
    assert first.message == second.message


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("raise NotImplementedError", "Think of two."),
        ("return 2 * x + 1", "Think of two."),
        ("return x * x", None),  # a known mistake
        ("return y", None),  # what is said of the exception says what to do
        ("x = 2 * x", None),  # so does a missing return
        ("x *= 2; return x", None),
        ("while True: pass", None),
        ("raise NotImplementedError; return 2 * x", None),
        ("return np.minimum(2 * x, 99.0)", "Add it to itself."),
    ],
)
def test_a_hint_is_given_where_the_message_does_not_say_it(check: Grade, body: str, wanted: str | None) -> None:
    """The first one; the next one when there are points; none beside a sentence that says what to do."""
    body = body.replace("; ", "\n    ")
    task = double(check(f"import numpy as np\ndef double(x):\n    {body}\n"))
    assert (task.hint and task.hint.en) == wanted


def test_another_exception_than_the_right_one_has_the_hint_of_its_group(launcher: Launcher) -> None:
    """What is said then is that an exception of another kind is right, and no advice on the one that came."""
    course = load_course()
    known = "{'AND': (np.array([0.5, 0.5]), -0.7), 'NAND': (-np.array([0.5, 0.5]), 0.7), 'OR': (np.ones(2), -0.5)}"
    source = f"import numpy as np\ndef gate_weights(gate):\n    return {known}[gate]\n"
    task = course.task("l1_perceptron/gates.py::gate_weights")
    submission = Submission("s", "s", {task.exercise: source.encode()})
    report = grade(submission, course, tasks=[task.id], launcher=launcher).tasks[0]
    assert "KeyError" in report.message.en
    assert report.hint == task.hints[2]


def test_a_group_names_its_hint(mini: tuple[Course, Solutions], launcher: Launcher) -> None:
    """Beside a named mistake, too; a mistake in another group has none of it."""
    lecture = mini[0].lecture("l1_mini")
    task = lecture.exercises[0].tasks[0]
    values, large = task.groups
    hinted = dataclasses.replace(task, groups=(values, dataclasses.replace(large, hint=1)))
    exercise = dataclasses.replace(lecture.exercises[0], tasks=(hinted,))
    course = dataclasses.replace(mini[0], read=lambda _: dataclasses.replace(lecture, exercises=(exercise,)))
    bodies = ("np.minimum(2 * x, 99.0)", "np.exp(x) * 0 + 2 * x", "x * x")
    sources = [f"import numpy as np\ndef double(x):\n    return {body}\n" for body in bodies]
    submissions = [Submission("s", "s", {FILE: source.encode()}) for source in sources]
    reports = [grade(one, course, launcher=launcher).tasks[0] for one in submissions]
    assert [report.hint and report.hint.en for report in reports] == ["Think of two.", "Think of two.", None]
    assert reports[1].groups[0].passed


def test_a_raise_above_the_code_is_told_with_its_line(check: Grade) -> None:
    """In each function by itself, with the line; other stubs stay what they were."""
    left = "import numpy as np\ndef double(x):\n    raise NotImplementedError\n    return 2 * x\n"
    first, second = check(left + "def small_pair(kind, limit=10.0):\n    raise NotImplementedError\n").tasks
    assert "Line 3, `raise NotImplementedError`, still stands above your code" in first.message.en
    assert "3번째 줄" in first.message.ko
    assert first.where is not None
    assert (first.where.file, first.where.line) == (FILE, 3)
    assert second.message.en.startswith("Not written yet")
    assert second.where is None
