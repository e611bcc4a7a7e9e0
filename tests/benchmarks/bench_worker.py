"""How long workers take: ``python tests/benchmarks/bench_worker.py``.

Prints medians in milliseconds and, because machines differ, each as a share of ``python -c "import numpy"`` in the same
run.  A new worker is started, loads a small module and is ready to be called; the target is at most 30 ms.  All layers
of confinement together may cost at most 30 ms more than none, start and end included; each is also left out in turn.
"""

from __future__ import annotations

import contextlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Literal

import numpy as np

from nngrade.sandbox import Launcher, open_launcher
from nngrade.sandbox.layers import ALWAYS
from nngrade.sandbox.outcomes import Limits, Loaded, Returned

SOURCES = {"l1/activations.py": b"import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"}
TARGET_MS = 30.0
CONFINED_MS = 30.0
TURNS = 40


def median_ms(action: Callable[[], object], times: int) -> float:
    """The median duration of ``action`` in milliseconds."""
    durations = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        durations.append(time.perf_counter() - started)
    return statistics.median(durations) * 1000


def start_and_load(launcher: Launcher) -> None:
    """A new worker with a small module; not closed here, as a grader closes it when it has the answers."""
    worker = launcher.start(Limits())
    if not isinstance(worker.load(SOURCES, "l1/activations.py", ["sigmoid"]), Loaded):
        raise RuntimeError("the module did not load")  # noqa: TRY004  no wrong type


def start_load_close(launcher: Launcher) -> None:
    """The same with its end."""
    with launcher.start(Limits()) as worker:
        worker.load(SOURCES, "l1/activations.py", ["sigmoid"])


def call(launcher: Launcher, size: int) -> float:
    """A round trip of a call with ``size`` numbers each way."""
    with launcher.start(Limits()) as worker:
        worker.load(SOURCES, "l1/activations.py", ["sigmoid"])
        z = np.linspace(-1, 1, size)
        if not isinstance(worker.call("sigmoid", [z]), Returned):
            raise RuntimeError("the call did not return")  # noqa: TRY004  no wrong type
        return median_ms(lambda: worker.call("sigmoid", [z]), 200)


def measure(kind: Literal["zygote", "fresh"], times: int) -> dict[str, float]:
    """All medians of one kind of launcher."""
    with open_launcher(kind) as launcher:
        start_load_close(launcher)
        found = {f"{kind}: start, load, close": median_ms(lambda: start_load_close(launcher), times)}
        found[f"{kind}: start, load"] = median_ms(lambda: start_and_load(launcher), times)
        found[f"{kind}: call, 10 numbers"] = call(launcher, 10)
        found[f"{kind}: call, 100,000 numbers"] = call(launcher, 100_000)
    return found


def measure_layers(times: int) -> dict[str, float]:
    """Start, load and end of a worker without layers, with all, and with all but one; taken in turns."""
    with contextlib.ExitStack() as stack:
        launchers = {"no layers": stack.enter_context(open_launcher("zygote"))}
        launchers["all layers"] = stack.enter_context(open_launcher("zygote", confined=True))
        for name in launchers["all layers"].confinement[len(ALWAYS) :]:
            launchers[f"all but {name}"] = stack.enter_context(open_launcher("zygote", confined=True, without={name}))
        durations: dict[str, list[float]] = {name: [] for name in launchers}
        for turn in range(times + 1):
            for name, launcher in launchers.items():
                started = time.perf_counter()
                start_load_close(launcher)
                if turn:  # the first one of each waits for its zygote
                    durations[name].append((time.perf_counter() - started) * 1000)
    return {f"zygote: {name}": statistics.median(found) for name, found in durations.items()}


def main() -> int:
    """Print the table; 1 when a new worker from the zygote misses a target."""
    command = [sys.executable, "-c", "import numpy"]
    numpy_ms = median_ms(lambda: subprocess.run(command, check=True), 5)  # noqa: S603  our own interpreter
    rows = {'python -c "import numpy"': numpy_ms}
    if sys.platform == "linux":
        rows |= measure("zygote", 40)
        rows |= measure_layers(TURNS)
    rows |= measure("fresh", 8)
    for name, value in rows.items():
        print(f"{name:32} {value:9.3f} ms {value / numpy_ms:8.4f}")  # noqa: T201  the benchmark's output
    layers = rows.get("zygote: all layers", 0.0) - rows.get("zygote: no layers", 0.0)
    print(f"all layers together cost {layers:.1f} ms")  # noqa: T201  as above
    return int(rows.get("zygote: start, load", 0.0) > TARGET_MS or layers > CONFINED_MS)


if __name__ == "__main__":
    sys.exit(main())
