"""Naming the mistake: which known wrong formula gives exactly the student's outputs.

One misconception is named when the student's outputs equal its values over all cases, and at least one of these cases
tells it apart from the right answer.  When two mistakes meet, none fits everywhere: then the one is named that alone
fits all cases of the first failing group.  A mistake that leaves the values right is named by what it does besides.
"""

from __future__ import annotations

from collections.abc import Sequence

from nngrade.cases import Case, Raises
from nngrade.course import MisconceptionText, Task
from nngrade.equality import same
from nngrade.mismatch import Rung
from nngrade.results import CaseResult, tolerance_of
from nngrade.sandbox.outcomes import Returned
from nngrade.tolerance import Tolerance

_NAMING = Tolerance(rtol=1e-7, atol=1e-10)


_REMEMBERED = 100  # wrong programs of a task


def diagnose(task: Task, results: Sequence[CaseResult]) -> MisconceptionText | None:
    """The misconception that explains the failed cases of a task, or None.

    In a class many programs are wrong in the same way, byte for byte: such answers are looked up among the known
    mistakes once.
    """
    given = [(r.case, r.outcome.answer if isinstance(r.outcome, Returned) else None) for r in results]
    if any(answer is None or case.check for case, answer in given):
        return _diagnosed(task, results)
    known = results[0].case.memo.setdefault("mistakes", {})
    key = (id(task), *((id(case), id(answer)) for case, answer in given))
    found: tuple[Task, list[tuple[Case, Returned | None]], MisconceptionText | None] | None = known.get(key)
    if found is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        # While task, cases and answers are held, nothing else has their ids.
        found = known[key] = (task, given, _diagnosed(task, results))
    return found[2]


def _diagnosed(task: Task, results: Sequence[CaseResult]) -> MisconceptionText | None:
    reached = [r for r in results if r.outcome is not None]
    failing = next((g.name for g in task.groups if any(r.case.group == g.name and not r.passed for r in reached)), None)
    first = [r for r in reached if r.case.group == failing]
    in_group = [] if _only_raised(first) else _matches(task, first)
    candidates = (
        _named_by_check(task, first),
        max(_matches(task, reached), key=lambda match: match[0], default=(0, None))[1],
        in_group[0][1] if len(in_group) == 1 else None,
        _named_by_check(task, reached) if _only_values(first) else None,
    )
    return next((mistake for mistake in candidates if mistake is not None), None)


def _named_by_check(task: Task, results: Sequence[CaseResult]) -> MisconceptionText | None:
    """What a property check says it is."""
    found = (task.misconceptions.get(r.misconception) for r in results if r.misconception is not None)
    return next((mistake for mistake in found if mistake is not None), None)


def _matches(task: Task, results: Sequence[CaseResult]) -> list[tuple[int, MisconceptionText]]:
    """The misconceptions that fit all these cases, each with the number of cases that tell it apart."""
    return [(strength, m) for m in task.misconceptions.values() if (strength := _strength(task, m, results))]


def _strength(task: Task, misconception: MisconceptionText, results: Sequence[CaseResult]) -> int:
    """How many cases tell this misconception apart from the right answer; 0 when the outputs do not match it."""
    if misconception.by_values:
        return _strength_by_values(task, misconception.id, results)
    if misconception.check:
        return 0  # only the check itself names it
    failed = [r for r in results if not r.passed]
    return len(failed) if all(_shows(misconception, r) for r in failed) else 0


def _shows(misconception: MisconceptionText, result: CaseResult) -> bool:
    if not isinstance(result.outcome, Returned) or result.mismatch is None or not result.values_right:
        return False
    if misconception.warning:
        return result.mismatch.rung == Rung.WARNING and any(misconception.warning in w for w in result.outcome.warnings)
    return result.mismatch.rung == Rung.MODIFIED


def _naming_tolerance(task: Task, case: Case) -> Tolerance:
    """A little wider than what decides a verdict: a mistake computed in another order is the same mistake."""
    own = tolerance_of(task, case)
    return Tolerance(max(_NAMING.rtol, own.rtol), max(_NAMING.atol, own.atol))


def _harmless(case: Case, name: str, close: Tolerance) -> bool:
    """Whether a mistake gives the right answer in this case; asked once for a whole class."""
    known = case.memo
    if (name, close) not in known:
        known[name, close] = same(case.misconceptions[name], case.expected, close)
    return bool(known[name, close])


def _strength_by_values(task: Task, name: str, results: Sequence[CaseResult]) -> int:
    telling = 0
    for result in results:
        if name not in result.case.misconceptions:
            continue
        value = result.case.misconceptions[name]
        close = _naming_tolerance(task, result.case)
        harmless = _harmless(result.case, name, close)
        if harmless and result.case.check and result.passed:
            continue  # any right answer will do there, not only the reference's
        if not same(result.value, value, close):
            return 0
        rung = None if result.mismatch is None else result.mismatch.rung
        if rung is Rung.MODIFIED and harmless:
            return 0  # something else is wrong there, which this mistake does not explain
        telling += not result.passed and not (rung is Rung.WARNING and harmless)
    return telling


def _only_values(results: Sequence[CaseResult]) -> bool:
    """Whether nothing but values is wrong: what another group's check finds says nothing of a missing return."""
    return all(r.mismatch is None or r.mismatch.rung is Rung.VALUES for r in results)


def _only_raised(results: Sequence[CaseResult]) -> bool:
    """Whether nothing came back in any of the cases that ask for a value: many mistakes end in the same exception."""
    asked = [r for r in results if not isinstance(r.case.expected, Raises)]
    return bool(asked) and all(isinstance(r.value, Raises) for r in asked)
