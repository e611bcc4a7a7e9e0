"""What has to be sent: a pure function of what people are to have, what they have, and what the journal remembers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nngrade.lms.journal import State, Step
from nngrade.lms.marks import mark_alone, marked, marks_in, merged, others, paragraph, untouched
from nngrade.lms.remote import Assignment, Change, Current, Learner, RemoteComment, Wanted
from nngrade.model import Text
from nngrade.texts import text

Steps = Mapping[str, Step]
_USUAL = 2
HTML = "1"


@dataclass(frozen=True)
class UploadPlan:
    """One change for each matched person, in their order; ``changes`` with nothing to send are right already."""

    assignment: Assignment
    changes: tuple[Change, ...]

    @property
    def open(self) -> tuple[Change, ...]:
        """Those that have something to send."""
        return tuple(change for change in self.changes if not change.empty)


@dataclass(frozen=True)
class Rules:
    """How a platform keeps feedback: ``thread`` (a conversation) or one text.

    ``comments`` and ``files``: whether these are sent.  ``restore``: send again what a person deleted there.
    ``digits``: the decimals that grades were rounded to.
    """

    thread: bool
    comments: bool = True
    files: bool = True
    restore: bool = False
    digits: int = _USUAL


def make_plan(
    assignment: Assignment,
    pairs: Sequence[tuple[Wanted, Learner]],
    current: Mapping[str, Current],
    steps: Mapping[str, Steps],
    rules: Rules,
) -> UploadPlan:
    """The changes for all pairs."""
    changes = [
        decide(wanted, learner, current.get(learner.id, Current()), steps.get(wanted.person.id, {}), rules)
        for wanted, learner in pairs
    ]
    return UploadPlan(assignment, tuple(changes))


def decide(wanted: Wanted, learner: Learner, current: Current, steps: Steps, rules: Rules) -> Change:
    """What differs for one person.  With empty ``steps`` only what the platform shows counts."""
    trouble = current.trouble or _in_the_way(current, steps, rules)
    if trouble is not None:
        return Change(wanted, learner, current, trouble=trouble)
    if current.excused and not wanted.excused:
        left = text("is excused there; that is left as it is")
        return Change(wanted, learner, current, kept=(left,))
    if wanted.excused:
        return Change(wanted, learner, current, excuse=not current.excused)
    feedback = _in_thread if rules.thread else _in_one_text
    wished = rules.comments or (rules.files and not rules.thread)
    comment, report, remove, kept = feedback(wanted, current, steps, rules) if wished else (None, False, (), ())
    return Change(
        wanted,
        learner,
        current,
        grade=current.stale or not same_grade(wanted.grade, current.grade, rules.digits),
        rubric=any(not same_grade(points, current.rubric.get(name)) for name, points in wanted.rubric.items()),
        comment=comment,
        with_report=report,
        remove=remove,
        kept=kept,
    )


def same_grade(wanted: str, there: float | None, digits: int = _USUAL) -> bool:
    """Whether a grade is there already; two decimals count, or the ``digits`` that were asked for when these are more.

    Platforms round for themselves, so half of the last decimal is no difference.
    """
    return there is not None and abs(float(wanted) - there) < 0.501 * 10.0 ** -max(digits, _USUAL)


def _in_the_way(current: Current, steps: Steps, rules: Rules) -> Text | None:
    """Why nothing can be sent without spoiling what somebody else wrote."""
    if rules.thread:
        return None
    if current.hidden and current.grade is not None and not steps and (rules.comments or rules.files):
        return text(
            "somebody has graded there already, and the marking workflow hides the comment; release it there, or grade "
            "by hand"
        )
    there = current.comments[0] if current.comments else None
    if rules.comments and there is not None and others(there.text) and there.form not in {"", HTML}:
        return text(
            "a comment in another format than HTML is there, which would be spoilt; save it there in the editor, or "
            "give --grades-only"
        )
    return None


_Feedback = tuple["str | None", bool, tuple[str, ...], tuple[Text, ...]]


def _in_thread(wanted: Wanted, current: Current, steps: Steps, rules: Rules) -> _Feedback:
    """A conversation: a comment once sent stays; a newer one takes the place of ours."""
    report = wanted.report is not None and rules.files
    noted = _noted(steps)
    ours = [c for c in current.comments if mark_alone(c.text) and (c.mine or c.id in noted)]
    same = [c for c in ours if mark_alone(c.text) == wanted.mark]
    torn = _is(steps.get("comment"), "torn", wanted)
    right = [c for c in same if not torn and (c.files or not report)]
    if right:
        return None, False, _removable([c for c in ours if c is not right[0]], steps), ()
    last = steps.get("comment")
    if last is not None and _is(last, "done", wanted) and not rules.restore and not same:
        if any(comment.id == last.remote_id for comment in current.comments):
            return None, False, (), (text("our comment was edited there; it is left as it is"),)
        return None, False, (), (text("our comment was deleted there; it is not sent again"),)
    return marked(wanted.comment, wanted.mark), report, _removable(ours, steps), ()


def _noted(steps: Steps) -> set[str]:
    """The numbers of comments that the journal knows as ours."""
    last = steps.get("comment")
    begun = {name.partition(":")[2] for name in steps if name.startswith("remove:")}
    return begun | ({last.remote_id} if last is not None and last.remote_id else set())


def _is(step: Step | None, state: State, wanted: Wanted) -> bool:
    return step is not None and step.state == state and step.digest == wanted.mark


def _removable(ours: Sequence[RemoteComment], steps: Steps) -> tuple[str, ...]:
    """Those that nobody wrote into, and that the platform has not refused to take away."""
    refused = {name.partition(":")[2] for name, step in steps.items() if name[:7] == "remove:" and step.state == "kept"}
    return tuple(c.id for c in ours if untouched(c.text) and c.id not in refused)


def _in_one_text(wanted: Wanted, current: Current, steps: Steps, rules: Rules) -> _Feedback:
    """One text for each person: our paragraph in it is replaced, what others wrote stays."""
    report = wanted.report if rules.files else None
    ours = paragraph(wanted.comment, wanted.mark)
    sent, torn = (_is(steps.get("comment"), state, wanted) for state in ("done", "torn"))
    if not current.known:
        said = text("its comment cannot be read there, so it is replaced")
        return (None, False, (), ()) if sent else (ours, report is not None, (), (said,))
    before = current.comments[0] if current.comments else RemoteComment("", "")
    if (wanted.mark in marks_in(before.text)) if rules.comments else sent:
        there = report is None or (any(file.name == report.name for file in before.files) and not torn)
        return (None, False, (), ()) if there else (before.text, True, (), ())
    if not rules.comments:
        return (before.text, True, (), ()) if report is not None else (None, False, (), ())
    if sent and not rules.restore:
        return None, False, (), (text("our comment was deleted there; it is not sent again"),)
    kept = (text("another comment is there; ours is put below it"),) if others(before.text) else ()
    return merged(before.text, ours), report is not None, (), kept
