"""Grading one task: load the file, run the public cases, later the hidden ones, and judge them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from nngrade import feedback
from nngrade.attempt import Attempt
from nngrade.calls import Run, run_hidden, run_public
from nngrade.cases import Case
from nngrade.cell_feedback import function_lost, lost_with_cell
from nngrade.checks import Checks
from nngrade.course import Exercise, Task
from nngrade.errors import CourseError
from nngrade.judged import MAX_OUTPUT, Judged, first_hint
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import GroupReport, TaskReport, Text, Verdict
from nngrade.needs import untouched
from nngrade.places import raise_above_code, source_line
from nngrade.report.system_reasons import text_of
from nngrade.results import CaseResult, judge, tolerance_of
from nngrade.sandbox.outcomes import Ended, Loaded, Raised
from nngrade.scoring import CaseScore, score_groups
from nngrade.submissions import Submission
from nngrade.texts import text

_REMEMBERED = 10  # reports of a task that nobody has begun: of public cases, of a seed's, of a thread's


@dataclass(frozen=True)
class Begun:
    """A task whose public cases have run, with the outcomes, or with its report where nothing could be run.

    ``imported`` is what the file printed when it was imported, if that is told with this task.
    """

    task: Task
    cases: tuple[Case, ...]
    run: Run | None = None
    imported: str = ""
    report: TaskReport | None = None


class TaskGrader:
    """Grades the tasks of one exercise of one submission.

    ``hidden_not_run`` is how many hidden cases each task would have, by its name, where they are not run.
    """

    def __init__(
        self,
        attempt: Attempt,
        submission: Submission,
        exercise: Exercise,
        checks: Checks,
        hidden_not_run: Mapping[str, int],
    ) -> None:
        self._attempt = attempt
        self._submission = submission
        self._exercise = exercise
        self._checks = checks
        self._hidden_not_run = hidden_not_run
        self._import_told = False
        self._first: Loaded | None = None

    def needs_worker(self, task: Task) -> bool:
        """Whether there is a file to run for it."""
        return self._early(task) is None

    def _early(self, task: Task) -> tuple[Verdict, Text] | None:
        """How the task ends, and why, where the file need not be run to tell."""
        if self._blank is not None:
            unread = self._submission.problem(self._exercise.path) is not None
            return Verdict.ERROR if unread else Verdict.NOT_IMPLEMENTED, self._blank
        if self._encoding is not None:
            return Verdict.ERROR, self._encoding
        if task.limits.library and self._untouched:  # nothing to find out that is worth importing TensorFlow
            return Verdict.NOT_IMPLEMENTED, feedback.not_implemented(task)
        return None

    @functools.cached_property
    def _blank(self) -> Text | None:
        return feedback.not_attempted(self._submission, self._exercise)

    @functools.cached_property
    def _encoding(self) -> Text | None:
        return feedback.not_text(self._submission, self._exercise)

    @functools.cached_property
    def _untouched(self) -> bool:
        return untouched(self._exercise, self._submission.files[self._exercise.path])

    def begin(self, task: Task, public: Sequence[Case], hidden: Sequence[Case]) -> Begun:
        """Run the public cases of a task; trouble of our own becomes the verdict ``grader_error``."""
        begun = Begun(task, (*public, *hidden))
        return self._guarded(begun, lambda: self._begin(begun, public))

    def finish(self, begun: Begun) -> TaskReport:
        """Run the hidden cases of a task and judge all; trouble of our own as in :meth:`begin`."""
        ended = self._guarded(begun, lambda: self._finish(begun))
        assert ended.report is not None  # noqa: S101  for mypy: it is finished
        return ended.report

    def _guarded(self, begun: Begun, step: Callable[[], Begun]) -> Begun:
        try:
            return step()
        except CourseError:
            raise
        except Exception as problem:  # noqa: BLE001  whatever it is, it is ours, and the next task is graded
            own = text_of(problem)
            said = text("The grader itself failed here; this says nothing about your code: {problem}", problem=own)
            return replace(begun, report=self._unscored(begun.task, begun.cases, Verdict.GRADER_ERROR, said))

    def _begin(self, begun: Begun, public: Sequence[Case]) -> Begun:
        task = begun.task
        loaded = self._load(task, begun.cases)
        if isinstance(loaded, TaskReport):
            return replace(begun, report=loaded)
        imported = "" if self._import_told else loaded.output  # the same at every import: told once
        self._import_told = True
        run = run_public(self._attempt, self._exercise, task, public, lambda run: self._right(task, run))
        if _untouched(run):
            return replace(begun, report=self._not_implemented(task, begun.cases, run))
        return replace(begun, run=run, imported=imported)

    def _finish(self, begun: Begun) -> Begun:
        if begun.run is None:
            return begun
        task, hidden = begun.task, begun.cases[len(begun.run.cases) :]
        run = run_hidden(
            self._attempt, self._exercise, task, hidden, begun.run, lambda run: self._right_when_hidden(task, run)
        )
        report = self._judged(task, run).report()
        return replace(
            begun,
            report=replace(
                report,
                stdout=(begun.imported + report.stdout)[:MAX_OUTPUT],
                hidden_not_run=self._hidden_not_run.get(task.name, 0),
            ),
        )

    def _load(self, task: Task, cases: Sequence[Case]) -> Loaded | TaskReport:
        """The file with all that the task needs, or the report that says what is missing."""
        early = self._early(task)
        if early is not None:
            report = self._unscored(task, cases, *early)
            return report if self._blank is None else replace(report, hint=None)
        if self._first is not None and task.name not in self._first.functions:
            return self._without(task, cases, task, self._first)  # to import the file again would show the same
        loaded = self._attempt.load(self._exercise, task.limits)
        if not isinstance(loaded, Loaded):
            return self._not_loaded(task, cases, loaded)
        self._first = self._first or loaded
        for needed in (task.name, *_helpers(cases)):
            if needed not in loaded.functions:
                return self._without(task, cases, self._exercise.task(needed), loaded)
        signature = feedback.wrong_signature(task, loaded.functions[task.name])
        return loaded if signature is None else self._unscored(task, cases, Verdict.ERROR, signature)

    def _without(self, task: Task, cases: Sequence[Case], needed: Task, loaded: Loaded) -> TaskReport:
        """A function is not there: its name is another, its cell stopped, or it was not begun."""
        lost = lost_with_cell(needed.name, self._exercise, self._attempt.cells, self._submission)
        if lost is not None:
            cell = self._submission.cells(self._exercise.path)[lost.cell]
            report = self._unscored(task, cases, Verdict.ERROR, function_lost(needed.name, lost, cell))
            return replace(report, where=source_line(lost.raised, self._submission))
        shown = self._submission.shown(self._exercise.path)
        message = feedback.missing_function(needed, self._exercise, loaded, shown)
        begun = feedback.likely_name(needed.name, self._exercise, loaded) is not None
        verdict = Verdict.ERROR if begun else Verdict.NOT_IMPLEMENTED
        return replace(self._unscored(task, cases, verdict, message), hint=None)

    def _not_loaded(self, task: Task, cases: Sequence[Case], outcome: Raised | Ended) -> TaskReport:
        verdict = outcome.verdict if isinstance(outcome, Ended) else Verdict.ERROR
        raised = outcome if isinstance(outcome, Raised) else outcome.raised
        where = source_line(raised, self._submission)
        shown = self._submission.shown(self._exercise.path)
        words = feedback.load_failed(self._exercise, outcome, shown, where.source if where else "")
        report = self._unscored(task, cases, verdict, words)
        return replace(report, where=where, stdout=outcome.output[:MAX_OUTPUT])

    def _not_implemented(self, task: Task, cases: Sequence[Case], run: Run) -> TaskReport:
        """The stub itself, or a function that calls another one that is still a stub."""
        raised = run.outcomes[0] if isinstance(run.outcomes[0], Raised) else None
        other = raised.frames[-1].function if raised and raised.frames else task.name
        if other in _helpers(cases) and other != task.name:
            return self._unscored(task, cases, Verdict.NOT_IMPLEMENTED, feedback.checked_with(other))
        left = raise_above_code(raised, self._submission)
        if other == task.name or other not in {t.name for t in self._exercise.tasks}:
            words = feedback.not_implemented(task) if left is None else feedback.raise_left(left.line)
            report = self._unscored(task, cases, Verdict.NOT_IMPLEMENTED, words)
            return report if left is None else replace(report, hint=None, where=left)
        words = feedback.needs_another(task, other) if left is None else feedback.raise_left(left.line)
        return replace(self._unscored(task, cases, Verdict.ERROR, words), hint=None, where=left)

    def _unscored(self, task: Task, cases: Sequence[Case], verdict: Verdict, message: Text) -> TaskReport:
        """The report of a task of which no case ran."""
        told = first_hint(task) if verdict == Verdict.NOT_IMPLEMENTED else None
        return TaskReport(
            id=task.id,
            title=task.title,
            verdict=verdict,
            score=0.0,
            max_score=task.points,
            message=message,
            hint=told,
            groups=_nothing(task, cases),
            hidden_not_run=self._hidden_not_run.get(task.name, 0),
        )

    def _right(self, task: Task, run: Run) -> bool:
        """Whether nothing is wrong that state of an earlier task could be the reason for."""
        return _untouched(run) or self._judged(task, run).right

    def _right_when_hidden(self, task: Task, run: Run) -> bool:
        hidden = [(index, case) for index, case in enumerate(run.cases) if case.hidden]
        return all(self._judge(task, case, run, index).passed for index, case in hidden)

    def _judged(self, task: Task, run: Run) -> Judged:
        results = [self._judge(task, case, run, index) for index, case in enumerate(run.cases)]
        return Judged(task, run, results, self._submission, self._checks)

    def _judge(self, task: Task, case: Case, run: Run, index: int) -> CaseResult:
        if index >= len(run.outcomes):
            return CaseResult(case, None, Mismatch(Rung.EXCEPTION, text("It was not reached.")))
        return judge(case, run.outcomes[index], self._checks, tolerance_of(task, case))


def _helpers(cases: Sequence[Case]) -> tuple[str, ...]:
    """The other functions of the exercise that the cases call first or in the end."""
    called = (name for case in cases for name in (*(step.function for step in case.before), case.then) if name)
    return tuple(dict.fromkeys(called))


def _untouched(run: Run) -> bool:
    """Whether every call ended in NotImplementedError, as the stub does."""
    return bool(run.outcomes) and all(isinstance(o, Raised) and "NotImplementedError" in o.bases for o in run.outcomes)


def _nothing(task: Task, cases: Sequence[Case]) -> tuple[GroupReport, ...]:
    """The groups of a task of which no case passed; most people's reports hold many of them."""
    known = cases[0].memo.setdefault("nothing", {})
    key = (id(task), *map(id, cases))
    found: tuple[Task, Sequence[Case], tuple[GroupReport, ...]] | None = known.get(key)
    if found is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        scores = [CaseScore(case.group, case.hidden, passed=False) for case in cases]
        # While task and cases are held, nothing else has their ids.
        found = known[key] = (task, cases, score_groups(task, scores))
    return found[2]
