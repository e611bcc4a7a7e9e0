"""Carrying a plan out: send, look there when an answer was lost, read back, list what is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from nngrade.errors import UsageError
from nngrade.lms.journal import Journal, Step
from nngrade.lms.plan import Rules, UploadPlan, decide, same_grade
from nngrade.lms.remote import Change, Current, Platform, RemoteFile
from nngrade.lms.troubles import LostAnswerError, NoAnswerError, StopError, TroubleError
from nngrade.model import Text
from nngrade.report.system_reasons import text_of
from nngrade.texts import text

_ROUNDS = 4
_SILENT = 3  # so many people in a row without any answer: the server is gone


@dataclass(frozen=True)
class Finding:
    """Something about one person that the teacher has to know."""

    change: Change
    words: Text


@dataclass(frozen=True)
class Outcome:
    """How it went.  ``stopped`` says why the rest was not sent; ``unread`` why nothing could be read back."""

    sent: tuple[Change, ...]
    failed: tuple[Finding, ...]
    differences: tuple[Finding, ...]
    stopped: Text | None = None
    unread: Text | None = None

    @property
    def whole(self) -> bool:
        """Whether everybody has what was planned."""
        return not (self.failed or self.differences or self.stopped or self.unread)


class UploadRun:
    """One plan being carried out.

    ``tell`` hears of each person, before it is sent; ``compare`` when the reading back begins (0), and how many have
    been read.
    """

    def __init__(
        self,
        platform: Platform,
        rules: Rules,
        journal: Journal,
        tell: Callable[[Change], None],
        compare: Callable[[int], None] | None = None,
    ) -> None:
        self._platform = platform
        # Reading back must not trust the journal, so what was deleted by hand is "to be sent" there.
        self._rules = replace(rules, restore=True)
        self._journal = journal
        self._tell = tell
        self._heard = compare or _quiet

    def carry_out(self, plan: UploadPlan) -> Outcome:
        """Send all changes, one after another, then read back."""
        sent: list[Change] = []
        failed = [Finding(change, change.trouble) for change in plan.changes if change.trouble is not None]
        stopped = self._send_all(plan.open, sent, failed)
        if stopped == _gone():
            return Outcome(tuple(sent), tuple(failed), (), stopped)
        differences, unread = self._read_back(sent)
        return Outcome(tuple(sent), tuple(failed), tuple(differences), stopped, unread)

    def _send_all(self, changes: Sequence[Change], sent: list[Change], failed: list[Finding]) -> Text | None:
        """Send until the end, or until nothing can go on; gives the reason then."""
        silent = 0
        for change in changes:
            self._tell(change)
            try:
                self._send(change)
            except StopError as problem:
                return text_of(problem)
            except UsageError as problem:
                failed.append(Finding(change, text_of(problem)))
            except TroubleError as problem:
                failed.append(Finding(change, problem.words))
                silent = silent + 1 if isinstance(problem, NoAnswerError) else 0
            else:
                sent.append(change)
                silent = 0
            if silent == _SILENT:
                return _gone()
        return None

    def _send(self, change: Change) -> None:
        for attempt in range(_ROUNDS):
            try:
                self._platform.write(change)
            except LostAnswerError as problem:
                why = problem.words
            else:
                return
            self._platform.pause(attempt)
            change = self._look_again(change)
            if change.trouble is not None:
                raise TroubleError(change.trouble)
            if change.empty:
                return
        raise NoAnswerError(why)

    def _look_again(self, change: Change) -> Change:
        """What is still to be sent, as far as the platform shows."""
        current = self._platform.current([change.learner], _quiet)
        begun = {"comment": Step(change.wanted.mark, "", "started")}
        return decide(change.wanted, change.learner, current.get(change.learner.id, Current()), begun, self._rules)

    def _read_back(self, sent: Sequence[Change]) -> tuple[list[Finding], Text | None]:
        left: Sequence[Change] = sent
        differences: list[Finding] = []
        try:
            self._heard(0)
            for attempt in range(2):  # copies of the data behind a large platform may be a moment late
                differences = self._compare(left)
                if not differences:
                    return [], None
                left = [found.change for found in differences]
                if attempt == 0:
                    self._platform.pause(0)
        except StopError as problem:
            return differences, text_of(problem)
        except TroubleError as problem:
            return differences, problem.words
        return _once_each(differences), None

    def _compare(self, sent: Sequence[Change]) -> list[Finding]:
        """Compare what is there with what was sent, take doubles of ours away, and confirm the rest in the journal."""
        if not sent:
            return []
        now = self._platform.current([change.learner for change in sent], self._heard)
        found: list[Finding] = []
        for change in sent:
            current = now.get(change.learner.id, Current())
            shown = current.known and self._rules.comments
            steps = {} if shown else _unseen(change)
            rest = decide(change.wanted, change.learner, current, {**steps, **self._kept(change)}, self._rules)
            if rest.trouble is not None:
                found.append(Finding(change, rest.trouble))
                continue
            if rest.remove and rest.comment is None:  # a lost request that arrived after all
                self._platform.write(replace(rest, grade=False, excuse=False, rubric=False))
            said = [*_differences(change, rest, current, self._rules.digits), *self._file_trouble(change, current)]
            if said:
                found += [Finding(change, words) for words in said]
            else:
                self._confirm(change, current)
        return found

    def _kept(self, change: Change) -> Mapping[str, Step]:
        steps = self._journal.steps().get(change.wanted.person.id, {})
        return {name: step for name, step in steps.items() if name.startswith("remove:")}

    def _confirm(self, change: Change, current: Current) -> None:
        person, wanted = change.wanted.person.id, change.wanted
        if change.grade or change.excuse:
            self._journal.record(person, "grade", "EX" if change.excuse else wanted.grade, "done")
        if change.comment is not None:
            ids = [comment.id for comment in current.comments if comment.carries(wanted.mark)]
            self._journal.record(person, "comment", wanted.mark, "done", ids[0] if ids else "")

    def _file_trouble(self, change: Change, current: Current) -> list[Text]:
        """Whether the report arrived whole; if not, the journal keeps it for the next run."""
        report = change.wanted.report
        if not change.with_report or report is None or not current.known:
            return []
        sizes = [file.size for file in _files(change, current) if file.size is not None]
        size = report.size
        if not sizes or size in sizes:
            return []
        self._journal.record(change.wanted.person.id, "comment", change.wanted.mark, "torn")
        return [text("the report there has {size} bytes instead of {wanted}", size=sizes[0], wanted=size)]


def _differences(change: Change, rest: Change, current: Current, digits: int) -> list[Text]:
    """What was sent and is not there."""
    said = []
    wanted = change.wanted
    if rest.kept and current.excused and not wanted.excused:
        said.append(text("is excused there now"))
    if change.grade and not same_grade(wanted.grade, current.grade, digits):
        there = "-" if current.grade is None else f"{current.grade:.8g}"
        said.append(text("the grade there is {there} instead of {wanted}", there=there, wanted=wanted.grade))
    elif change.grade and current.stale:
        said.append(text("the grade there still counts as that of an earlier attempt"))
    if change.excuse and rest.excuse:
        said.append(text("is not excused there"))
    if change.rubric and any(
        not same_grade(points, current.rubric.get(name)) for name, points in wanted.rubric.items()
    ):
        said.append(text("the rubric there has other points"))
    if change.comment is not None and rest.comment is not None:
        posted = any(comment.carries(wanted.mark) for comment in current.comments)
        said.append(text("the report is not there") if posted else text("the comment is not there"))
    return said


def _files(change: Change, current: Current) -> list[RemoteFile]:
    name = change.wanted.report.name if change.wanted.report else ""
    of_ours = [c for c in current.comments if c.carries(change.wanted.mark) or not c.id]
    files = [file for comment in of_ours for file in comment.files]
    return [file for file in files if file.name == name] or files


def _unseen(change: Change) -> Mapping[str, Step]:
    return {"comment": Step(change.wanted.mark, "", "done")}


def _once_each(found: Sequence[Finding]) -> list[Finding]:
    return list({(one.change.wanted.person.id, one.words.en): one for one in found}.values())


def _gone() -> Text:
    return text(
        "The server does not answer any more, so what was sent has not been read back. Run the same command again: it "
        "compares, and goes on from here."
    )


def _quiet(_count: int) -> None:
    """Nobody waits for this."""
