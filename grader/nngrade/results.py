"""One case's outcome, judged: what the student's function did there, and the first thing that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from nngrade import formatting
from nngrade.cases import Case, Raises
from nngrade.checks import Checks
from nngrade.compare import compare
from nngrade.course import Task
from nngrade.equality import same
from nngrade.exceptions import advice, shown
from nngrade.lost_part import LostPart
from nngrade.mismatch import Mismatch, Rung, coarsest
from nngrade.model import Text
from nngrade.objects import History, Model
from nngrade.particles import ordinal
from nngrade.sandbox.outcomes import CallOutcome, Ended, Raised, Returned
from nngrade.texts import join, text
from nngrade.tolerance import Tolerance
from nngrade.values import Opaque


@dataclass(frozen=True)
class CaseResult:
    """A judged case.  ``mismatch`` is None when it passed; ``outcome`` is None when the case was not reached.

    ``values_right`` tells whether the returned value by itself is right, whatever else happened.
    """

    case: Case
    outcome: CallOutcome | None
    mismatch: Mismatch | None
    misconception: str | None = None
    values_right: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.mismatch is None

    @property
    def value(self) -> Any:
        """What the function returned; :class:`Raises` when it raised; None when it gave nothing."""
        if isinstance(self.outcome, Returned) and isinstance(self.outcome.value, LostPart):
            return Raises(self.outcome.value.raised)
        if isinstance(self.outcome, Returned):
            return part_of(self.outcome.value, self.case.take)
        return Raises(self.outcome.type_name) if isinstance(self.outcome, Raised) else None

    @property
    def unexpected(self) -> Raised | None:
        """The exception that should not have been raised, if there was one."""
        raised = isinstance(self.outcome, Raised) and not self.passed
        return self.outcome if raised else None  # type: ignore[return-value]


_REPEAT = Tolerance(rtol=1e-12, atol=1e-15)
_REMEMBERED = 100  # answers to a case


def tolerance_of(task: Task, case: Case) -> Tolerance:
    """The case's own tolerance, or its task's."""
    return Tolerance(
        task.rtol if case.rtol is None else case.rtol,
        task.atol if case.atol is None else case.atol,
    )


def repeats(first: CaseResult, again: CallOutcome, checks: Checks) -> bool:
    """Whether the first case gives the same at a second call; where any right answer counts, another right one will do.

    Not where the case gives a generator: the same seed must give the same numbers.  ``first`` must have returned.
    """
    if not isinstance(again, Returned):
        return False
    if first.case.check and first.passed and not first.case.random:
        return judge(first.case, again, checks, _REPEAT).passed
    if isinstance(again.value, LostPart):
        return isinstance(first.value, Raises) and first.value.name == again.value.raised
    value = part_of(again.value, first.case.take)
    if isinstance(first.value, (Model, History)):
        return type(value) is type(first.value)  # names and random weights are new every time
    return same(value, first.value, _REPEAT)


def part_of(value: Any, path: Sequence[int | str]) -> Any:
    """The part of a result that ``path`` leads to; the whole result when it has no such part."""
    part = value
    try:
        for key in path:
            part = part[key]
    except (TypeError, KeyError, IndexError):
        return value
    return part


def _spelled(path: Sequence[int | str]) -> str:
    return "".join(f"[{key!r}]" for key in path)


def judge(case: Case, outcome: CallOutcome, checks: Checks, tolerance: Tolerance) -> CaseResult:
    """Compare one outcome with what the case expects."""
    if isinstance(outcome, Ended):
        return CaseResult(case, outcome, Mismatch(Rung.EXCEPTION, text("It did not come to an end.")))
    if isinstance(outcome, Returned) and isinstance(outcome.value, LostPart):
        return CaseResult(case, outcome, outcome.value.mismatch())
    if isinstance(case.expected, Raises):
        return CaseResult(case, outcome, _judge_raises(case.expected, outcome), _named_by_check(case, outcome, checks))
    if isinstance(outcome, Raised):
        return CaseResult(case, outcome, Mismatch(Rung.EXCEPTION, _raised(outcome)))
    if case.check:
        return _judge_returned(case, outcome, checks, tolerance)
    return _judge_once(case, outcome, checks, tolerance)


def _judge_once(case: Case, outcome: Returned, checks: Checks, tolerance: Tolerance) -> CaseResult:
    """In a class most answers to a case are equal byte for byte: they are compared once."""
    if outcome.answer is None:
        return _judge_returned(case, outcome, checks, tolerance)
    known: Returned | None
    result: CaseResult
    answers = case.memo.setdefault("answers", {})
    known, result = answers.get((id(outcome.answer), tolerance), (None, None))
    if known is not outcome.answer:
        if len(answers) > _REMEMBERED:
            answers.clear()
        result = _judge_returned(case, outcome, checks, tolerance)
        answers[id(outcome.answer), tolerance] = (outcome.answer, replace(result, outcome=None))
    return replace(result, outcome=outcome)


def _judge_returned(case: Case, outcome: Returned, checks: Checks, tolerance: Tolerance) -> CaseResult:
    value = part_of(outcome.value, case.take)
    found = _compare(case, value, tolerance)
    misconception = None
    if found is None and case.check:
        finding = checks.run(case.check, value, case.args, case.kwargs, evaluate=case.evaluate)
        if finding is not None:
            found, misconception = Mismatch(Rung.VALUES, finding.message), finding.misconception
    mismatch = coarsest((_side_effects(outcome), found))
    return CaseResult(case, outcome, mismatch, misconception, values_right=found is None)


def _compare(case: Case, value: Any, tolerance: Tolerance) -> Mismatch | None:
    """Compare what came back; with seeds each result by itself: the student knows nothing of the list around them."""
    pairs: Sequence[tuple[Any, Any]] = [(value, case.expected)]
    drawn = isinstance(value, (tuple, list)) and isinstance(case.expected, (tuple, list))
    if case.seeds and not case.take and drawn and len(value) == len(case.expected):
        pairs = list(zip(value, case.expected, strict=True))
    return coarsest(
        compare(
            got,
            expected,
            tolerance,
            values=not case.check,
            shapes=case.shapes,
            place=_spelled(case.take),
            random=case.random,
        )
        for got, expected in pairs
    )


def _judge_raises(expected: Raises, outcome: Returned | Raised) -> Mismatch | None:
    if isinstance(outcome, Raised):
        if expected.name in outcome.bases:
            return None
        message = text("It raised {got}, but {name} is expected here.", got=shown(outcome), name=expected.name)
        return Mismatch(Rung.EXCEPTION, message)
    if isinstance(outcome.value, Opaque) and outcome.value.type_name in {"builtins.type", f"builtins.{expected.name}"}:
        return Mismatch(Rung.STRUCTURE, text("It returns the exception; `raise {name}` raises it.", name=expected.name))
    message = text("It should raise {name} here, but it returned a value.", name=expected.name)
    return Mismatch(Rung.STRUCTURE, message, got=formatting.value(outcome.value), expected=expected.name)


def _named_by_check(case: Case, outcome: Returned | Raised, checks: Checks) -> str | None:
    """What a check calls it that a value came back where an exception is right."""
    if not case.check or isinstance(outcome, Raised) or isinstance(outcome.value, Opaque):
        return None
    finding = checks.run(case.check, outcome.value, case.args, case.kwargs)
    return None if finding is None else finding.misconception


def _raised(outcome: Raised) -> Text:
    said = text("Your code raised {error}.", error=shown(outcome))
    more = advice(outcome)
    return said if more is None else join([said, more])


def _side_effects(outcome: Returned) -> Mismatch | None:
    if outcome.warnings:
        message = text("The value is computed with a NumPy warning: {warning}.", warning="; ".join(outcome.warnings))
        return Mismatch(Rung.WARNING, message)
    if outcome.modified:
        number = outcome.modified[0] + 1
        position = Text(en=str(number), ko=ordinal(number))
        message = text("Your function changed its argument number {position}; work on a copy.", position=position)
        return Mismatch(Rung.MODIFIED, message)
    return None
