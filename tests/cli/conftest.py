"""A course of two lectures that share a file name and a task name, and a command line that grades it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import click.testing
import pytest

from nngrade.batch import work as grading
from nngrade.cli.app import app
from nngrade.sandbox import Launcher, open_launcher

REPOSITORY = Path(__file__).resolve().parents[2]

COURSE = """\
name = "cli-course"
version = "7"
title = { en = "Course for the command line", ko = "명령줄 강의" }
lectures = ["l1_one", "l2_two"]
"""

LECTURE_ONE = """\
title = { en = "First lecture", ko = "첫 강의" }
source = { en = "Made for tests", ko = "시험용" }

[[exercise]]
file = "doubling.py"
title = { en = "Doubling", ko = "두 배" }

[[exercise.task]]
name = "double"
title = { en = "Double", ko = "두 배" }
hints = [{ en = "Think of two.", ko = "2를 생각하세요." }, { en = "Add it to itself.", ko = "자신을 더하세요." }]
limits = { call_seconds = 1, task_seconds = 2 }
groups = [
  { name = "values", points = 2, title = { en = "ordinary values", ko = "보통 값" } },
  { name = "large", points = 1, title = { en = "large values", ko = "큰 값" } },
]

[[exercise.task.misconception]]
id = "square"
en = "That is the square."
ko = "제곱입니다."

[[exercise]]
file = "gates.py"
title = { en = "Gates", ko = "게이트" }

[[exercise.task]]
name = "same"
title = { en = "Same", ko = "그대로" }
hints = [{ en = "Nothing changes.", ko = "바뀌는 것이 없습니다." }, { en = "Return it.", ko = "돌려주세요." }]
groups = [{ name = "values", points = 1, title = { en = "values", ko = "값" } }]
"""

LECTURE_TWO = """\
title = { en = "Second lecture", ko = "둘째 강의" }
source = { en = "Made for tests", ko = "시험용" }

[[exercise]]
file = "gates.py"
title = { en = "More gates", ko = "게이트 더" }

[[exercise.task]]
name = "same"
title = { en = "Same again", ko = "다시 그대로" }
hints = [{ en = "Nothing changes.", ko = "바뀌는 것이 없습니다." }, { en = "Return it.", ko = "돌려주세요." }]
groups = [{ name = "values", points = 1, title = { en = "values", ko = "값" } }]
"""


def _stub(name: str) -> str:
    return f"""\
def {name}(x):
    '''값을 돌려줍니다. Return a value.'''
    raise NotImplementedError
"""


def _cases(name: str, mistakes: str = "", large: str = "") -> str:
    return f"""\
import numpy as np
from nngrade.authoring import TaskCases, case


def public():
    yield case("values", 3.0)
    yield case("values", np.array([1.0, -2.0, 5.0]))
{large}

def hidden(rng):
    yield case("values", rng.normal(size=3))


