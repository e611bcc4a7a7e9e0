"""Running the student's side of a submission in a worker.

The file is imported afresh for each task, so that no task's traces are another's.  A worker that has been loaded for
hidden cases never runs a public case again, whose printed output a student sees, and nothing of how such a load went is
told.  A worker that is lost is replaced, and the next task goes on.  A file that can be imported only once in a process
gets a new worker for each task.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from nngrade.calls import out_of_memory
from nngrade.cell_plan import CellPlan
from nngrade.course import Exercise
from nngrade.errors import GraderError
from nngrade.model import Verdict
from nngrade.sandbox import Launcher, Worker
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, LoadOutcome, Raised
from nngrade.submissions import Submission

if TYPE_CHECKING:
    from typing_extensions import Self  # the checker's own; at run time it is not needed

    from nngrade.sandbox.protocol import Call


SUBMISSION_SECONDS = 1200.0
"""When loads and calls of one submission have taken this long, what is left of it is not begun.

A class must not wait for one person.
"""


class Attempt:
    """One submission's worker, which serves one task after another, and its successors."""

    def __init__(self, launcher: Launcher, submission: Submission) -> None:
        self.cells = CellPlan(submission)
        self.received = 0
        """Bytes of all answers."""
        self.kept = False
        """Whether the file is as an earlier task left it, since it takes long to import."""
        self._spent = 0.0
        self._launcher = launcher
        self._sources = submission.files
        self._worker: Worker | None = None
        self._limits = Limits()
        self._exercise: Exercise | None = None
        self._ahead: _Start | None = None
        self._failed: dict[tuple[object, ...], LoadOutcome] = {}
        self._stopped_cells: dict[str, set[tuple[str, int]]] = {}  # of a file, in a worker that nothing had used
        self._knows_hidden = False
        self._slow: tuple[str, Loaded] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def prepare(self, exercise: Exercise, limits: Limits) -> None:
        """Let the first worker get ready meanwhile."""
        if self._worker is None and self._ahead is None:
            self._ahead = self._begin(exercise, limits)

    def load(self, exercise: Exercise, limits: Limits, *, hidden: bool = False, again: bool = False) -> LoadOutcome:
        """Import the student's file afresh, for public or for ``hidden`` cases; what failed to load is not tried again.

        A file that takes long, because it trains or draws as it is imported, is :attr:`kept` for its other tasks, but
        not when it is wanted ``again``; should it then fail to load, that counts for nothing else.

        Raises:
            GraderError: no worker could be started.
        """
        if self._knows_hidden and not hidden:
            self.close()
        self._knows_hidden = hidden
        self.kept = False
        place = (hidden, exercise.path, *_process(limits))
        if place in self._failed:
            return self._failed[place]
        if self._late:
            return Ended(Verdict.TIMEOUT, f"submission_seconds:{SUBMISSION_SECONDS:g}")
        if not again and self._slow is not None and self._slow[0] == exercise.path and self._serves(limits):
            self.kept = True
            return self._slow[1]
        loaded = out_of_memory(self._load(exercise, limits), limits)
        while isinstance(loaded, Ended) and not hidden and not self._late and self.cells.spare(loaded):
            self._stop()
            loaded = out_of_memory(self._load(exercise, limits), limits)
        if isinstance(loaded, Loaded):
            if not hidden:
                self.cells.loaded(exercise.path, loaded)
            self._slow = (exercise.path, loaded) if loaded.seconds > _SLOW_SECONDS else None
        else:
            self._stop()
            if not again:
                self._failed[place] = loaded
        return loaded

    @property
    def _late(self) -> bool:
        return self._spent > SUBMISSION_SECONDS

    @contextlib.contextmanager
    def _timed(self, most: float) -> Iterator[None]:
        """Count the time of one step, but no more than it may take: this process may have been stopped meanwhile."""
        begun = time.monotonic()
        try:
            yield
        finally:
            self._spent += min(time.monotonic() - begun, most)

    def _load(self, exercise: Exercise, limits: Limits) -> LoadOutcome:
        if self._worker is not None and self._serves(limits):
            self._exercise = exercise
            # What the task before did to its worker, or to the process that starts workers, must not cost this one.
            with contextlib.suppress(GraderError), self._timed(limits.load_seconds):
                outcome = self._worker.reload(exercise.path, _names(exercise), self.cells.request())
                if self._would_be_the_same(exercise, outcome):
                    return outcome
        self._stop()
        start, self._ahead = self._ahead, None
        if start is not None and (start.exercise, start.limits) != (exercise, limits):
            start.cancel()
            start = None
        self._exercise, self._limits = exercise, limits
        with self._timed(limits.load_seconds):
            try:
                self._worker, outcome = (start or self._begin(exercise, limits)).result()
            except GraderError:  # as above
                self._worker, outcome = self._begin(exercise, limits).result()
        self._stopped_cells[exercise.path] = _stopped(outcome)
        return outcome

    def _would_be_the_same(self, exercise: Exercise, outcome: LoadOutcome) -> bool:
        """Whether a new worker would tell nothing else: some imports cannot be repeated in one process."""
        if isinstance(outcome, Loaded):
            return _stopped(outcome) <= self._stopped_cells.get(exercise.path, set())
        return isinstance(outcome, Raised) and _is_fixed(outcome)

    def _serves(self, limits: Limits) -> bool:
        return self._worker is not None and self._worker.alive and _process(self._limits) == _process(limits)

    def run(self, calls: Sequence[Call], limits: Limits, seconds: float) -> list[CallOutcome]:
        """The outcomes of calls to the loaded file, in ``seconds`` altogether; fewer when the worker ended.

        A worker that is lost for no reason of its own gets a second try; if that is lost as well, it is the student's
        code that reaches for what runs it.

        Raises:
            GraderError: it was lost again, and the student's code cannot reach what runs it.
        """
        if self._worker is None or self._exercise is None:
            msg = "run() follows a successful load()"
            raise RuntimeError(msg)
        for last in (False, True):
            worker, before = self._worker, self._worker.received
            try:
                with self._timed(seconds):
                    return list(worker.run(calls, limits, seconds))
            except GraderError:
                self._stop()
                if last or not self._loaded_again(limits) or self._worker is None:
                    if self._launcher.out_of_reach:
                        raise
                    break
            finally:
                self.received += worker.received - before
        return [Ended(Verdict.CRASHED, "closed")]

    def _loaded_again(self, limits: Limits) -> bool:
        assert self._exercise is not None  # noqa: S101  for mypy: there was a load before
        return isinstance(self.load(self._exercise, limits, hidden=self._knows_hidden), Loaded)

    def _begin(self, exercise: Exercise, limits: Limits) -> _Start:
        cells = self.cells.request()

        def start() -> tuple[Worker, LoadOutcome]:
            worker = self._launcher.start(limits, limits.library)
            try:
                return worker, worker.load(self._sources, exercise.path, _names(exercise), cells)
            except BaseException:
                worker.close()
                raise

        return _Start(exercise, limits, start)

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def close(self) -> None:
        """End the worker."""
        self._stop()
        if self._ahead is not None:
            self._ahead.cancel()
            self._ahead = None


_SLOW_SECONDS = 1.0  # of an import


_FIXED = frozenset({"SyntaxError", "SourceTooLarge"})


def _is_fixed(raised: Raised) -> bool:
    """Whether this depends on the file alone, not on the process that imports it."""
    return not _FIXED.isdisjoint(raised.bases)


def _stopped(outcome: LoadOutcome) -> set[tuple[str, int]]:
    """The cells of notebooks that raised something for which the process may be the reason."""
    failures = outcome.failures if isinstance(outcome, Loaded) else ()
    return {(failure.file, failure.cell) for failure in failures if not _is_fixed(failure.raised)}


def _names(exercise: Exercise) -> list[str]:
    return [task.name for task in exercise.tasks]


def _process(limits: Limits) -> tuple[object, ...]:
    """What a worker's process was started for; times of calls are the trusted side's affair."""
    return (limits.library, limits.memory_mb, limits.output_chars, limits.frame_bytes, limits.load_seconds)


class _Start:
    """A worker that is being started and loaded in a thread."""

    def __init__(self, exercise: Exercise, limits: Limits, start: Callable[[], tuple[Worker, LoadOutcome]]) -> None:
        self.exercise = exercise
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
