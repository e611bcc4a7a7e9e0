"""From what was handed in to results: what is graded, what is kept, and what happens when a grading process is lost.

Only a bounded number of submissions is in memory at any time, however large the class.
"""

from __future__ import annotations

import enum
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass

from nngrade.batch import sameness
from nngrade.batch.keeping import Keeper, is_full
from nngrade.batch.pool import Pool
from nngrade.batch.work import Done, Job, Settings, failed
from nngrade.course import Course
from nngrade.entries import Entry
from nngrade.errors import CourseError, GraderError, UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import text_of
from nngrade.submissions.sources import Handed
from nngrade.texts import text

LOOK_SECONDS = 1.0
"""How long to wait before looking whether waiting has any sense."""

_TRIES_ALONE = 2


class How(enum.Enum):
    """What became of an attempt in this run."""

    GRADED = "graded"
    TAKEN_OVER = "taken over"  # an equal submission has been graded
    KEPT = "kept"  # from an earlier run
    FAILED = "failed"


@dataclass(frozen=True)
class Step:
    """One attempt that is finished; ``remarks`` are about the machine that graded it."""

    how: How
    entry: Entry
    remarks: tuple[Text, ...] = ()


@dataclass(frozen=True)
class _Flight:
    """An attempt that a grading process has."""

    handed: Handed
    job: Job
    work: str


class Flow:
    """Grades attempts as they are asked for, and keeps them."""

    def __init__(self, pool: Pool, keeper: Keeper, course: Course, settings: Settings, base: str) -> None:
        self._pool = pool
        self._keeper = keeper
        self._course = course
        self._settings = settings
        self._base = base
        self._flying: dict[Future[Done], _Flight] = {}
        self._leading: set[str] = set()
        """The works (digests) of which one attempt is being graded."""
        self._parked: dict[str, deque[Handed]] = {}
        """The attempts equal to one of those; the files of none are in memory."""
        self._ready: deque[Handed] = deque()
        self._looked = time.monotonic()

    def grade(self, handed: Iterable[Handed]) -> Iterator[Step]:
        """Each attempt as it is finished, in no certain order.

        Raises:
            UsageError: results cannot be written any more.
            CourseError: the course or the solutions are broken.
            GraderError: the grading processes are gone.
        """
        rest = iter(handed)
        while True:
            while len(self._flying) < 2 * self._pool.size:
                one = self._ready.popleft() if self._ready else next(rest, None)
                if one is None:
                    break
                yield from self._begin(one)
            if not self._flying:
                if not self._parked:
                    return
                self._release_all()
            for flight, future in self._landed() if self._flying else ():
                yield self._finish(flight, future)
                if not flight.job.twin:
                    self._release(flight.work)

    def _begin(self, handed: Handed) -> Iterator[Step]:
        """Finish an attempt at once, or give it to a grading process."""
        try:
            submission = handed.read(self._course)
        except UsageError as problem:
            yield self._failed(handed, problem)
            return
        work = sameness.work(submission, self._base)
        entry = self._keeper.kept(handed, work)
        if entry is not None:
            yield Step(How.KEPT, entry)
        elif twin := self._keeper.twin(work):  # only to be written anew: any number of them at once
            self._send(_Flight(handed, Job(self._settings, submission, twin), work))
        elif work in self._leading:
            self._parked.setdefault(work, deque()).append(handed)
        else:
            self._leading.add(work)
            self._send(_Flight(handed, Job(self._settings, submission), work))

    def _send(self, flight: _Flight) -> None:
        self._flying[self._pool.submit(flight.job)] = flight

    def _release(self, work: str) -> None:
        """One of several equal attempts is finished: its report is the others' too.

        When there is none, because we could not grade it, the next one is tried; the others need not be read for that.
        """
        self._leading.discard(work)
        parked = self._parked.pop(work, deque())
        if parked and not self._keeper.twin(work):
            self._ready.append(parked.popleft())
            if parked:
                self._parked[work] = parked
        else:
            self._ready.extend(parked)

    def _release_all(self) -> None:
        """The attempt that was to be graded before these has become another one meanwhile."""
        for parked in self._parked.values():
            self._ready.extend(parked)
        self._parked.clear()

    def _landed(self) -> Iterator[tuple[_Flight, Future[Done]]]:
        """What has come back; waits for something to."""
        done: set[Future[Done]] = set()
        while not done:
            done, _ = wait(self._flying, timeout=LOOK_SECONDS, return_when=FIRST_COMPLETED)
            self._look()
        if any(isinstance(_problem(future), self._pool.lost) for future in done):
            done, _ = wait(self._flying)  # they are all lost with it
        lost = []
        for future in [one for one in self._flying if one in done]:  # in the order in which they were sent
            flight = self._flying.pop(future)
            if isinstance(_problem(future), self._pool.lost):
                lost.append(flight)
            else:
                yield flight, future
        if lost:
            self._pool.renew()
            suspects, innocent = lost[: self._pool.size], lost[self._pool.size :]
            yield from ((flight, self._alone(flight)) for flight in suspects)
            for flight in innocent:  # processes take jobs in the order in which they were sent: these had not begun
                self._send(flight)

    def _look(self) -> None:
        """Now and then: whether the processes are still there, and how many."""
        if time.monotonic() - self._looked >= LOOK_SECONDS:
            self._pool.watch()
            self._looked = time.monotonic()

    def _alone(self, flight: _Flight) -> Future[Done]:
        """Grade one submission while no other is, so that no other can be to blame when a process is lost again."""
        for _ in range(_TRIES_ALONE):
            future = self._pool.submit(flight.job)
            wait([future])
            if not isinstance(_problem(future), self._pool.lost):
                break
            self._pool.renew()
        return future

    def _finish(self, flight: _Flight, future: Future[Done]) -> Step:
        problem = _problem(future)
        if isinstance(problem, CancelledError):
            raise cluster_lost()
        if isinstance(problem, (CourseError, UsageError)):
            raise problem
        if problem is not None:
            return self._failed(flight.handed, self._ours(problem))
        done = future.result()
        try:
            entry = self._keeper.keep(flight.handed, done, flight.work)
        except UsageError as unwritten:
            if is_full(unwritten):
                raise
            return self._failed(flight.handed, unwritten)
        return Step(How.TAKEN_OVER if flight.job.twin else How.GRADED, entry, done.remarks)

    def _ours(self, problem: BaseException) -> GraderError:
        if isinstance(problem, GraderError):
            return problem
        if isinstance(problem, self._pool.lost):
            said = text(
                "The process that graded it was ended from outside, each time (is there too little memory?). This says "
                "nothing about the code; the same command tries again."
            )
        else:
            said = failed(problem)
        return GraderError.of(said)

    def _failed(self, handed: Handed, problem: UsageError | GraderError) -> Step:
        return Step(How.FAILED, self._keeper.fail(handed, text_of(problem)))


def cluster_lost() -> GraderError:
    """The error of a run whose jobs were taken away from it."""
    said = text("The cluster was lost on the way. What is graded is kept: the same command, without --fresh, goes on.")
    return GraderError.of(said)


def _problem(future: Future[Done]) -> BaseException | None:
    """Why a finished job has no result."""
    try:
        return future.exception()
    except CancelledError as cancelled:
        return cancelled
