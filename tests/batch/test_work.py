"""What a grading process does, and what it refuses to do."""

from __future__ import annotations

import dataclasses
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from nngrade.batch import work
from nngrade.batch.cluster import Cluster
from nngrade.batch.flow import Flow
from nngrade.batch.run import _described
from nngrade.batch.work import Job, Settings
from nngrade.errors import GraderError, UsageError
from nngrade.report.json_reader import from_json
from nngrade.submissions import Submission


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Nothing stays open."""
    yield
    work.close()


@pytest.fixture
def settings(content: Path) -> Settings:
    """A run with hidden checks on the small course."""
    plain = Settings("en", 5, hidden=True, content=content, solutions=content / "solutions", allow_unconfined=True)
    return dataclasses.replace(plain, expected=work.describe(plain))


def submission(right: str, who: str = "kim") -> Submission:
    """Somebody's right answers."""
    return Submission(who, who.title(), {"l1_mini/doubling.py": right.encode()})


def test_documents(settings: Settings, right: str) -> None:
    """A report in two forms, and what the gradebook keeps."""
    done = work.do(Job(settings, submission(right)))
    report = from_json(done.document.decode())
    assert (report.submission.id, report.score, done.score) == ("kim", 4.0, 4.0)
    assert report.course.seed == 5
    assert "Kim" in done.page.decode()
    assert [task.score for task in done.tasks] == [3.0, 1.0]
    assert [file.exercise for file in done.files] == ["l1_mini/doubling.py"]
    assert done.lost == ()


def test_a_twin_is_written_anew(settings: Settings, right: str) -> None:
    """With the other person's name; one of another submission is not believed."""
    first = work.do(Job(settings, submission(right)))
    second = work.do(Job(settings, submission(right, "lee"), first.document.decode()))
    assert from_json(second.document.decode()).submission.name == "Lee"
    assert from_json(second.document.decode()).tasks == from_json(first.document.decode()).tasks
    other = work.do(Job(settings, submission("x = 1\n", "lee"), first.document.decode()))
    assert other.score == 0
    assert work.do(Job(settings, submission(right), "{}")).score == 4


def test_others_are_noticed(settings: Settings, right: str) -> None:
    """A worker with anything else that decides a verdict must not grade, also when it has graded before."""
    assert work.do(Job(settings, submission(right))).score == 4
    assert settings.expected is not None
    other = dataclasses.replace(settings.expected, numpy="0", course_digest="0", images="digits=0")
    with pytest.raises(UsageError, match=r"version of the course; other images for Keras tasks; NumPy [\d.]+, not 0\."):
        work.do(Job(dataclasses.replace(settings, expected=other), submission(right)))


# The hidden cases draw with a file of their own; and what is right only for numbers below 50.
DRAWN = "from pathlib import Path\n\nfrom nngrade.checks import load_module\n\n"
DRAWN += "DRAW = load_module(Path(__file__).with_name('draw.py'), '_draw')\n"
DRAW = "def numbers(rng):\n    return rng.normal(size=(2, 3))\n"
SMALL = "import numpy as np\n\n\ndef double(x):\n    return np.where(np.abs(x) < 50, x + x, x)\n"


@pytest.mark.parametrize("file", ["doubling.py", "draw.py"])
def test_a_worker_that_lives_through_a_change(
    settings: Settings, content: Path, tmp_path: Path, edit: Callable[[Path, str, str], None], file: str
) -> None:
    """What it opened for the run before is not what it grades the next one with, in whichever of its threads."""
    own = tmp_path / "own"
    shutil.copytree(content, own, symlinks=True)
    cases, changed = own / "solutions/l1_mini/doubling_cases.py", own / "solutions/l1_mini" / file
    cases.with_name("draw.py").write_text(DRAW, encoding="utf-8")
    cases.write_text(DRAWN + cases.read_text(encoding="utf-8"), encoding="utf-8")
    edit(cases, "rng.normal(size=(2, 3))", "DRAW.numbers(rng)")
    plain = dataclasses.replace(settings, content=own, solutions=own / "solutions", expected=None)
    first = dataclasses.replace(plain, expected=work.describe(plain))
    before = work.do(Job(first, submission(SMALL)))
    edit(changed, "return", "return 77 +")
    with ThreadPoolExecutor(1) as other:  # the thread that tells what there is need not be the one that grades
        second = dataclasses.replace(plain, expected=other.submit(work.describe, plain).result())
        other.submit(work.close).result()
    assert first.expected is not None
    assert second.expected is not None
    assert first.expected.solutions_digest != second.expected.solutions_digest
    assert work.do(Job(second, submission(SMALL))).score < before.score
    with pytest.raises(UsageError, match="another version of the solutions"):
        work.do(Job(first, submission(SMALL)))
    edit(changed, "77", "777")
    assert work.describe(plain).solutions_digest != second.expected.solutions_digest