TASKS = {{"{name}": TaskCases(public, hidden, {{{mistakes}}})}}
"""


FILES = {
    "exercises/course.toml": COURSE,
    "exercises/l1_one/lecture.toml": LECTURE_ONE,
    "exercises/l1_one/doubling.py": _stub("double"),
    "exercises/l1_one/gates.py": _stub("same"),
    "exercises/l1_one/README.md": "# One\n",
    "exercises/l1_one/README.ko.md": "# 하나\n",
    "exercises/l2_two/lecture.toml": LECTURE_TWO,
    "exercises/l2_two/gates.py": _stub("same"),
    "exercises/l2_two/README.md": "# Two\n",
    "exercises/l2_two/README.ko.md": "# 둘\n",
    "exercises/l1_one/demo/roster.csv": "id,name\nann,Ann Lee\nbo,보라\ncy,Cy\n",
    "exercises/l1_one/demo/ann/l1_one/doubling.py": "def double(x):\n    return x + x\n",
    "exercises/l1_one/demo/ann/l1_one/gates.py": "def same(x):\n    return x\n",
    "exercises/l1_one/demo/bo/l1_one/doubling.py": "def double(x):\n    return x * x\n",
    "exercises/l1_one/demo/cy/l1_one/doubling.py": "def double(x)\n    return x\n",
    "solutions/l1_one/doubling.py": "import numpy as np\n\n\ndef double(x):\n    return 2 * np.asarray(x)\n",
    "solutions/l1_one/doubling_cases.py": _cases("double", '"square": np.square', '    yield case("large", 1e6)\n'),
    "solutions/l1_one/gates.py": "def same(x):\n    return x\n",
    "solutions/l1_one/gates_cases.py": _cases("same"),
    "solutions/l2_two/gates.py": "def same(x):\n    return x\n",
    "solutions/l2_two/gates_cases.py": _cases("same"),
}

RIGHT = {"l1_one/doubling.py": "def double(x):\n    return x + x\n"} | {
    f"{lecture}/gates.py": "def same(x):\n    return x\n" for lecture in ("l1_one", "l2_two")
}


class Lent:
    """A launcher that stays open when it is closed."""

    def __init__(self, launcher: Launcher) -> None:
        self._launcher = launcher

    def __getattr__(self, name: str) -> Any:
        return getattr(self._launcher, name)

    def close(self) -> None:
        """Keep it for the next test."""


class HerePool:
    """Grades in this process, at once: most tests are not about processes."""

    lost = ()

    def __init__(self, jobs: int) -> None:
        self.size = jobs

    @staticmethod
    def _done(function: Callable[[Any], Any], argument: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(function(argument))
        except Exception as problem:  # noqa: BLE001  as a process would hand it over
            future.set_exception(problem)
        return future

    def describe(self, settings: Any, _most: int) -> list[Future[Any]]:
        """As in :class:`nngrade.batch.pool.Pool`."""
        return [self._done(grading.describe, settings)]

    def submit(self, job: Any) -> Future[Any]:
        """As in :class:`nngrade.batch.pool.Pool`."""
        return self._done(grading.do, job)

    def watch(self) -> None:
        """Nothing can be lost."""

    def renew(self) -> None:
        """Nothing is lost."""

    def close(self) -> None:
        """Forget the course: the next test has another."""
        grading.close()


Write = Callable[[Path, dict[str, str]], Path]
Invoke = Callable[..., click.testing.Result]


@pytest.fixture
def write(write_files: Write) -> Write:
    """``write(folder, {name: content})`` writes files and gives the folder."""
    return write_files


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory, built: Callable[..., Any]) -> Path:
    """A folder with ``exercises/``, ``solutions/`` and ``templates/``; not to be written to."""
    root = tmp_path_factory.mktemp("content")
    built(root, FILES)
    (root / "templates").symlink_to(REPOSITORY / "templates")
    return root


@pytest.fixture(scope="session")
def launcher() -> Iterator[Launcher]:
    """One launcher for all tests of the session."""
    with open_launcher() as opened:
        yield opened


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def invoke(here: Path, content: Path, launcher: Launcher, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """``invoke("check", "double")`` runs nngrade in ``here`` on the small course, 80 columns wide, in English."""
    monkeypatch.setattr("nngrade.course.content_root", lambda: content)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("LC_ALL", "LC_MESSAGES", "NNGRADE_SOLUTIONS", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    for module in ("check", "demo"):
        monkeypatch.setattr(f"nngrade.cli.{module}.open_launcher", lambda: contextlib.nullcontext(launcher))
    monkeypatch.setattr("nngrade.batch.work.open_launcher", lambda **_: Lent(launcher))
    monkeypatch.setattr("nngrade.batch.pool.LocalPool", HerePool)

    def run(*arguments: str | Path) -> click.testing.Result:
        return click.testing.CliRunner().invoke(app, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def work(here: Path, write_files: Write) -> Path:
    """A workspace with right answers; it is ``here``."""
    return write_files(here, RIGHT)
