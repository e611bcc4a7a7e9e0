"""Cases of random tasks, of results in any shape, and of mistakes that repeat themselves in a chain of calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nngrade.authoring import build_keys, lint, open_solutions
from nngrade.authoring.call import Call
from nngrade.course import Course, load_course
from nngrade.grade import grade
from nngrade.model import TaskReport, Verdict
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import Submission

FILE = "l1_odd/odd.py"
LECTURE = """\
title = { en = "Odd", ko = "홀수" }
source = { en = "Made for tests", ko = "시험용" }

[messages]
wrong_mean = { en = "The mean is {mean}.", ko = "평균: {mean}" }
wrong_step = { en = "It goes from {first} to {last}.", ko = "{first}에서 {last}(으)로" }

[[exercise]]
file = "odd.py"
title = { en = "Odd", ko = "홀수" }
"""
TASK = """
[[exercise.task]]
name = "{name}"
title = {{ en = "Title", ko = "제목" }}
hints = [{{ en = "One.", ko = "하나." }}, {{ en = "Two.", ko = "둘." }}]
groups = [{{ name = "values", points = 1, title = {{ en = "values", ko = "값" }} }}]
"""
MISTAKE = """
[[exercise.task.misconception]]
id = "stuck"
en = "It does not count."
ko = "세지 않습니다."
"""
STUB = '''
def {name}({parameters}):
    """설명입니다.

    Some words in English.
    """
    raise NotImplementedError
'''
CHECKS = '''\
"""Checks."""

import numpy as np


def near_zero(result, rng):
    mean = float(np.mean(result))
    return None if len(result) == 50 and abs(mean) < 1 else ("wrong_mean", {"mean": mean})


def any_width(result):
    mean = float(np.mean(result["W"]))
    return None if mean == 1 else ("wrong_mean", {"mean": mean})


def twice_as_far(result, x):
    first, last = result
    return None if last == 2 * first else ("wrong_step", {"first": first, "last": last})
'''
REFERENCE = """\
import numpy as np


def draw(rng):
    return rng.normal()


def ones():
    return {"W": np.ones((2, 2))}


def count(state):
    t = 1 if state is None else state + 1
    return 10.0 * t, t


def put(path, number):
    open(path, "w").write(str(number))


def get(path):
    return float(open(path).read())


def line(x):
    return 3.0 * x
"""
CASES = """\
import numpy as np
from nngrade.authoring import TaskCases, case
from nngrade.authoring.declare import step
from nngrade.values import Kept, ScratchPath, Seed

FILE = ScratchPath("number.txt")


def draw_cases(rng=None):
    yield case("values", Seed(1), expected=[0.0] * 50, check="near_zero", seeds=50)


def ones_cases(rng=None):
    yield case("values", check="any_width", shapes=False)


def count_cases(rng=None):
    before = [step("count", None), step("count", Kept(0, 1))]
    yield case("values", Kept(1, 1), before=before, take=0)


def stuck(state):
    return 10.0, 1


def put_cases(rng=None):
    yield case("values", FILE, before=[step("put", FILE, 2.5)], then="get")


def get_cases(rng=None):
    yield case("values", FILE, before=[step("put", FILE, -4.0)])


def halved(path, number):
    open(path, "w").write(str(number / 2))


def line_cases(rng=None):
    before = [step("line", 1.0)]
    yield case("values", 2.0, before=before, expected=[0.0, 0.0], check="twice_as_far", together=True)


TASKS = {
    "draw": TaskCases(draw_cases, draw_cases),
    "ones": TaskCases(ones_cases, ones_cases),
    "count": TaskCases(count_cases, count_cases, {"stuck": stuck}),
    "put": TaskCases(put_cases, put_cases, {"halved": halved}),
    "get": TaskCases(get_cases, get_cases),
    "line": TaskCases(line_cases, line_cases),
}
"""
RIGHT = {
    "draw": "def draw(rng):\n    return rng.normal()\n",
    "ones": "def ones():\n    return {'W': [[1.0]]}\n",
    "count": "def count(state):\n    t = (state or 0) + 1\n    return 10 * t, t\n",
    "put": "def put(path, number):\n    open(path, 'w').write(repr(number) + '\\n')\n",
    "get": "def get(path):\n    return float(open(path).read().strip())\n",
    "line": "def line(x):\n    return -x\n",
}

PARAMETERS = {"draw": "rng", "ones": "", "count": "state", "put": "path, number", "get": "path", "line": "x"}
HALVED = MISTAKE.replace("stuck", "halved")

Check = Callable[..., TaskReport]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course of a random task, one with results of any shape, and one with a state."""
    root = tmp_path_factory.mktemp("odd")
    lecture, solutions = root / "exercises" / "l1_odd", root / "solutions" / "l1_odd"
    lecture.mkdir(parents=True)
    solutions.mkdir(parents=True)
    course = 'name = "odd"\nversion = "1"\ntitle = { en = "Odd", ko = "홀수" }\nlectures = ["l1_odd"]\n'
    (root / "exercises" / "course.toml").write_text(course, encoding="utf-8")
    known = {"count": MISTAKE, "put": HALVED}
    tasks = "".join(TASK.format(name=name) + known.get(name, "") for name in RIGHT)
    stubs = "".join(STUB.format(name=n, parameters=p) for n, p in PARAMETERS.items())
    texts = {"lecture.toml": LECTURE + tasks, "odd.py": stubs, "checks.py": CHECKS, "README.md": "# Odd\n"}
    for name, content in (texts | {"README.ko.md": "# 홀수\n"}).items():
        (lecture / name).write_text(content, encoding="utf-8")
    (solutions / "odd.py").write_text(REFERENCE, encoding="utf-8")
    (solutions / "odd_cases.py").write_text(CASES, encoding="utf-8")
    loaded, opened = load_course(root / "exercises"), open_solutions(root / "solutions")
    build_keys(loaded, opened)
    assert lint(loaded, opened) == []
    return loaded


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    """One zygote for all tests here."""
    with open_launcher() as opened:
        yield opened


