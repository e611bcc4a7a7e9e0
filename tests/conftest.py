"""Fixtures that several rooms' tests share."""

from __future__ import annotations

import gc
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from nngrade.authoring import Solutions, build_keys
from nngrade.course import Course, load_course
from nngrade.sandbox import Launcher, open_launcher

REPOSITORY = Path(__file__).resolve().parents[1]

COURSE_TOML = """\
name = "mini"
version = "1"
title = { en = "Mini course", ko = "작은 강의" }
lectures = ["l1_mini"]
"""

LECTURE_TOML = """\
title = { en = "Mini lecture", ko = "작은 강의 1" }
source = { en = "Made for tests", ko = "시험용" }

[messages]
too_big = { en = "{value} is above the limit.", ko = "{value}: 한도를 넘습니다." }

[[exercise]]
file = "doubling.py"
title = { en = "Numbers", ko = "숫자" }

[[exercise.task]]
name = "double"
title = { en = "Double", ko = "두 배" }
hints = [{ en = "Think of two.", ko = "2를 생각하세요." }, { en = "Add it to itself.", ko = "자신을 더하세요." }]
limits = { call_seconds = 1, task_seconds = 2 }
groups = [
  { name = "values", points = 2, title = { en = "ordinary values", ko = "보통 값" } },
  { name = "large", points = 1, title = { en = "large values", ko = "큰 값" } },
]
figure = { kind = "curve", title = { en = "Double", ko = "두 배" } }

[[exercise.task.misconception]]
id = "square"
en = "That is the square."
ko = "제곱입니다."

[[exercise.task.misconception]]
id = "overflow"
warning = "overflow"
en = "An intermediate value is too large."
ko = "중간 값이 너무 큽니다."

[[exercise.task]]
name = "small_pair"
title = { en = "A small pair", ko = "작은 쌍" }
hints = [{ en = "Two numbers.", ko = "두 수." }, { en = "Below ten.", ko = "10보다 작게." }]
groups = [{ name = "values", points = 1, title = { en = "values", ko = "값" } }]
"""

STUB = '''\
"""Mini exercise."""

import numpy as np


def double(x):
    """두 배를 돌려줍니다.

    Return twice the value of x.
    """
    raise NotImplementedError


def small_pair(kind, limit=10.0):
    """limit보다 작은 두 수.

    Return two numbers below the limit.
    """
    raise NotImplementedError
'''

CHECKS = '''\
"""Checks."""


def below(result, kind, limit=10.0):
    for value in result:
        if value >= limit:
            return "too_big", {"value": value}
    return None
'''

REFERENCE = """\
import numpy as np


def double(x):
    return 2 * np.asarray(x)


def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError(kind)
    return 1.0, 2.0
"""

CASES = """\
import numpy as np
from nngrade.authoring import TaskCases, case


def double_public():
    yield case("values", 3.0)
    yield case("values", np.array([[1.0, -2.0, 0.5], [4.0, 5.0, 6.0]]))
    yield case("values", np.array([-1.0, 0.0, 1.5]), label="figure")
    yield case("large", 1e6)


def double_hidden(rng):
    yield case("values", rng.normal(size=(2, 3)))


def pair_public():
    yield case("values", "any", check="below")
    yield case("values", "any", 5.0, check="below")
    yield case("values", "none", raises="ValueError")


def pair_hidden(rng):
    yield case("values", "other", float(rng.uniform(4, 5)), check="below")


TASKS = {
    "double": TaskCases(double_public, double_hidden, {"square": np.square}),
    "small_pair": TaskCases(pair_public, pair_hidden),
}
"""


OVERFLOW = """\
# a detour through a power that overflows
# names: overflow

import numpy as np


def double(x):
    np.exp(np.abs(x) + 1e4)
    return 2 * np.asarray(x)
"""


