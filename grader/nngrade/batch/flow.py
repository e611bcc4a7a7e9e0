"""From what was handed in to results: what is graded, what is kept, and what happens when a grading process is lost.

Only a bounded number of submissions is in memory at any time, however large the class.
"""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass

from nngrade.batch import sameness
from nngrade.batch.keeping import Keeper, is_full
from nngrade.batch.pool import Pool
from nngrade.batch.work import Done, Job, Settings
from nngrade.course import Course
from nngrade.entries import Entry
from nngrade.errors import CourseError, GraderError, UsageError
from nngrade.model import Text
from nngrade.submissions import Submission
from nngrade.submissions.sources import Handed
from nngrade.texts import text

_LOOK_SECONDS = 1.0
_TRIES_ALONE = 2


class How(enum.Enum):
    """What became of an attempt in this run."""

    GRADED = "graded"
    TAKEN_OVER = "taken over"  # an equal submission has been graded
    KEPT = "kept"  # from an earlier run
    FAILED = "failed"


@dataclass(frozen=True)
class Step:
    """One attempt that is finished."""

    how: How
    entry: Entry


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
        self._parked: dict[str, list[Handed]] = {}
        """Attempts equal to one that is being graded, by the digest of their work; none is in memory."""

    def grade(self, handed: Iterable[Handed]) -> Iterator[Step]:
        """Each attempt as it is finished, in no certain order.

        Raises:
            UsageError: results cannot be written any more.
            CourseError: the course or the solutions are broken.
            GraderError: the grading processes are gone.
        """
        ready: deque[Handed] = deque()
        rest = iter(handed)
        while True:
            while len(self._flying) < 2 * self._pool.size:
                one = ready.popleft() if ready else next(rest, None)
                if one is None:
                    break
                yield from self._begin(one)
            if not self._flying:
                return
            for flight, future in self._landed():
                yield self._finish(flight, future)
                ready.extend(self._parked.pop(flight.work, ()))

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
        elif work in self._parked:
            self._parked[work].append(handed)
        else:
            self._parked[work] = []
            self._send(handed, submission, work)

    def _send(self, handed: Handed, submission: Submission, work: str) -> None:
        job = Job(self._settings, submission, self._keeper.twin(work))
        self._flying[self._pool.submit(job)] = _Flight(handed, job, work)

    def _landed(self) -> Iterator[tuple[_Flight, Future[Done]]]:
        """What has come back; waits for something to."""
        done: set[Future[Done]] = set()
        while not done:
            done, _ = wait(self._flying, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
            if not done:
                self._pool.watch()
        if any(isinstance(_problem(future), self._pool.lost) for future in done):
            done, _ = wait(self._flying)  # they are all lost with it
        suspects = []
        for future in [one for one in self._flying if one in done]:  # in the order in which they were sent
            flight = self._flying.pop(future)
            if isinstance(_problem(future), self._pool.lost):
                suspects.append(flight)
            else:
                yield flight, future
        if suspects:
            self._pool.renew()
            yield from ((flight, self._alone(flight)) for flight in suspects)

    def _alone(self, flight: _Flight) -> Future[Done]:
        """Grade one submission while no other is, so that no other can be to blame when a process is lost again."""
        future = self._pool.submit(flight.job)
        for _ in range(_TRIES_ALONE - 1):
            wait([future])
            if not isinstance(_problem(future), self._pool.lost):
                break
            self._pool.renew()
            future = self._pool.submit(flight.job)
        wait([future])
        if isinstance(_problem(future), self._pool.lost):
            self._pool.renew()
        return future

    def _finish(self, flight: _Flight, future: Future[Done]) -> Step:
        problem = _problem(future)
        if isinstance(problem, CancelledError):
            said = text("The cluster was lost on the way. What is graded is kept: the same command goes on.")
            raise GraderError(said.en, said.ko)
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
        return Step(How.TAKEN_OVER if flight.job.twin else How.GRADED, entry)

    def _ours(self, problem: BaseException) -> GraderError:
        if isinstance(problem, GraderError):
            return problem
        if isinstance(problem, self._pool.lost):
            said = text(
                "The process that graded it was ended from outside, each time (is there too little memory?). This says "
                "nothing about the code; the same command tries again."
            )
        else:
            shown = f"{type(problem).__name__}: {problem}"
            said = text("The grader itself failed: {problem}", problem=shown)
        return GraderError(said.en, said.ko)

    def _failed(self, handed: Handed, problem: UsageError | GraderError) -> Step:
        return Step(How.FAILED, self._keeper.fail(handed, Text(problem.en, problem.ko)))


def _problem(future: Future[Done]) -> BaseException | None:
    """Why a finished job has no result."""
    try:
        return future.exception()
    except CancelledError as cancelled:
        return cancelled
