"""From a task's judged cases to its report: name the mistake, give the points, write the message."""

from __future__ import annotations

from collections.abc import Sequence

from nngrade import feedback
from nngrade.calls import Run
from nngrade.cases import Raises
from nngrade.checks import Checks
from nngrade.course import Task
from nngrade.diagnose import diagnose
from nngrade.exceptions import advice
from nngrade.figures import draw
from nngrade.mismatch import Rung
from nngrade.model import Misconception, TaskReport, Text, Verdict
from nngrade.places import source_line
from nngrade.relations import describe_relation
from nngrade.results import CaseResult, repeats
from nngrade.sandbox.outcomes import Raised
from nngrade.scoring import CaseScore, score_groups
from nngrade.submissions import Submission
from nngrade.texts import join, text

MAX_OUTPUT = 4000
"""Characters of a task's printed output in its report."""


class Judged:
    """A task whose cases have been judged."""

    def __init__(
        self, task: Task, run: Run, results: Sequence[CaseResult], submission: Submission, checks: Checks
    ) -> None:
        self._task = task
        self._checks = checks
        self._run = run
        self._results = results
        self._submission = submission
        self._failed = [r for r in results if not r.passed]
        self._repeat_differs = run.again is not None and not repeats(results[0], run.again, checks)

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with it."""
        return self._run.ended is None and not self._failed and not self._repeat_differs

    def report(self) -> TaskReport:
        """Verdict, points and message."""
        groups = score_groups(self._task, self._scores())
        score = sum(group.points for group in groups)
        first = self._first_failure()
        mistake = diagnose(self._task, self._results) if first and not self._settled else None
        return TaskReport(
            id=self._task.id,
            title=self._task.title,
            verdict=self._verdict(score, first),
            score=score,
            max_score=self._task.points,
            message=self._message(first, mistake.message if mistake else None),
            hint=self._hint(first, score, named=mistake is not None) if first else None,
            misconception=Misconception(mistake.id, mistake.message) if mistake else None,
            difference=feedback.difference(self._task, first) if first and not self._settled else None,
            where=source_line(self._told_exception(first), self._submission),
            groups=groups,
            figures=draw(self._task, self._results, self._checks),
            seconds=self._run.seconds,
            stdout=self._run.output[:MAX_OUTPUT],
        )

    def _told_exception(self, first: CaseResult | None) -> Raised | None:
        """The exception whose line is shown.  None for a hidden case: code could choose the line by the input there."""
        if self._run.ended is not None:
            return None if self._ended_in_hidden else self._run.ended.raised
        return None if first is None or first.case.hidden else first.unexpected

    @property
    def _ended_in_hidden(self) -> bool:
        return self._results[len(self._run.outcomes) - 1].case.hidden

    @property
    def _settled(self) -> bool:
        """Whether how it ended, or state between calls, explains the failure already."""
        return self._run.ended is not None or self._repeat_differs

    def _scores(self) -> list[CaseScore]:
        """One score for each case; state between calls counts as one more failed case of the first group."""
        scores = [_case_score(r) for r in self._results]
        if self._repeat_differs:
            scores.append(CaseScore(self._task.groups[0].name, hidden=False, passed=False, detail=self._state()))
        return scores

    def _state(self) -> Text:
        case = self._results[0].case
        return feedback.state_between_calls(feedback.shown_call(self._task, case), random=case.random)

    def _first_failure(self) -> CaseResult | None:
        """The failure to tell: public before hidden, in the order of the groups.

        There it is an exception when that came first, else the coarsest rung of what was returned.
        """
        order = {group.name: i for i, group in enumerate(self._task.groups)}
        reached = [r for r in self._failed if r.outcome is not None and r.mismatch is not None]
        if not reached:
            return None
        place = min((r.case.hidden, order[r.case.group]) for r in reached)
        there = [r for r in reached if (r.case.hidden, order[r.case.group]) == place]
        returned = [r for r in there if r.unexpected is None]
        if there[0].unexpected is not None or not returned:
            return there[0]
        return min(returned, key=lambda r: r.mismatch.rung)  # type: ignore[union-attr]

    def _verdict(self, score: float, first: CaseResult | None) -> Verdict:
        if self._run.ended is not None:
            return self._run.ended.verdict
        if first is None and not self._repeat_differs:
            return Verdict.PASSED
        if score > 0:
            return Verdict.PARTIAL
        return Verdict.ERROR if first is not None and first.unexpected else Verdict.FAILED

    def _hint(self, first: CaseResult, score: float, *, named: bool) -> Text | None:
        """The hint of the group in which the mistake is; else the task's first one, with some points the next one.

        None where the message says all already: a hint on the whole task would lead away from it.
        """
        if self._settled or _explained(first):
            return None
        own = next(group.hint for group in self._task.groups if group.name == first.case.group)
        if own:
            return self._task.hints[own - 1]
        return None if named else first_hint(self._task, begun=score > 0)

    def _message(self, first: CaseResult | None, mistake: Text | None) -> Text:
        if self._run.ended is not None:
            if self._ended_in_hidden:
                return feedback.ended_in_hidden(self._run.ended)
            case = self._results[len(self._run.outcomes) - 1].case
            return feedback.ended_during(self._run.ended, feedback.shown_call(self._task, case))
        if self._repeat_differs:
            return self._state()
        if first is None:
            return text("Right.")
        if mistake is not None:
            return feedback.named(mistake, first, self._task)
        return self._plain_message(first)

    def _plain_message(self, first: CaseResult) -> Text:
        mismatch = first.mismatch
        assert mismatch is not None  # noqa: S101  for mypy: it is a failure
        if first.case.hidden:
            return feedback.hidden_failure(mismatch)
        parts = [mismatch.message]
        if mismatch.rung == Rung.MISSING_RETURN and self._run.output.strip():
            parts.append(text("It prints something: printing is not returning."))
        relation = describe_relation(self._results) if mismatch.rung in {Rung.VALUES, Rung.DTYPE} else None
        if relation is not None:
            parts.append(relation)
        words = feedback.first_difference_in_words(self._task, first)
        if words is not None:
            parts.append(words)
        return join(parts)


def _case_score(result: CaseResult) -> CaseScore:
    detail = feedback.failure(result)
    return CaseScore(result.case.group, result.case.hidden, result.passed, detail)


def _explained(result: CaseResult) -> bool:
    """Whether what is said of a failed case says also what to do about it."""
    if result.case.hidden or result.mismatch is None:
        return False
    raised = None if isinstance(result.case.expected, Raises) else result.unexpected
    return result.mismatch.rung in _EXPLAINED or (raised is not None and advice(raised) is not None)


_EXPLAINED = {Rung.MISSING_RETURN, Rung.MODIFIED}


def first_hint(task: Task, *, begun: bool = False) -> Text | None:
    """The first, gentle hint of a task; the next one, about the rest, when it has points."""
    return task.hints[min(int(begun), len(task.hints) - 1)] if task.hints else None
