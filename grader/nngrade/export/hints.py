"""What a teacher may have meant otherwise: lectures that nobody has begun, a best attempt of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nngrade.entries import Entry, State
from nngrade.export.grades import Policy
from nngrade.model import Text, Verdict
from nngrade.texts import text


def hints(entries: Sequence[Entry], policy: Policy, *, narrowed: bool) -> Iterator[Text]:
    """What to say of all attempts of a class; ``narrowed`` tells that the teacher chose the tasks that count."""
    idle = [] if narrowed else idle_lectures(entries)
    if idle:
        rest = [lecture for lecture in _lectures(entries) if lecture not in idle]
        yield text(
            "Nobody has begun these lectures, and they count as 0 points for everybody: {lectures}. "
            "If they are not part of this homework, leave them out: {options}",
            lectures=", ".join(idle),
            options=" ".join(f"--only {lecture}" for lecture in rest),
        )
    if policy.choice == "best" and _lacks_attempts(entries):
        yield text(
            "--best chooses only among attempts that were graded, and earlier ones may not have been. "
            "`nngrade grade --all-attempts` grades all of them."
        )


def idle_lectures(entries: Sequence[Entry]) -> list[str]:
    """The lectures of which nobody's attempt has a point or anything begun; none when that is so of all lectures."""
    begun = {
        _lecture(task.id)
        for entry in entries
        if entry.state is State.GRADED
        for task in entry.tasks
        if task.score > 0 or task.verdict is not Verdict.NOT_IMPLEMENTED
    }
    return [lecture for lecture in _lectures(entries) if lecture not in begun] if begun else []


def _lectures(entries: Sequence[Entry]) -> list[str]:
    """All lectures that somebody was graded in, in the course's order."""
    return list(
        dict.fromkeys(_lecture(task.id) for entry in entries if entry.state is State.GRADED for task in entry.tasks)
    )


def _lecture(task_id: str) -> str:
    return task_id.partition("/")[0]


def _lacks_attempts(entries: Sequence[Entry]) -> bool:
    """Whether somebody's attempts are fewer than their numbers say, or nobody has two."""
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.person.id] = counts.get(entry.person.id, 0) + 1
    fewer = any(entry.attempt > counts[entry.person.id] for entry in entries)
    return fewer or all(count == 1 for count in counts.values())
