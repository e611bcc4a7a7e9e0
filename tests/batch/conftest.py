"""A course of two tasks as a content folder, classes of tiny submissions, and a command line that grades them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from nngrade.authoring import Solutions
from nngrade.course import Course, load_course

REPOSITORY = Path(__file__).resolve().parents[2]

RIGHT = "def double(x):\n    return x + x\n\n\ndef small_pair(kind, limit=10.0):\n    if kind == 'none':\n"
RIGHT += "        raise ValueError(kind)\n    return 1.0, 2.0\n"

DRIVER = """\
import sys
from pathlib import Path

import nngrade.course

nngrade.course.content_root = lambda: Path({content!r})
{extra}
if __name__ == "__main__":
    from nngrade.cli import main

    main()
"""


@pytest.fixture(scope="session")
def content(mini: tuple[Course, Solutions]) -> Path:
    """A folder with ``exercises/``, ``solutions/`` and ``templates/``; not to be written to."""
    root = mini[0].root.parent
    if not (root / "templates").exists():
        (root / "templates").symlink_to(REPOSITORY / "templates")
    return root


@pytest.fixture
def course(content: Path) -> Course:
    """The course."""
    return load_course(content / "exercises")


MakeClass = Callable[..., Path]


@pytest.fixture
def make_class(tmp_path: Path, write_files: Callable[..., Path]) -> MakeClass:
    """``make_class({"kim": source})`` writes a folder of submissions with one file each; gives its path."""

    def make(sources: dict[str, str], name: str = "subs") -> Path:
        return write_files(tmp_path / name, {f"{who}/l1_mini/doubling.py": said for who, said in sources.items()})

    return make


@pytest.fixture
def right() -> str:
    """A file with all points."""
    return RIGHT


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path, content: Path) -> Iterator[Start]:
    """``start("grade", ...)`` runs nngrade on the small course in a process of its own, in ``tmp_path``."""
    begun: list[subprocess.Popen[str]] = []

    def run(*arguments: str | Path, extra: str = "") -> subprocess.Popen[str]:
        script = tmp_path / f"driver{len(begun)}.py"
        script.write_text(DRIVER.format(content=str(content), extra=extra), encoding="utf-8")
        begun.append(
            subprocess.Popen(  # noqa: S603  our own interpreter
                [sys.executable, str(script), *map(str, arguments)],
                cwd=tmp_path,
                env={**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": "", "PYTHONWARNINGS": ""},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
        )
        return begun[-1]

    yield run
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def run(start: Start) -> Callable[..., tuple[int, str, str]]:
    """As ``start``, until the end: exit code, output, errors."""

    def wait(*arguments: str | Path, extra: str = "") -> tuple[int, str, str]:
        process = start(*arguments, extra=extra)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    return wait


_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d| UTC([+-]\d\d:\d\d)?)?")


def timeless(results: Path) -> dict[str, Any]:
    """Everything in a results folder but for times: reports and pages by their paths, the table of points."""
    found: dict[str, Any] = {"grades.csv": (results / "grades.csv").read_bytes()}
    for path in sorted(results.rglob("*.html")):
        found[path.relative_to(results).as_posix()] = _TIME.sub("", path.read_text(encoding="utf-8"))
    for path in sorted(results.rglob("report.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        report.pop("created")
        for task in report["tasks"]:
            task.pop("seconds")
        found[path.relative_to(results).as_posix()] = report
    return found


@pytest.fixture(name="timeless")
def _timeless() -> Callable[[Path], dict[str, Any]]:
    """``timeless(results)``: everything in a results folder but for times."""
    return timeless
