"""Running the student's side of an exercise: a worker that is loaded once and replaced when it is gone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from nngrade.cases import Case
from nngrade.course import Exercise, Task
from nngrade.diagnose import same
from nngrade.errors import GraderError
from nngrade.model import Verdict
from nngrade.results import part_of
from nngrade.sandbox import Launcher, Worker
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, LoadOutcome, Raised, Returned
from nngrade.submissions import Submission
from nngrade.tolerance import Tolerance

if TYPE_CHECKING:
    from typing_extensions import Self  # the checker's own; at run time it is not needed

_REPEAT = Tolerance(rtol=1e-12, atol=1e-15)


class Attempt:
    """One submission's file of one exercise, in a worker of its own."""

    def __init__(self, launcher: Launcher, submission: Submission, exercise: Exercise) -> None:
        self._launcher = launcher
        self._sources = submission.files
        self._exercise = exercise
        self._worker: Worker | None = None
        self._limits: Limits | None = None
        self._loaded: LoadOutcome | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def load(self, limits: Limits) -> LoadOutcome:
        """Import the student's module, once for each worker; a module that failed to load is not tried again.

        Raises:
            GraderError: the worker could not be started or was lost; the next call starts another one.
        """
        if self._loaded is not None and not isinstance(self._loaded, Loaded):
            return self._loaded
        if self._worker is None or limits != self._limits:
            self._stop()
            names = [task.name for task in self._exercise.tasks]
            with self._given_up_when_lost():
                self._worker, self._limits = self._launcher.start(limits), limits
                loaded = self._worker.load(self._sources, self._exercise.path, names)
                self._loaded = _out_of_memory(loaded, limits)
            if isinstance(self._loaded, Ended):
                self._stop()
        assert self._loaded is not None  # noqa: S101  for mypy: load() always gives an outcome
        return self._loaded

    def call(self, task: Task, case: Case, seconds: float) -> CallOutcome:
        """One call; the worker is given up when it did not survive it.

        Raises:
            GraderError: the worker was lost for a reason of ours.
        """
        if self._worker is None:
            msg = "call() follows a successful load()"
            raise RuntimeError(msg)
        with self._given_up_when_lost():
            outcome = _out_of_memory(_call_chain(self._worker, task, case, seconds), task.limits)
        if isinstance(outcome, Ended):
            self._stop()
        return outcome

    @contextlib.contextmanager
    def _given_up_when_lost(self) -> Iterator[None]:
        """A worker that we lost says so forever; the next task gets a new one."""
        try:
            yield
        except GraderError:
            self._stop()
            raise

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None


_Outcome = TypeVar("_Outcome", LoadOutcome, CallOutcome)


def _out_of_memory(outcome: _Outcome, limits: Limits) -> _Outcome | Ended:
    """Python's own MemoryError and our limit are told alike: which one comes first depends on the moment."""
    if isinstance(outcome, Raised) and "MemoryError" in outcome.bases:
        return Ended(Verdict.MEMORY, f"memory_mb:{limits.memory_mb}", outcome.output, outcome.seconds)
    return outcome


def _call_chain(worker: Worker, task: Task, case: Case, seconds: float) -> CallOutcome:
    """The earlier calls of the case, then its own; the first that does not return is the outcome."""
    for number, step in enumerate(case.before):
        outcome = worker.call(step.function, step.args, step.kwargs, seconds=seconds, keep=number)
        if not isinstance(outcome, Returned):
            return outcome
    return worker.call(task.name, case.args, case.kwargs, seconds=seconds, drain=case.drain)


@dataclass(frozen=True)
class Run:
    """All calls of one task: outcomes in the order of the cases (fewer when the worker ended), and the repeated call.

    ``repeat_differs`` is the first case when calling it again gave another result.
    """

    cases: tuple[Case, ...]
    outcomes: tuple[CallOutcome, ...]
    repeat_differs: Case | None
    seconds: float

    @property
    def ended(self) -> Ended | None:
        """How the worker ended, when it did."""
        last = self.outcomes[-1] if self.outcomes else None
        return last if isinstance(last, Ended) else None

    @property
    def output(self) -> str:
        """What the calls of public cases printed: a hidden case's input must not be printed into a report."""
        pairs = zip(self.cases, self.outcomes, strict=False)
        return "".join(outcome.output for case, outcome in pairs if not case.hidden)


def run_task(attempt: Attempt, task: Task, cases: Sequence[Case]) -> Run:
    """Call the function for every case, then the first one again, within the task's time limit."""
    outcomes = tuple(_outcomes(attempt, task, cases))
    seconds = sum(outcome.seconds for outcome in outcomes)
    if not outcomes or isinstance(outcomes[-1], Ended) or not isinstance(outcomes[0], Returned):
        return Run(tuple(cases), outcomes, None, seconds)
    again = attempt.call(task, cases[0], task.limits.call_seconds)
    if isinstance(again, Returned) and _same_again(cases[0], again, outcomes[0]):
        return Run(tuple(cases), outcomes, None, seconds)
    return Run(tuple(cases), outcomes, cases[0], seconds)


def _same_again(case: Case, again: Returned, first: Returned) -> bool:
    return same(part_of(again.value, case.take), part_of(first.value, case.take), _REPEAT)


def _outcomes(attempt: Attempt, task: Task, cases: Sequence[Case]) -> Iterator[CallOutcome]:
    left = task.limits.task_seconds
    for case in cases:
        outcome = attempt.call(task, case, min(left, task.limits.call_seconds))
        yield outcome
        left -= outcome.seconds
        if isinstance(outcome, Ended):
            return
        if left <= 0:
            yield Ended(Verdict.TIMEOUT, f"task_seconds:{task.limits.task_seconds:g}")
            return
