"""How long ``nngrade check`` takes, against ``python -c "import numpy"``, in one run.

    python tests/benchmarks/bench_check.py [--rounds N]

Every round runs each command once, in turn, so that a busy moment hits all of them; the table shows medians and their
ratios.  Bytecode is cached, as it is after a first run of an installed nngrade.  The work that is checked are the
reference solutions when ``solutions/`` is there, else the untouched stubs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NNGRADE = "from nngrade.cli import main; main()"
ONE = "l1_perceptron/activations.py"
FIRST_LECTURES = ("l0_warmup", "l1_perceptron")
LIMITS = {"one exercise": 3.0, "lecture 1 and warm-up": 6.0}
IMPORT_LIMIT = 5.0
EVERYTHING_LIMIT = 4000.0


def main() -> int:
    """Measure and print; the exit code is 1 when a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPATH"] = os.pathsep.join([str(REPOSITORY / "grader"), os.environ.get("PYTHONPATH", "")])
        work = Path(folder) / "work"
        fill(work, environment)
        times = measure(commands(work), work, environment, rounds)
    return show({name: statistics.median(values) * 1000 for name, values in times.items()})


def fill(work: Path, environment: dict[str, str]) -> None:
    """A workspace with right answers, or with the stubs when there are none."""
    run([sys.executable, "-c", NNGRADE, "start", str(work)], work.parent, environment)
    for stub in work.glob("*/*.py"):
        reference = REPOSITORY / "solutions" / stub.parent.name / stub.name
        if reference.is_file():
            stub.write_bytes(reference.read_bytes())


def commands(work: Path) -> dict[str, list[str]]:
    """What is measured, by name; one exercise has 7 tasks, the largest is the one with the most functions."""
    largest = max(work.glob("*/*.py"), key=lambda path: path.read_text(encoding="utf-8").count("\ndef "))
    python = [sys.executable, "-c"]
    return {
        "bare python": [*python, "pass"],
        "import nngrade": [*python, "import nngrade"],
        "import numpy": [*python, "import numpy"],
        "one exercise": [*python, NNGRADE, "check", ONE],
        "largest exercise": [*python, NNGRADE, "check", largest.relative_to(work).as_posix()],
        "lecture 1 and warm-up": [*python, NNGRADE, "check", *FIRST_LECTURES],
        "everything": [*python, NNGRADE, "check"],
    }


def measure(
    what: dict[str, list[str]], folder: Path, environment: dict[str, str], rounds: int
) -> dict[str, list[float]]:
    """Seconds of every round; a first round only warms up."""
    times: dict[str, list[float]] = {name: [] for name in what}
    for number in range(rounds + 1):
        for name, command in what.items():
            begin = time.perf_counter()
            run(command, folder, environment)
            if number:
                times[name].append(time.perf_counter() - begin)
    return times


def run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Run a command silently; an exit code above 1 is no measurement."""
    done = subprocess.run(  # noqa: S603  our own commands
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode > 1:
        raise SystemExit(f"{command} ended with {done.returncode}: {done.stderr}")


def show(medians: dict[str, float]) -> int:
    """Print the table."""
    numpy = medians["import numpy"]
    missed = False
    for name, value in medians.items():
        limit = LIMITS.get(name)
        verdict = "" if limit is None else f"  at most {limit:.0f}: {'yes' if value <= limit * numpy else 'NO'}"
        missed |= "NO" in verdict
        print(f"{name:24}{value:8.1f} ms {value / numpy:8.2f} x numpy{verdict}")  # noqa: T201  what a benchmark is for
    verdict = "yes" if medians["everything"] <= EVERYTHING_LIMIT else "NO"
    missed |= verdict == "NO"
    print(f"everything at most {EVERYTHING_LIMIT / 1000:.0f} s: {verdict}")  # noqa: T201  same
    over = medians["import nngrade"] - medians["bare python"]
    missed |= over > IMPORT_LIMIT
    verdict = "yes" if over <= IMPORT_LIMIT else "NO"
    print(f"{'nngrade over bare python':24}{over:8.1f} ms{'':17}  at most {IMPORT_LIMIT:.0f} ms: {verdict}")  # noqa: T201  same
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
