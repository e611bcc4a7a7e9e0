"""nngrade as a process of its own: encodings, pipes, signals, and what it imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
MAIN = """\
import pathlib, sys
import nngrade.course
content = pathlib.Path({content!r})
nngrade.course.content_root = lambda: content
from nngrade.cli import main
{extra}
main()
"""

Start = Callable[..., "subprocess.Popen[bytes]"]
Finish = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def start(content: Path, work: Path) -> Start:
    """Start nngrade in the workspace, with a small environment."""

    def begin(
        *arguments: str, extra: str = "", stdout: int = subprocess.PIPE, **environment: str
    ) -> subprocess.Popen[bytes]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if name in os.environ}
        return subprocess.Popen(  # noqa: S603  our own command
            [sys.executable, "-c", MAIN.format(content=str(content), extra=extra), *arguments],
            cwd=work,
            env={**kept, "PYTHONPATH": str(REPOSITORY / "grader"), "LANG": "C.UTF-8", **environment},
            stdout=stdout,
            stderr=subprocess.PIPE,
        )

    return begin


@pytest.fixture
def finish(start: Start) -> Finish:
    """Run nngrade to its end."""

    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
        process = start(*arguments, **settings)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    return run


def test_exit_codes(finish: Finish, work: Path) -> None:
    """0 all points, 1 some missing, 2 wrong use."""
    assert finish("check", "double").returncode == 0
    (work / "l1_one/doubling.py").write_text("def double(x):\n    return x\n", encoding="utf-8")
    assert finish("check", "double").returncode == 1
    assert finish("check", "dubble").returncode == 2


@pytest.mark.parametrize("encoding", ["cp949", "cp1252", "utf-8"])
def test_consoles_of_other_encodings(finish: Finish, encoding: str) -> None:
    """Nothing crashes; Korean is shown where it can be, else English; JSON is UTF-8 everywhere."""
    done = finish("check", LANG="ko_KR.UTF-8", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    shown = done.stdout.decode(encoding)
    assert ("통과" in shown) == (encoding != "cp1252")
    assert ("✓" in shown) == (encoding == "utf-8")
    done = finish("check", "--json", LANG="ko_KR.UTF-8", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout.decode("utf-8"))["course"]["texts"]["title"]["ko"] == "명령줄 강의"


def test_korean_on_a_console_without_korean(finish: Finish) -> None:
    """Asked for, so it is tried; no crash."""
    done = finish("check", "nonsense", "--lang", "ko", PYTHONIOENCODING="cp1252")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_reader_that_goes_away(start: Start) -> None:
    """``nngrade check | head -1``: silence."""
    process = start("check", "-v")
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert err == b""
    assert process.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix's")
def test_ctrl_c(start: Start, work: Path) -> None:
    """One line, exit code 130, no process left behind."""
    (work / "l1_one/doubling.py").write_text("def double(x):\n    while True:\n        pass\n", encoding="utf-8")
    process = start("check")
    deadline = time.monotonic() + 20
    while not psutil.Process(process.pid).children() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.strip() == b"Stopped."


def test_what_a_check_imports(finish: Finish) -> None:
    """No TensorFlow, matplotlib or requests; and none of what only other commands need."""
    seen = "import atexit, os\nreal = os._exit\ndef leave(code):\n    sys.stderr.write(' '.join(sys.modules))\n    sys.stderr.flush()\n    real(code)\nos._exit = leave"  # noqa: E501
    done = finish("check", extra=seen)
    modules = set(done.stderr.decode().split())
    assert "numpy" in modules
    unwanted = {"tensorflow", "keras", "matplotlib", "requests", "dask", "sqlalchemy", "jinja2", "rich.console", "ssl"}
    assert not modules & unwanted
    assert not [
        name for name in modules if name.startswith(("nngrade.authoring", "nngrade.cli.grade", "nngrade.worker"))
    ]


def test_importing_nngrade_imports_nothing(finish: Finish) -> None:
    """Nearly free."""
    code = "import sys; before = set(sys.modules); import nngrade; print(set(sys.modules) - before)"
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(REPOSITORY / "grader"), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "{'nngrade'}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize("no_color", [False, True])
def test_on_a_terminal(start: Start, no_color: bool) -> None:  # noqa: FBT001  a parameter of the test
    """Colours, unless NO_COLOR; what is being checked is told meanwhile and taken away again."""
    import pty  # noqa: PLC0415  Unix

    ours, theirs = pty.openpty()
    settings = {"NO_COLOR": "1"} if no_color else {}
    process = start("check", stdout=theirs, TERM="xterm", COLUMNS="80", **settings)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    _, err = process.communicate(timeout=30)
    assert err == b""
    assert (b"\x1b[32m" in shown) is not no_color
    assert b"checking double" in shown
    assert b"\r\x1b[K" in shown
    assert "✓" in shown.decode()
