"""The same run on a Dask cluster: a local one, of processes, one of which is killed midway."""

from __future__ import annotations

import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click.testing
import pytest

from nngrade.cli.app import app
from nngrade.gradebook import open_gradebook

distributed = pytest.importorskip("distributed")

SQUARE = "import time\n\n\ndef square(x):\n    time.sleep(0.03)\n    return x * x\n"


@pytest.fixture
def cluster() -> Iterator[Any]:
    """Two workers, each a process of its own that is started again when it is lost."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, about ports and event loops
        opened = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        )
    yield opened
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        opened.close()


def invoke(*arguments: str | Path) -> click.testing.Result:
    """Run nngrade."""
    return click.testing.CliRunner(env={"LANG": "en_US.UTF-8", "LC_ALL": ""}).invoke(app, [str(a) for a in arguments])


@pytest.mark.filterwarnings("ignore")  # of distributed's own threads and sockets
def test_a_worker_is_killed_midway(cluster: Any, tmp_path: Path, timeless: Callable[[Path], dict[str, Any]]) -> None:
    """Its tasks run again, and the results are those of this machine alone."""
    for number in range(6):
        file = tmp_path / f"subs/p{number}/l0_warmup/arrays.py"
        file.parent.mkdir(parents=True)
        file.write_text(f"{SQUARE}# {number}\n", encoding="utf-8")
    lost: list[set[str]] = []
    killer = threading.Thread(target=_kill_one, args=(cluster, tmp_path / "far", lost))
    killer.start()
    result = invoke("grade", tmp_path / "subs", "--out", tmp_path / "far", "--scheduler", cluster.scheduler_address)
    killer.join()
    assert len(lost) == 1
    begun = [key for key, _, state, *_ in cluster.scheduler.transition_log if state == "processing"]
    finished = [key for key, _, state, *_ in cluster.scheduler.transition_log if state == "memory"]
    again = {key for key in begun if begun.count(key) > 1}
    assert again & lost[0]  # what the lost worker was doing ran once more,
    assert again <= set(finished)  # and came to an end
    assert (result.exit_code, result.stderr) == (0, "")
    assert invoke("grade", tmp_path / "subs", "--out", tmp_path / "near").exit_code == 0
    assert timeless(tmp_path / "far") == timeless(tmp_path / "near")
    with open_gradebook(tmp_path / "far/gradebook.sqlite") as book:
        assert book.row("SELECT scheduler, graded FROM runs") == (cluster.scheduler_address, 6)


def _kill_one(cluster: Any, results: Path, lost: list[set[str]]) -> None:
    """Kill a worker that is grading, when a first report is there; ``lost`` gets the keys of what it had."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for nanny in cluster.workers.values():
            worker = cluster.scheduler.workers.get(nanny.worker_address)
            if worker is not None and worker.processing and list(results.glob("*/report.json")):
                os.kill(nanny.pid, signal.SIGKILL)
                lost.append({task.key for task in list(worker.processing)})
                return
        time.sleep(0.01)


@pytest.mark.filterwarnings("ignore")
def test_no_scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told in words, and nothing is written."""
    monkeypatch.setattr("nngrade.batch.cluster._CONNECT_SECONDS", 0.2)
    file = tmp_path / "subs/kim/l0_warmup/arrays.py"
    file.parent.mkdir(parents=True)
    file.write_text(SQUARE, encoding="utf-8")
    result = invoke("grade", tmp_path / "subs", "--out", tmp_path / "r", "--scheduler", "tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert 'No Dask scheduler answers at "tcp://127.0.0.1:1"' in result.stderr
    assert not (tmp_path / "r").exists()
