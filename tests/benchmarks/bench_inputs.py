"""How long reading what a class handed in takes, in every form: 200 people with about 100 KB each.

    python tests/benchmarks/bench_inputs.py [--people N] [--rounds N]

Each form is written once, then listed and read whole in a fresh process in each round, so that nothing is remembered;
imports are not counted.  The table shows medians.  Reading 200 archives of 100 KB is to take at most 5 seconds.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

REPOSITORY = Path(__file__).resolve().parents[2]
LIMIT = 5.0
READ = """
import pathlib, sys, time
from nngrade.course import load_course
from nngrade.submissions.sources import read_class
course = load_course()
course.exercises
begin = time.perf_counter()
listed = read_class(pathlib.Path(sys.argv[1]), course)
middle = time.perf_counter()
files = sum(len(one.read(course).files) for one in listed.handed)
print(middle - begin, time.perf_counter() - begin, len(listed.handed), files)
"""


def main() -> int:
    """Measure and print; the exit code is 1 when the figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    classes = load_classes()
    students = classes.people([work(number) for number in range(options.people)])
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, writer in classes.WRITERS.items():
            path = writer(Path(folder) / name, students)
            missed |= measure(name, path, options.rounds)
    return int(missed)


def load_classes() -> ModuleType:
    """The made-up class of the tests."""
    spec = importlib.util.spec_from_file_location("classes", REPOSITORY / "tests" / "classes.py")
    if spec is None or spec.loader is None:
        raise SystemExit("tests/classes.py is missing")
    module = importlib.util.module_from_spec(spec)
    sys.modules["classes"] = module
    spec.loader.exec_module(module)
    return module


def work(number: int) -> dict[str, bytes]:
    """A workspace with every stub, and a picture that does not shrink, so that its archive has about 100 KB."""
    files = {
        f"{stub.parent.name}/{stub.name}": stub.read_bytes() + b"# %d\n" % number
        for stub in (REPOSITORY / "exercises").glob("*/*.py")
        if stub.name != "checks.py"
    }
    return {**files, "l1_perceptron/figure.png": random.Random(number).randbytes(75_000)}  # noqa: S311  no secret


def measure(name: str, path: Path, rounds: int) -> bool:
    """Print a form's line; True when it takes too long."""
    times: list[tuple[float, float]] = []
    counts = ""
    for _ in range(rounds):
        done = subprocess.run(  # noqa: S603  our own command
            [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True
        )
        listing, whole, people, files = done.stdout.split()
        times.append((float(listing), float(whole)))
        counts = f"{people} handed in, {files} files"
    listing, whole = (statistics.median(column) for column in zip(*times, strict=True))
    verdict = "yes" if whole <= LIMIT else "NO"
    figures = f"{size(path) / 1e6:7.1f} MB{listing:8.2f} s{whole:8.2f} s  at most {LIMIT:.0f}: {verdict}"
    print(f"{name:18}{figures}  ({counts})")  # noqa: T201  what a benchmark is for
    return whole > LIMIT


def size(path: Path) -> int:
    """Bytes on disk."""
    return sum(file.stat().st_size for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file())


if __name__ == "__main__":
    raise SystemExit(main())
