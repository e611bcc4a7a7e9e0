"""What grading a class costs, against a fresh pytest process for each submission; Linux only.

    python tests/benchmarks/bench_batch.py [--people N] [--large N] [--rounds N]

The class: each person hands in lecture 1's ``activations.py`` with ``sigmoid``, ``tanh`` and ``relu``, some of them
wrong, no two files the same.  pytest makes ten checks of the same three functions.  Costs are CPU seconds of all
processes that a command starts, whoever starts them: this program adopts orphans (PR_SET_CHILD_SUBREAPER) and waits
for everybody.  Both sides run in turn, the table shows medians and their ratios.

What a second job gains is shown three ways, also for a class that hands in all NumPy exercises of the lecture: with the
whole machine for both runs, where one job leaves its worker's and the main process's work to the other cores; and with
one core for one job, two for two.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NNGRADE = [sys.executable, "-c", "from nngrade.cli import main; main()"]
_PR_SET_CHILD_SUBREAPER = 36

VARIANTS = {
    "sigmoid": ("1 / (1 + np.exp(-x))", "np.exp(-np.logaddexp(0, -x))", "np.exp(x)"),
    "tanh": ("np.tanh(x)", "(np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))", "2 * np.tanh(x)"),
    "relu": ("np.maximum(x, 0)", "np.where(x > 0, x, 0)", "np.abs(x)"),
}  # fmt: skip
HIDDEN = ["--solutions", str(REPOSITORY / "solutions"), "--seed", "7"]
COMMANDS = {
    "public1": ["subs", "--jobs", "1"],
    "public2": ["subs", "--jobs", "2"],
    "lecture1": ["subs", "--jobs", "1", "--only", "l1_perceptron"],
    "hidden1": ["subs", "--jobs", "1", *HIDDEN],
    "hidden2": ["subs", "--jobs", "2", *HIDDEN],
    "whole1": ["whole", "--jobs", "1", *HIDDEN],
    "whole2": ["whole", "--jobs", "2", *HIDDEN],
}  # fmt: skip
LECTURE = [f"l1_perceptron/{name}.py" for name in ("activations", "forward", "gates", "xor")]
CHECKS = """\
import activations
import numpy as np
import pytest


@pytest.mark.parametrize("x", [0.0, 1.5, -2.0, np.array([0.5, -0.5])])
def test_sigmoid(x):
    np.testing.assert_allclose(activations.sigmoid(x), 1 / (1 + np.exp(-x)))


@pytest.mark.parametrize("x", [0.0, 1.5, np.array([0.5, -0.5])])
def test_tanh(x):
    np.testing.assert_allclose(activations.tanh(x), np.tanh(x))


@pytest.mark.parametrize("x", [0.0, 1.5, np.array([0.5, -0.5])])
def test_relu(x):
    np.testing.assert_allclose(activations.relu(x), np.maximum(x, 0))
"""


@dataclass(frozen=True)
class Cost:
    """Of one command: CPU seconds of all of its processes, wall seconds, and the most memory of its first one in MB."""

    cpu: float
    wall: float
    memory: float


Row = tuple[str, str, str]


def main() -> int:
    """Measure and print; 1 when a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--large", type=int, default=1000, help="the class for the memory; 0 leaves it out")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder), options.people, options.large, options.rounds)


def measure(folder: Path, people: int, large: int, rounds: int) -> int:
    """All figures."""
    write_class(folder / "subs", people)
    write_lecture(folder / "whole", people)
    costs: dict[str, list[Cost]] = {name: [] for name in COMMANDS}
    plain: list[float] = []
    full: list[float] = []
    for number in range(rounds):
        for name, options in COMMANDS.items():
            costs[name].append(run([*NNGRADE, "grade", *options, "--out", f"{name}-{number}"], folder))
            if f"{name[:-1]}2" in COMMANDS:
                alone = run([*NNGRADE, "grade", *options, "--out", f"{name}-alone-{number}"], folder, int(name[-1]))
                costs.setdefault(f"{name} alone", []).append(alone)
        for _ in range(3):
            plain.append(run_pytest(folder, {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}))
            full.append(run_pytest(folder, {}))
    rows: list[Row] = []
    for kind in ("public", "hidden"):
        rows += grading_rows(folder, people, kind, costs)
        rows += job_rows(kind, costs)
        if kind == "public":
            rows += pytest_rows(people, costs, plain, full)
    whole = statistics.median(one.cpu for one in costs["whole1"]) / people
    rows.append(("all NumPy exercises of lecture 1, hidden checks", f"{1000 * whole:.1f} ms", ""))
    rows += job_rows("whole", costs)
    if large:
        write_class(folder / "large", large)
        memory = run([*NNGRADE, "grade", "large", "--out", "results", "--jobs", "2"], folder).memory
        rows.append((f"memory of the parent, {large} submissions", f"{memory:.0f} MB", verdict(memory < 200)))
    for name, value, judged in rows:
        print(f"{name:58} {value:>20}  {judged}".rstrip())  # noqa: T201  the benchmark's output
    return int(any(judged == "MISSED" for *_, judged in rows))


