"""Running the student's side of an exercise: a worker for each task, so that no task's fate or memory is another's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from nngrade.cases import Case
from nngrade.course import Exercise, Task
from nngrade.errors import GraderError
from nngrade.model import Verdict
from nngrade.sandbox import Launcher, Worker
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, LoadOutcome, Raised, Returned
from nngrade.submissions import Submission

if TYPE_CHECKING:
    from typing_extensions import Self  # the checker's own; at run time it is not needed


class Attempt:
    """One submission's file of one exercise.  While a task is graded, the next one's worker gets ready."""

    def __init__(self, launcher: Launcher, submission: Submission, exercise: Exercise, tasks: int) -> None:
        self._launcher = launcher
        self._sources = submission.files
        self._exercise = exercise
        self._left = tasks
        self._worker: Worker | None = None
        self._ahead: _Start | None = None
        self._failed: LoadOutcome | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()
        if self._ahead is not None:
            self._ahead.cancel()

    def prepare(self, limits: Limits) -> None:
        """Let the first worker get ready meanwhile."""
        self._ahead = self._begin(limits)

    def load(self, limits: Limits) -> LoadOutcome:
        """Import the student's module in a worker for the next task; a module that failed to load is not tried again.

        Raises:
            GraderError: the worker could not be started or was lost.
        """
        finished, self._worker = self._worker, None
        self._left -= 1
        try:
            loaded = self._failed or self._load(limits)
            if isinstance(loaded, Loaded) and self._left > 0:
                self._ahead, finished = self._begin(limits, finished), None
            return loaded
        finally:
            if finished is not None:
                finished.close()

    def _load(self, limits: Limits) -> LoadOutcome:
        start, self._ahead = self._ahead, None
        if start is not None and start.limits != limits:
            start.cancel()
            start = None
        try:
            self._worker, outcome = (start or self._begin(limits)).result()
        except GraderError:  # what the task before did to the process that starts workers must not cost this one
            self._worker, outcome = self._begin(limits).result()
        loaded = _out_of_memory(outcome, limits)
        if not isinstance(loaded, Loaded):
            self._stop()
            self._failed = loaded
        return loaded

    def call(self, task: Task, case: Case, seconds: float) -> CallOutcome:
        """The case's earlier calls, then its own; the first that does not return is the outcome.

        A worker that is lost for no reason of its own gets a second try; if that is lost as well, it is the student's
        code that reaches for what runs it.
        """
        if self._worker is None:
            msg = "call() follows a successful load()"
            raise RuntimeError(msg)
        try:
            return _out_of_memory(_call_case(self._worker, task, case, seconds), task.limits)
        except GraderError:
            return self._second_try(task, case, seconds)

    def _second_try(self, task: Task, case: Case, seconds: float) -> CallOutcome:
        self._stop()
        if not isinstance(self._load(task.limits), Loaded) or self._worker is None:
            return Ended(Verdict.CRASHED, "closed")
        try:
            return _out_of_memory(_call_case(self._worker, task, case, seconds), task.limits)
        except GraderError:
            self._stop()
            return Ended(Verdict.CRASHED, "closed")

    def _begin(self, limits: Limits, finished: Worker | None = None) -> _Start:
        """Start a worker; the ``finished`` one before it is ended on the way, which takes as long."""
        names = [task.name for task in self._exercise.tasks]

        def start() -> tuple[Worker, LoadOutcome]:
            if finished is not None:
                finished.close()
            worker = self._launcher.start(limits)
            try:
                return worker, worker.load(self._sources, self._exercise.path, names)
            except BaseException:
                worker.close()
                raise

        return _Start(limits, start)

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None


class _Start:
    """A worker that is being started and loaded in a thread."""

    def __init__(self, limits: Limits, start: Callable[[], tuple[Worker, LoadOutcome]]) -> None:
        self.limits = limits
        self._start = start
        self._found: tuple[Worker, LoadOutcome] | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._start()
        except BaseException as error:  # noqa: BLE001  it is raised again in the thread that asks
            self._error = error

    def result(self) -> tuple[Worker, LoadOutcome]:
        """Wait for it."""
        self._thread.join()
        if self._found is None:
            raise self._error or GraderError("The worker did not start.", "작업 프로세스가 시작되지 않았습니다.")
        return self._found

    def cancel(self) -> None:
        """Nobody needs it."""
        self._thread.join()
        if self._found is not None:
            self._found[0].close()


_Outcome = TypeVar("_Outcome", LoadOutcome, CallOutcome)


def _out_of_memory(outcome: _Outcome, limits: Limits) -> _Outcome | Ended:
    """Python's own MemoryError and our limit are told alike: which one comes first depends on the moment."""
    if isinstance(outcome, Raised) and "MemoryError" in outcome.bases:
        return Ended(Verdict.MEMORY, f"memory_mb:{limits.memory_mb}", outcome.output, outcome.seconds)
    return outcome