@pytest.fixture
def check(odd: Course, launcher: Launcher) -> Check:
    """Grade one function."""

    def run(name: str, source: str, **options: Path | int) -> TaskReport:
        submission = Submission("s", "S", {FILE: f"import numpy as np\n\n\n{source}".encode()})
        return grade(submission, odd, tasks=[f"{FILE}::{name}"], launcher=launcher, **options).tasks[0]  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize("name", RIGHT)
def test_right_answers(check: Check, odd: Course, name: str) -> None:
    """With and without hidden cases."""
    source = "\n\n".join(RIGHT.values())
    assert check(name, source).verdict is Verdict.PASSED
    assert check(name, source, solutions=odd.root.parent / "solutions", seed=3).verdict is Verdict.PASSED


def test_a_check_sees_the_results_of_many_seeds(check: Check) -> None:
    """Statistics over fifty draws find what one draw cannot."""
    report = check("draw", "def draw(rng):\n    return rng.normal() + 2\n")
    assert report.verdict is Verdict.FAILED
    assert "The mean is" in report.message.en


def test_the_first_draw_that_raises_is_told(check: Check) -> None:
    """An exception in one of many draws is the case's outcome."""
    source = "def draw(rng):\n    value = rng.normal()\n    return value if value > -1.5 else 1 / 0\n"
    assert "ZeroDivisionError" in check("draw", source).message.en


def test_the_same_seed_must_give_the_same_numbers(check: Check) -> None:
    """Another right draw is not good enough: the generator that is given decides."""
    report = check("draw", "def draw(rng):\n    return np.random.normal()\n")
    assert report.verdict is Verdict.FAILED
    assert "somewhere else than the given rng" in report.message.en


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def ones():\n    return {'W': np.zeros((3, 5))}\n", "The mean is 0"),
        ("def ones():\n    return {'W': np.full(3, np.nan)}\n", "nan"),
        ("def ones():\n    return {'W': 'one'}\n", "text"),
        ("def ones():\n    return {'V': 1}\n", "W"),
    ],
)
def test_any_shape_goes_to_the_check_but_not_anything(check: Check, source: str, words: str) -> None:
    """Structure, kinds and finiteness are still compared before."""
    report = check("ones", source)
    assert report.verdict is Verdict.FAILED
    assert words in report.message.en


def test_a_mistake_repeats_itself_in_a_chain(check: Check) -> None:
    """Earlier calls of the task itself are made with the mistake, too, so that it is recognised."""
    report = check("count", "def count(state):\n    return 10.0, 1\n")
    assert report.misconception is not None
    assert report.misconception.id == "stuck"


def test_what_a_function_leaves_behind_is_judged(check: Check) -> None:
    """With ``then`` another function of the student's reads it; the mistake is named, and a missing reader is told."""
    both = RIGHT["put"] + RIGHT["get"]
    assert check("put", both).verdict is Verdict.PASSED
    wrong = check("put", both.replace("repr(number)", "repr(number / 2)"))
    assert wrong.verdict is Verdict.FAILED
    assert wrong.misconception is not None
    assert wrong.misconception.id == "halved"
    assert wrong.difference is not None
    assert wrong.difference.call == "put('number.txt', 2.5); get('number.txt')"
    assert 'has no function "get"' in check("put", RIGHT["put"]).message.en
    assert check("put", "def put(path, number):\n    pass\n" + RIGHT["get"]).verdict is not Verdict.PASSED


def test_results_of_several_calls_are_judged_together(check: Check) -> None:
    """With ``together`` the check compares what the earlier call and the last one returned; any of them may raise."""
    report = check("line", "def line(x):\n    return x + 1\n")
    assert report.verdict is Verdict.FAILED
    assert "It goes from 2.0 to 3.0." in report.message.en
    assert "line(1.0); line(2.0)" in report.message.en
    assert "ZeroDivisionError" in check("line", "def line(x):\n    return x / (x - 1)\n").message.en


def test_what_is_no_iterable_is_not_drained() -> None:
    """A known mistake that returns None where items are taken has the value None, as a student's answer has."""
    with Call() as call:
        assert call.result(lambda: None, (), {}, drain=3) is None
        assert call.result(lambda: iter("abcd"), (), {}, drain=2) == ["a", "b"]