MINI = {
    "exercises/course.toml": COURSE_TOML,
    "exercises/l1_mini/lecture.toml": LECTURE_TOML,
    "exercises/l1_mini/doubling.py": STUB,
    "exercises/l1_mini/checks.py": CHECKS,
    "exercises/l1_mini/README.md": "# Mini\n",
    "exercises/l1_mini/README.ko.md": "# Mini\n",
    "solutions/l1_mini/doubling.py": REFERENCE,
    "solutions/l1_mini/doubling_cases.py": CASES,
    "tests/content/variants/l1_mini/doubling/double/wrong_overflow.py": OVERFLOW,
}


def write_all(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, given as path -> content, below ``root``; gives ``root``."""
    root.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def write_mini_course(root: Path) -> tuple[Path, Path]:
    """Write a course of two tasks and its solutions; returns both folders."""
    write_all(root, MINI)
    return root / "exercises", root / "solutions"


def build_course(root: Path, files: Mapping[str, str | bytes]) -> tuple[Course, Solutions]:
    """Write a course and its solutions, and build the keys."""
    write_all(root, files)
    course, opened = load_course(root / "exercises"), Solutions(root / "solutions")
    build_keys(course, opened)
    return course, opened


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """The garbage collector waits, and leaves alone what was collected: thousands of tests, looked through for ever.

    It takes a fifth of all time otherwise.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Trainings are kept for these tests only, not in the user's cache; all processes of a run share them."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NNGRADE_CACHE", str(run / "cache-of-all"))
        yield


@pytest.fixture(scope="session")
def launcher() -> Iterator[Launcher]:
    """One launcher for all who only need workers: its TensorFlow, which takes seconds, is imported once."""
    with open_launcher() as opened:
        yield opened


@pytest.fixture
def mini_folders(tmp_path: Path) -> tuple[Path, Path]:
    """Folders of a course of two tasks and of its solutions, without keys."""
    return write_mini_course(tmp_path / "mini")


@pytest.fixture(scope="session")
def write_files() -> Callable[[Path, Mapping[str, str | bytes]], Path]:
    """``write_files(folder, {path: content})`` writes files and gives the folder."""
    return write_all


@pytest.fixture(scope="session")
def built() -> Callable[[Path, Mapping[str, str | bytes]], tuple[Course, Solutions]]:
    """``built(folder, {path: content})`` writes a course and its solutions with keys."""
    return build_course


@pytest.fixture(scope="session")
def mini(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Solutions]:
    """A course of two tasks with keys, and its solutions; not to be written to."""
    return build_course(tmp_path_factory.mktemp("mini"), MINI)


@pytest.fixture
def edit() -> Callable[[Path, str, str], None]:
    """Replace a piece of a text file that must be there."""

    def replace(path: Path, old: str, new: str) -> None:
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, new), encoding="utf-8")

    return replace


def _module(name: str) -> ModuleType:
    """A module of helpers beside this file."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / "tests" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses, and helpers that import others, look there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def classes() -> ModuleType:
    """The made-up class that writes itself in every platform's form: ``tests/classes.py``."""
    return _module("classes")


@pytest.fixture(scope="session")
def results_folders() -> ModuleType:
    """Folders of results to export and to upload: ``tests/results_folders.py``."""
    return _module("results_folders")


@pytest.fixture(scope="session")
def lms_servers(results_folders: ModuleType) -> SimpleNamespace:
    """A Canvas, a storage service and a Moodle of our own, and results to upload: ``tests/lms_*.py``."""
    found = dict(vars(results_folders))
    for name in ("lms_servers", "lms_canvas", "lms_moodle"):  # the first is imported by the others
        found.update(vars(_module(name)))
    return SimpleNamespace(**found)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[type, str], list[object]]:
    """``counted(Launcher, "start")`` is a list that grows with each call of that method."""

    def count(of: type, name: str) -> list[object]:
        seen: list[object] = []
        original = getattr(of, name)

        def call(self: object, *args: Any, **named: Any) -> Any:
            seen.append(self)
            return original(self, *args, **named)

        monkeypatch.setattr(of, name, call)
        return seen

    return count