def _call_case(worker: Worker, task: Task, case: Case, seconds: float) -> CallOutcome:
    return (_call_drawn if case.seeds else _call_chain)(worker, task, case, seconds)


def _call_drawn(worker: Worker, task: Task, case: Case, seconds: float) -> CallOutcome:
    """The case once for each seed, in ``seconds`` altogether; the first call that does not return is the outcome."""
    found: list[Returned] = []
    for one in case.drawn():
        outcome = _call_chain(worker, task, one, max(seconds - sum(earlier.seconds for earlier in found), 0.0))
        if not isinstance(outcome, Returned):
            return outcome
        found.append(outcome)
    return Returned(
        [one.value for one in found],
        tuple(dict.fromkeys(said for one in found for said in one.warnings)),
        found[0].modified,
        "".join(one.output for one in found),
        sum(one.seconds for one in found),
    )


def _call_chain(worker: Worker, task: Task, case: Case, seconds: float) -> CallOutcome:
    """All calls of a case within ``seconds``; the outcome's seconds are those of the whole chain."""
    used = 0.0
    for number, step in enumerate(case.before):
        outcome = worker.call(step.function, step.args, step.kwargs, seconds=max(seconds - used, 0.0), keep=number)
        used += outcome.seconds
        if not isinstance(outcome, Returned):
            return replace(outcome, seconds=used)
    last = worker.call(task.name, case.args, case.kwargs, seconds=max(seconds - used, 0.0), drain=case.drain)
    return replace(last, seconds=used + last.seconds)


@dataclass(frozen=True)
class Run:
    """All calls of one task: outcomes in the order of the cases, fewer when the worker ended.

    ``again`` is the outcome of the first case once more; None when it could not be asked.
    """

    cases: tuple[Case, ...]
    outcomes: tuple[CallOutcome, ...]
    again: CallOutcome | None

    @property
    def seconds(self) -> float:
        """How long the calls took together."""
        return sum(outcome.seconds for outcome in self.outcomes)

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
    """Call the function for every case, then the first one again, within the task's time limit.

    Public cases stand first: what the student's code does in them cannot depend on the input of a hidden one.
    """
    outcomes = tuple(_outcomes(attempt, task, cases))
    if not outcomes or isinstance(outcomes[-1], Ended) or not isinstance(outcomes[0], Returned):
        return Run(tuple(cases), outcomes, None)
    return Run(tuple(cases), outcomes, attempt.call(task, cases[0], task.limits.call_seconds))


def _outcomes(attempt: Attempt, task: Task, cases: Sequence[Case]) -> Iterator[CallOutcome]:
    left = task.limits.task_seconds
    for case in cases:
        if left <= 0:
            yield Ended(Verdict.TIMEOUT, f"task_seconds:{task.limits.task_seconds:g}")
            return
        outcome = attempt.call(task, case, min(left, task.limits.call_seconds))
        yield outcome
        left -= outcome.seconds
        if isinstance(outcome, Ended):
            return