def grading_rows(folder: Path, people: int, kind: str, costs: Mapping[str, Sequence[Cost]]) -> list[Row]:
    """What a submission costs with public checks, or with hidden ones too."""
    cost = statistics.median(one.cpu for one in costs[f"{kind}1"]) / people
    student = student_seconds(folder / f"{kind}1-0") / people
    return [
        (f"{kind} checks: CPU of one submission, start of the run included", f"{1000 * cost:.1f} ms", ""),
        ("   of these, the student's code (wall time of its calls)", f"{1000 * student:.1f} ms", ""),
        ("   over the student's code", f"{1000 * (cost - student):.1f} ms", verdict(cost - student <= 0.06)),
    ]


def job_rows(kind: str, costs: Mapping[str, Sequence[Cost]]) -> Iterator[Row]:
    """What a second job gains."""
    for where, what in (("", "on this machine"), (" alone", "with a core for each job")):
        one, two = (statistics.median(cost.wall for cost in costs[f"{kind}{jobs}{where}"]) for jobs in (1, 2))
        yield f"   --jobs 2 against 1, {what}", f"{one / two:.2f} times as fast", verdict(one / two >= 1.7)


def pytest_rows(
    people: int, costs: Mapping[str, Sequence[Cost]], plain: Sequence[float], full: Sequence[float]
) -> Iterator[Row]:
    """A submission against fresh pytest processes."""
    for what, times in (("without any plugin", plain), ("with the plugins installed here", full)):
        fresh = statistics.median(times)
        yield f"fresh pytest, {what}", f"{1000 * fresh:.0f} ms", ""
        for run, graded in (("public1", "of the whole course"), ("lecture1", "with --only l1_perceptron")):
            cost = statistics.median(one.cpu for one in costs[run]) / people
            yield (
                f"   a submission, {graded}: {1000 * cost:.1f} ms",
                f"1/{fresh / cost:.1f}",
                verdict(fresh / cost >= 10),
            )


def verdict(reached: bool) -> str:  # noqa: FBT001  one fact, one word
    """Whether a figure is reached."""
    return "ok" if reached else "MISSED"


def write_class(folder: Path, people: int) -> None:
    """Submissions of three functions each; every third person has something wrong."""
    for number in range(people):
        lines = ["import numpy as np", f"# {number}"]
        for place, (name, bodies) in enumerate(VARIANTS.items()):
            body = bodies[2] if number % 3 == 2 and number // 3 % 3 == place else bodies[(number + place) % 2]
            lines.append(f"\n\ndef {name}(x):\n    x = np.asarray(x, dtype=float)\n    return {body}")
        file = folder / f"p{number:04d}" / "l1_perceptron" / "activations.py"
        file.parent.mkdir(parents=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_lecture(folder: Path, people: int) -> None:
    """Submissions of all NumPy exercises of the lecture, right, no two the same."""
    for number in range(people):
        for name in LECTURE:
            file = folder / f"p{number:04d}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            source = (REPOSITORY / "solutions" / name).read_text(encoding="utf-8")
            file.write_text(f"{source}\n\n_mine = {number}\n", encoding="utf-8")


def run(command: list[str], folder: Path, cores: int = 0) -> Cost:
    """Run a command to the end of everything that it started, on so many cores (0 for all)."""
    if cores:
        command = ["taskset", "--cpu-list", f"0-{cores - 1}", *command]
    before, begin = children_cpu(), time.perf_counter()
    most = [0.0]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:  # noqa: S603  our own interpreter
        watch = threading.Thread(target=watch_memory, args=(process, most))
        watch.start()
        code = process.wait()
        watch.join()
    wall = time.perf_counter() - begin
    assert code == 0, command
    adopt()
    return Cost(children_cpu() - before, wall, most[0])


def watch_memory(process: subprocess.Popen[bytes], most: list[float]) -> None:
    """Keep the most physical memory that the process has had."""
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        try:
            lines = status.read_text().splitlines()
        except OSError:
            return
        most[0] = max([most[0], *(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))])
        time.sleep(0.05)


def adopt() -> None:
    """Wait for the orphans that have become ours."""
    with contextlib.suppress(ChildProcessError):  # there are no more
        while True:
            os.wait()


def children_cpu() -> float:
    """CPU seconds of everybody that has been waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_pytest(folder: Path, environment: dict[str, str]) -> float:
    """CPU seconds of a pytest process for one submission."""
    place = folder / "pytest"
    place.mkdir(exist_ok=True)
    source = folder / "subs/p0000/l1_perceptron/activations.py"
    (place / "activations.py").write_bytes(source.read_bytes())
    (place / "test_activations.py").write_text(CHECKS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_activations.py"]
    before = children_cpu()
    subprocess.run(command, cwd=place, env=os.environ | environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603  same
    return children_cpu() - before


def student_seconds(results: Path) -> float:
    """How long the students' functions ran, all together."""
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in results.glob("*/report.json")]
    return float(sum(task["seconds"] for report in reports for task in report["tasks"]))


if __name__ == "__main__":
    sys.exit(main())