def test_a_twin_of_another_course(settings: Settings, right: str) -> None:
    """A kept report whose tasks or points are not the course's is not taken over: somebody has edited it."""
    first = work.do(Job(settings, submission(right)))
    document = first.document.decode()
    for old, new in (("doubling.py::double", "doubling.py::gone"), ('"max_score": 3', '"max_score": 2')):
        assert old in document
        edited = document.replace(old, new)
        assert from_json(edited)
        again = work.do(Job(settings, submission(right, "lee"), edited))
        assert [task.id for task in again.tasks] == [task.id for task in first.tasks]
        assert [task.max_score for task in again.tasks] == [3.0, 1.0]


def test_a_workers_own_solutions(settings: Settings, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From its environment, when it does not see the run's folder."""
    monkeypatch.setenv("NNGRADE_SOLUTIONS", str(content / "solutions"))
    away = dataclasses.replace(settings, content=None, solutions=Path("/nowhere"))
    assert work._solutions_folder(away) == content / "solutions"
    monkeypatch.delenv("NNGRADE_SOLUTIONS")
    with pytest.raises(UsageError, match="set NNGRADE_SOLUTIONS"):
        work._solutions_folder(away)
    here = dataclasses.replace(away, solutions=content)
    assert work._solutions_folder(here) == content


def test_our_own_failures_are_ours(settings: Settings, right: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that nobody foresaw."""
    import nngrade.grade  # noqa: PLC0415

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(nngrade.grade, "grade", broken)
    with pytest.raises(GraderError, match="ZeroDivisionError: oops"):
        work.do(Job(settings, submission(right)))


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"nngrade\[cluster\]"):
        Cluster("tcp://127.0.0.1:1")


class _Client:
    """A client whose cluster has come and gone."""

    def __init__(self) -> None:
        self.status = "running"
        self.threads: dict[str, int] = {"a": 2, "b": 3}
        self.problem: Exception | None = None

    def nthreads(self) -> dict[str, int]:
        """As distributed's."""
        if self.problem is not None:
            raise self.problem
        return self.threads


@pytest.fixture
def cluster() -> Any:
    """A cluster with a client of ours."""
    made: Any = object.__new__(Cluster)
    made._client, made._address, made._bad_since, made.size = _Client(), "tcp://x", None, 1
    return made


def test_a_cluster_without_workers(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is waited for from when that is first seen, but not for ever; one that is back has all the time again."""
    now = [1000.0]
    monkeypatch.setattr("nngrade.batch.cluster.time.monotonic", lambda: now[0])
    cluster.watch()
    assert cluster.size == 5
    workers, cluster._client.threads = cluster._client.threads, {}
    now[0] += 500  # nobody looked for long, because there was always something to do
    cluster.watch()
    now[0] += 119
    cluster.watch()
    cluster._client.threads = workers
    cluster.watch()
    cluster._client.threads = {}
    cluster.watch()
    now[0] += 119
    cluster.watch()
    now[0] += 2
    with pytest.raises(GraderError, match="does not answer any more"):
        cluster.watch()
    assert cluster.size == 5


@pytest.mark.parametrize("problem", [OSError("comm closed"), RuntimeError("IOLoop is closed")])
def test_dasks_own_errors(cluster: Any, monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    """Are a look at a cluster that is not there: told in our words when it stays away."""
    monkeypatch.setattr("nngrade.batch.cluster._ALONE_SECONDS", -1.0)
    cluster._client.problem = problem
    cluster.watch()
    with pytest.raises(GraderError, match="does not answer any more"):
        cluster.watch()


def test_a_closed_client(cluster: Any) -> None:
    """Does not come back."""
    cluster._client.status = "closed"
    with pytest.raises(GraderError, match="does not answer any more"):
        cluster.watch()


class _Silent:
    """A pool whose processes never answer."""

    def __init__(self) -> None:
        self.future: Future[Any] = Future()

    def describe(self, _settings: Settings, _most: int) -> list[Future[Any]]:
        """Nothing comes back."""
        return [self.future]

    def watch(self) -> None:
        """Gives up at once."""
        raise GraderError("gone", "없음")


def test_a_cluster_that_is_lost_before_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is noticed while waiting for its first word, and a word that was taken back is no mistake of ours."""
    monkeypatch.setattr("nngrade.batch.run.LOOK_SECONDS", 0.01)
    pool: Any = _Silent()
    settings = Settings("en", None, hidden=False)
    with pytest.raises(GraderError, match="gone"):
        _described(pool, settings, 1)
    pool.future.cancel()
    pool.future.set_running_or_notify_cancel()
    with pytest.raises(GraderError, match="The cluster was lost"):
        _described(pool, settings, 1)


def test_a_lost_scheduler() -> None:
    """Cancels what was under way: the run ends with words."""
    future: Future[Any] = Future()
    future.cancel()
    flow: Any = object.__new__(Flow)
    with pytest.raises(GraderError, match="The cluster was lost"):
        flow._finish(None, future)
