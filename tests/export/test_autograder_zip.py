"""autograder.zip: what is in it, and that its scripts grade in a tree like Gradescope's, with the solutions closed."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from nngrade.errors import UsageError
from nngrade.export.autograder_zip import autograder_zip

REPOSITORY = Path(__file__).resolve().parents[2]
NAME = "nngrade-0.1.0-py3-none-any.whl"
SPY = '''\
"""Tries to read and to write what it should not."""

from pathlib import Path

ROOT = Path({root!r})


def square(x):
    (ROOT / "source/solutions/l0_warmup/arrays.py").read_text()
    return x * x


def mean_absolute_error(y, p):
    if len(y) != len(p):
        raise ValueError
    (ROOT / "results/results.json").write_text("{{}}")
    return abs(y - p).mean()


def minmax_scale(X):
    (ROOT / "source/options.sh").read_text()
    low = X.min(axis=0)
    return (X - low) / (X.max(axis=0) - low)
'''
HONEST = "def square(x):\n    return x * x\n"
WARM_UP = "l0_warmup/arrays.py"
Grade = Callable[[Mapping[str, str]], dict[str, Any]]


def wheel(name: str = "nngrade/_content/exercises/course.toml") -> bytes:
    """Something like a wheel."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "")
    return stream.getvalue()


def test_contents() -> None:
    """Scripts at the root, executable; everything else for the owner only; options quoted; always the same bytes."""
    made = [
        autograder_zip((NAME, wheel()), {"l0/a.py": b"x = 1\n"}, ["--seed", "7"], ["--late", "10%/day, max 50%"])
        for _ in range(2)
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        modes = {entry.filename: stat.S_IMODE(entry.external_attr >> 16) for entry in archive.infolist()}
        options = archive.read("options.sh").decode()
        scripts = [archive.read(name) for name in ("setup.sh", "run_autograder")]
    assert modes == {"setup.sh": 0o755, "run_autograder": 0o755, "options.sh": 0o600, NAME: 0o600,
                     "solutions/l0/a.py": 0o600}  # fmt: skip
    assert options == "grade_options=(--seed 7)\nexport_options=(--late '10%/day, max 50%')\n"
    assert all(script.startswith(b"#!/usr/bin/env bash\n") and b"\r" not in script for script in scripts)


@pytest.mark.parametrize(
    ("name", "content", "solutions", "said"),
    [
        ("other-1.0-py3-none-any.whl", wheel(), {"a.py": b""}, "is no wheel of nngrade"),
        (NAME, b"no zip", {"a.py": b""}, "is no wheel of nngrade"),
        (NAME, wheel("nngrade/__init__.py"), {"a.py": b""}, "is no wheel of nngrade"),
        (NAME, wheel(), {"notes.txt": b""}, "holds no solutions"),
    ],
)
def test_wrong_parts(name: str, content: bytes, solutions: dict[str, bytes], said: str) -> None:
    """Nothing is made of a wheel that is none of ours, or without solutions."""
    with pytest.raises(UsageError, match=said):
        autograder_zip((name, content), solutions, [], [])


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree like ``/autograder`` after Gradescope has run ``setup.sh``; the package is built from the checkout."""
    if os.name == "nt" or shutil.which("bash") is None or not (REPOSITORY / "solutions").is_dir():
        pytest.skip("this needs a checkout and bash")
    root, dist = tmp_path_factory.mktemp("autograder"), tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", dist, REPOSITORY])
    (path,) = dist.glob("*.whl")
    solutions = {
        file.relative_to(REPOSITORY / "solutions").as_posix(): file.read_bytes()
        for file in (REPOSITORY / "solutions").rglob("*.py")
    }
    raw = autograder_zip((path.name, path.read_bytes()), solutions, ["--seed", "7"], ["--only", "l0_warmup"])
    for folder in ("source", "submission", "results"):
        (root / folder).mkdir()
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for entry in archive.infolist():
            place = Path(archive.extract(entry, root / "source"))
            place.chmod(stat.S_IMODE(entry.external_attr >> 16))
    run([root / "source/setup.sh"], environment(root) | {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1"})
    # What Gradescope's machine would download lies beside the running Python.
    (packages,) = (root / "nngrade").glob("lib/python*/site-packages")
    (packages / "here.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return root


@pytest.fixture
def grade(machine: Path) -> Grade:
    """``grade(files)``: the results of a submission that holds these files."""

    def run_autograder(files: Mapping[str, str]) -> dict[str, Any]:
        shutil.rmtree(machine / "submission")
        for name, code in files.items():
            path = machine / "submission" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(code, encoding="utf-8")
        metadata = {"created_at": "2026-05-06T10:00:00+09:00", "assignment": {"total_points": "100.0"}}
        (machine / "submission_metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
        (machine / "results" / "results.json").unlink(missing_ok=True)
        done = run([machine / "source/run_autograder"], environment(machine), allowed=(0, 2))
        if done.returncode == 2 and "--allow-unconfined" in done.stdout + done.stderr:
            assert not (machine / "results" / "results.json").exists()
            pytest.skip("this machine cannot lock submitted code in")
        assert done.returncode == 0, done.stdout + done.stderr
        results: dict[str, Any] = json.loads((machine / "results" / "results.json").read_text(encoding="utf-8"))
        return results

    return run_autograder


def environment(root: Path) -> dict[str, str]:
    """The scripts' environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NNGRADE", "PYTHON", "COV"))}
    return kept | {"NNGRADE_AUTOGRADER": str(root), "NNGRADE_PYTHON": sys.executable, "LANG": "C.UTF-8"}


def run(
    command: list[str | Path], environ: dict[str, str] | None = None, allowed: tuple[int, ...] = (0,)
) -> subprocess.CompletedProcess[str]:
    """Run a program of our own."""
    done = subprocess.run(  # noqa: S603  built here
        command, env=environ, cwd=REPOSITORY, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode in allowed, done.stdout + done.stderr
    return done


def test_grades_there(grade: Grade, machine: Path) -> None:
    """The scripts grade one submission with hidden checks, scaled to the assignment's points; the folder is closed."""
    results = grade({WARM_UP: HONEST})
    assert results["score"] == 30.0
    assert [test["status"] for test in results["tests"]] == ["passed", "failed", "failed"]
    assert "3 of 10 points count as 30 of 100." in results["output"]
    assert stat.S_IMODE((machine / "source").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "files",
    [
        {"week1/arrays.py": HONEST, "week2/activations.py": "x = 1\n"},  # folders of a student's own are no people,
        {WARM_UP: HONEST, "x_7_assignsubmission_file_a.py": "x = 1\n"},  # names make no download of a platform,
        {WARM_UP: HONEST, "submission_metadata.yml": "a: 1\n"},  # nor does a file that platforms have.
    ],
)
def test_names_of_the_students_own(grade: Grade, files: Mapping[str, str]) -> None:
    """An upload is one person's work, however its files and folders are called."""
    assert grade(files)["score"] == 30.0


def test_solutions_are_closed(grade: Grade, machine: Path) -> None:
    """Code that reads the solutions or the seed, or writes results, fails there; its results are not believed."""
    results = grade({WARM_UP: SPY.format(root=str(machine))})
    assert results["score"] == 0
    for test in results["tests"]:
        assert test["status"] == "failed"
        assert (
            "PermissionError" in test["output"] or "FileNotFoundError" in test["output"] or "OSError" in test["output"]
        )
