"""What a grading process does, and what it refuses to do."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from nngrade.batch import work
from nngrade.batch.cluster import Cluster
from nngrade.batch.flow import Flow
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
    about = work.describe(plain)
    return dataclasses.replace(plain, course_digest=about.course_digest, solutions_digest=about.solutions_digest)


def submission(right: str, who: str = "kim") -> Submission:
    """Somebody's right answers."""
    return Submission(who, who.title(), {"l1_mini/doubling.py": right.encode()})


def test_documents(settings: Settings, right: str) -> None:
    """A report in two forms, and what the gradebook keeps."""
    done = work.do(Job(settings, submission(right)))
    report = from_json(done.document)
    assert (report.submission.id, report.score, done.score) == ("kim", 4.0, 4.0)
    assert report.course.seed == 5
    assert "Kim" in done.page
    assert [task.score for task in done.tasks] == [3.0, 1.0]
    assert [file.exercise for file in done.files] == ["l1_mini/doubling.py"]
    assert done.lost == ()


def test_a_twin_is_written_anew(settings: Settings, right: str) -> None:
    """With the other person's name; one of another submission is not believed."""
    first = work.do(Job(settings, submission(right)))
    second = work.do(Job(settings, submission(right, "lee"), first.document))
    assert from_json(second.document).submission.name == "Lee"
    assert from_json(second.document).tasks == from_json(first.document).tasks
    other = work.do(Job(settings, submission("x = 1\n", "lee"), first.document))
    assert other.score == 0
    assert work.do(Job(settings, submission(right), "{}")).score == 4


def test_other_files_are_noticed(settings: Settings, right: str) -> None:
    """A worker with another course or other solutions must not grade."""
    for name in ("course_digest", "solutions_digest"):
        work.close()
        with pytest.raises(UsageError, match="another version of the course"):
            work.do(Job(dataclasses.replace(settings, **{name: "0"}), submission(right)))


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
    """A client whose cluster is gone."""

    status = "running"

    @staticmethod
    def nthreads() -> dict[str, int]:
        return {}


def test_a_cluster_without_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is waited for, but not for ever."""
    cluster: Any = object.__new__(Cluster)
    cluster._client, cluster._address, cluster._seen = _Client(), "tcp://x", 0.0
    assert cluster.size == 1
    monkeypatch.setattr("nngrade.batch.cluster._ALONE_SECONDS", float("inf"))
    cluster.watch()
    monkeypatch.setattr("nngrade.batch.cluster._ALONE_SECONDS", 0.0)
    with pytest.raises(GraderError, match="does not answer any more"):
        cluster.watch()


def test_a_lost_scheduler() -> None:
    """Cancels what was under way: the run ends with words."""
    future: Future[Any] = Future()
    future.cancel()
    flow: Any = object.__new__(Flow)
    with pytest.raises(GraderError, match="The cluster was lost"):
        flow._finish(None, future)
