"""From a task's cases to calls of the student's functions, and from their outcomes to one outcome for each case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from nngrade.cases import Case
from nngrade.course import Exercise, Task
from nngrade.lost_part import lost_part
from nngrade.model import Verdict
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, LoadOutcome, Raised, Returned
from nngrade.sandbox.protocol import Call

if TYPE_CHECKING:
    from nngrade.attempt import Attempt

_Outcome = TypeVar("_Outcome", LoadOutcome, CallOutcome)


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


def run_public(
    attempt: Attempt, exercise: Exercise, task: Task, cases: Sequence[Case], right: Callable[[Run], bool]
) -> Run:
    """Call the function for every case, and for the first one again, within the task's time limit.

    The file has been loaded for them.  If that was for an earlier task, whatever is not ``right`` is run once more with
    the file imported afresh: what the earlier task left behind costs this one nothing.
    """
    return _fairly(attempt, exercise, task, lambda: _public(attempt, task, cases), right)


def _fairly(  # noqa: PLR0913  what to run, and for whom
    attempt: Attempt,
    exercise: Exercise,
    task: Task,
    run: Callable[[], Run],
    right: Callable[[Run], bool],
    *,
    hidden: bool = False,
) -> Run:
    first = run()
    if not attempt.kept or right(first):
        return first
    loaded = attempt.load(exercise, task.limits, hidden=hidden, again=True)
    return run() if isinstance(loaded, Loaded) else first


def _public(attempt: Attempt, task: Task, cases: Sequence[Case]) -> Run:
    reached = _outcomes(attempt, task, [*cases, cases[0]], task.limits.task_seconds)
    again = reached.pop() if len(reached) > len(cases) else None
    if isinstance(again, Ended) and again.detail.startswith("task_seconds"):
        again = None  # there was no time left to ask
    return Run(tuple(cases), tuple(reached), again if isinstance(reached[0], Returned) else None)


def run_hidden(  # noqa: PLR0913, PLR0917  as for public cases, and those
    attempt: Attempt,
    exercise: Exercise,
    task: Task,
    cases: Sequence[Case],
    run: Run,
    right: Callable[[Run], bool],
) -> Run:
    """``run`` with hidden cases after it, in what is left of the task's time; with none when the worker ended.

    What is not ``right`` as for public cases.
    """

    def then(reached: Sequence[CallOutcome]) -> Run:
        return Run((*run.cases, *cases), (*run.outcomes, *reached), run.again)

    if not cases or run.ended is not None:
        return then(())
    loaded = attempt.load(exercise, task.limits, hidden=True)
    if not isinstance(loaded, Loaded):
        return then([loaded])
    left = task.limits.task_seconds - run.seconds
    return _fairly(attempt, exercise, task, lambda: then(_outcomes(attempt, task, cases, left)), right, hidden=True)


def _outcomes(attempt: Attempt, task: Task, cases: Sequence[Case], seconds: float) -> list[CallOutcome]:
    """One outcome for each case; fewer when the worker ended, and that is the last one."""
    if seconds <= 0:
        return [Ended(Verdict.TIMEOUT, f"task_seconds:{task.limits.task_seconds:g}")]
    groups = [calls_of(task, case) for case in cases]
    answers = iter(attempt.run([call for group in groups for call in group], task.limits, seconds))
    found = ((case, list(islice(answers, len(group)))) for case, group in zip(cases, groups, strict=True))
    return [out_of_memory(_outcome(task, case, mine), task.limits) for case, mine in found if mine]


def calls_of(task: Task, case: Case) -> tuple[Call, ...]:
    """All calls of a case: for each of its seeds the earlier calls and then its own."""
    if "calls" not in case.memo:
        case.memo["calls"] = tuple(_calls(task, case))
    made: tuple[Call, ...] = case.memo["calls"]
    return made


def _calls(task: Task, case: Case) -> Iterator[Call]:
    chained = False
    for one in case.drawn() if case.seeds else (case,):
        for number, step in enumerate(one.before):
            yield Call(step.function, step.args, step.kwargs, keep=number, chained=chained)
            chained = True
        yield Call(case.then or task.name, one.args, one.kwargs, drain=one.drain, chained=chained)
        chained = True


def _outcome(task: Task, case: Case, answers: Sequence[CallOutcome]) -> CallOutcome:
    """The first answer that is no return value; else the last one, or a list: with seeds of each one's last, or all."""
    seconds = sum(answer.seconds for answer in answers)
    chain = len(case.before) + 1
    for number, answer in enumerate(answers):
        if not isinstance(answer, Returned):
            first = number - number % chain
            lost = lost_part(calls_of(task, case)[first : first + chain], answers[first : number + 1])
            return replace(answer, seconds=seconds) if lost is None else Returned(lost, seconds=seconds)
    returned = [answer for answer in answers if isinstance(answer, Returned)]
    if not case.together:
        returned = returned[len(case.before) :: len(case.before) + 1]
    if not case.seeds and not case.together:
        return replace(returned[-1], seconds=seconds)
    return Returned(
        [one.value for one in returned],
        tuple(dict.fromkeys(said for one in returned for said in one.warnings)),
        returned[0].modified,
        "".join(one.output for one in returned),
        seconds,
    )


def out_of_memory(outcome: _Outcome, limits: Limits) -> _Outcome | Ended:
    """Python's MemoryError, TensorFlow's and our limit are told alike: which one comes first depends on the moment."""
    if isinstance(outcome, Raised) and not {"MemoryError", "ResourceExhaustedError"}.isdisjoint(outcome.bases):
        return Ended(Verdict.MEMORY, f"memory_mb:{limits.memory_mb}", outcome.output, outcome.seconds)
    return outcome
