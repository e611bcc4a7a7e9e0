"""Grading one task: run its cases, judge them, name the mistake, give the points, write the message."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

from nngrade import feedback
from nngrade.attempt import Attempt
from nngrade.calls import Run, run_task
from nngrade.cases import Case
from nngrade.cell_feedback import function_lost, lost_with_cell
from nngrade.checks import Checks
from nngrade.course import Exercise, Task
from nngrade.diagnose import diagnose
from nngrade.errors import CourseError, NngradeError
from nngrade.figures import draw
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import Misconception, TaskReport, Text, Verdict
from nngrade.needs import untouched
from nngrade.relations import describe_relation
from nngrade.results import CaseResult, judge, repeats, tolerance_of
from nngrade.sandbox.outcomes import Ended, Loaded, Raised
from nngrade.scoring import CaseScore, score_groups
from nngrade.submissions import Submission
from nngrade.texts import join, text

_OUTPUT = 4000


class TaskGrader:
    """Grades the tasks of one exercise of one submission."""

    def __init__(self, attempt: Attempt, submission: Submission, exercise: Exercise, checks: Checks) -> None:
        self._attempt = attempt
        self._submission = submission
        self._exercise = exercise
        self._checks = checks
        self._import_told = False
        self._first: Loaded | None = None

    @property
    def can_run(self) -> bool:
        """Whether there is a file that a worker can be given."""
        return (
            self._blank is None
            and self._encoding is None
            and not (self._untouched and any(task.limits.library for task in self._exercise.tasks))
        )

    @functools.cached_property
    def _blank(self) -> Text | None:
        return feedback.not_attempted(self._submission, self._exercise)

    @functools.cached_property
    def _encoding(self) -> Text | None:
        return feedback.not_text(self._submission, self._exercise)

    @functools.cached_property
    def _untouched(self) -> bool:
        return untouched(self._exercise, self._submission.files[self._exercise.path])

    def grade(self, task: Task, cases: Sequence[Case], hidden_not_run: int) -> TaskReport:
        """The report of one task; trouble of our own becomes the verdict ``grader_error``."""
        try:
            report = self._grade(task, cases)
        except CourseError:
            raise
        except Exception as problem:  # noqa: BLE001  whatever it is, it is ours, and the next task is graded
            shown = f"{type(problem).__name__}: {problem}"
            own = Text(problem.en, problem.ko) if isinstance(problem, NngradeError) else Text(shown, shown)
            said = text("The grader itself failed here; this says nothing about your code: {problem}", problem=own)
            report = _unscored(task, cases, Verdict.GRADER_ERROR, said)
        return replace(report, hidden_not_run=hidden_not_run)

    def _grade(self, task: Task, cases: Sequence[Case]) -> TaskReport:  # noqa: PLR0911  each way to end early
        if self._blank is not None:
            unread = self._submission.problem(self._exercise.path) is not None
            return _unscored(task, cases, Verdict.ERROR if unread else Verdict.NOT_IMPLEMENTED, self._blank)
        if self._encoding is not None:
            return _unscored(task, cases, Verdict.ERROR, self._encoding)
        if task.limits.library and self._untouched:  # nothing to find out that is worth importing TensorFlow
            return _unscored(task, cases, Verdict.NOT_IMPLEMENTED, feedback.not_implemented(task))
        if self._first is not None and task.name not in self._first.functions:
            return self._without(task, cases, task, self._first)  # to import the file again would show the same
        loaded = self._attempt.public.load(self._exercise, task.limits)
        if not isinstance(loaded, Loaded):
            return self._not_loaded(task, cases, loaded)
        self._first = self._first or loaded
        for needed in (task.name, *_helpers(cases)):
            if needed not in loaded.functions:
                return self._without(task, cases, self._exercise.task(needed), loaded)
        signature = feedback.wrong_signature(task, loaded.functions[task.name])
        if signature is not None:
            return _unscored(task, cases, Verdict.ERROR, signature)
        imported = "" if self._import_told else loaded.output  # the same at every import: told once
        self._import_told = True
        return self._run(task, cases, imported)

    def _without(self, task: Task, cases: Sequence[Case], needed: Task, loaded: Loaded) -> TaskReport:
        """A function is not there: its name is another, its cell stopped, or it was not begun."""
        lost = lost_with_cell(needed.name, self._exercise, self._attempt.cells, self._submission)
        if lost is not None:
            cell = self._submission.cells(self._exercise.path)[lost.cell]
            report = _unscored(task, cases, Verdict.ERROR, function_lost(needed.name, lost, cell))
            return replace(report, where=feedback.source_line(lost.raised, self._submission))
        shown = self._submission.shown(self._exercise.path)
        message = feedback.missing_function(needed, self._exercise, loaded, shown)
        begun = feedback.likely_name(needed.name, self._exercise, loaded) is not None
        verdict = Verdict.ERROR if begun else Verdict.NOT_IMPLEMENTED
        return replace(_unscored(task, cases, verdict, message), hint=None)

    def _not_loaded(self, task: Task, cases: Sequence[Case], outcome: Raised | Ended) -> TaskReport:
        verdict = outcome.verdict if isinstance(outcome, Ended) else Verdict.ERROR
        raised = outcome if isinstance(outcome, Raised) else outcome.raised
        where = feedback.source_line(raised, self._submission)
        shown = self._submission.shown(self._exercise.path)
        report = _unscored(task, cases, verdict, feedback.load_failed(self._exercise, outcome, shown))
        return replace(report, where=where, stdout=outcome.output[:_OUTPUT])

    def _run(self, task: Task, cases: Sequence[Case], imported: str) -> TaskReport:
        run = run_task(self._attempt, self._exercise, task, cases)
        if _untouched(run):
            return self._not_implemented(task, cases, run)
        results = [self._judge(task, case, run, index) for index, case in enumerate(cases)]
        report = _Judged(task, run, results, self._submission, self._checks).report()
        return replace(report, stdout=(imported + report.stdout)[:_OUTPUT]) if imported else report

    def _not_implemented(self, task: Task, cases: Sequence[Case], run: Run) -> TaskReport:
        """The stub itself, or a function that calls another one that is still a stub."""
        frames = run.outcomes[0].frames if isinstance(run.outcomes[0], Raised) else ()
        other = frames[-1].function if frames else task.name
        if other in _helpers(cases) and other != task.name:
            return _unscored(task, cases, Verdict.NOT_IMPLEMENTED, feedback.checked_with(other))
        if other == task.name or other not in {t.name for t in self._exercise.tasks}:
            return _unscored(task, cases, Verdict.NOT_IMPLEMENTED, feedback.not_implemented(task))
        return replace(_unscored(task, cases, Verdict.ERROR, feedback.needs_another(task, other)), hint=None)

    def _judge(self, task: Task, case: Case, run: Run, index: int) -> CaseResult:
        if index >= len(run.outcomes):
            return CaseResult(case, None, Mismatch(Rung.EXCEPTION, text("It was not reached.")))
        return judge(case, run.outcomes[index], self._checks, tolerance_of(task, case))


class _Judged:
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
            hint=_hint(self._task, 0.0 if mistake else score) if first or self._repeat_differs else None,
            misconception=Misconception(mistake.id, mistake.message) if mistake else None,
            difference=feedback.difference(self._task, first) if first and not self._settled else None,
            where=feedback.source_line(self._told_exception(first), self._submission),
            groups=groups,
            figures=draw(self._task, self._results, self._checks),
            seconds=self._run.seconds,
            stdout=self._run.output[:_OUTPUT],
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


def _helpers(cases: Sequence[Case]) -> tuple[str, ...]:
    """The other functions of the exercise that the cases call first or in the end."""
    called = (name for case in cases for name in (*(step.function for step in case.before), case.then) if name)
    return tuple(dict.fromkeys(called))


def _untouched(run: Run) -> bool:
    """Whether every call ended in NotImplementedError, as the stub does."""
    return bool(run.outcomes) and all(isinstance(o, Raised) and "NotImplementedError" in o.bases for o in run.outcomes)


def _hint(task: Task, score: float = 0.0) -> Text | None:
    """The first, gentle hint until some points are earned; then the next one, which is about the rest."""
    return task.hints[min(int(score > 0), len(task.hints) - 1)] if task.hints else None


def _unscored(task: Task, cases: Sequence[Case], verdict: Verdict, message: Text) -> TaskReport:
    """The report of a task of which no case ran."""
    groups = score_groups(task, [CaseScore(c.group, c.hidden, passed=False) for c in cases])
    hint = _hint(task) if verdict == Verdict.NOT_IMPLEMENTED else None
    return TaskReport(task.id, task.title, verdict, 0.0, task.points, message, hint=hint, groups=groups)
