"""What a teacher may have meant otherwise."""

from __future__ import annotations

from collections.abc import Callable

from nngrade.entries import Entry, State, TaskScore
from nngrade.export.grades import Policy
from nngrade.export.hints import hints, idle_lectures
from nngrade.model import Verdict

Make = Callable[..., Entry]


def tasks(*done: tuple[str, Verdict, float]) -> tuple[TaskScore, ...]:
    """A task of each lecture."""
    return tuple(TaskScore(f"{lecture}/a.py::f", verdict, score, 2.0) for lecture, verdict, score in done)


def test_idle_lectures(entry: Make) -> None:
    """A wrong try is a begin, and so are points; who is not graded says nothing."""
    idle = ("l2", Verdict.NOT_IMPLEMENTED, 0.0), ("l3", Verdict.NOT_IMPLEMENTED, 0.0)
    first = entry(3, tasks=tasks(("l1", Verdict.FAILED, 0.0), *idle))
    second = entry(7, tasks=tasks(("l1", Verdict.NOT_IMPLEMENTED, 0.0), idle[0], ("l3", Verdict.PASSED, 2.0)))
    missing = entry(21, state=State.MISSING, tasks=())
    assert idle_lectures([first, missing]) == ["l2", "l3"]
    assert idle_lectures([first, second]) == ["l2"]
    (hint,) = hints([first, second], Policy(), narrowed=False)
    assert hint.en.endswith("leave them out: --only l1 --only l3")
    assert not list(hints([first, second], Policy(), narrowed=True))


def test_nobody_has_begun_anything(entry: Make) -> None:
    """Then no choice of lectures would help."""
    assert idle_lectures([entry(3, tasks=tasks(("l1", Verdict.NOT_IMPLEMENTED, 0.0)))]) == []
    assert idle_lectures([]) == []


def test_attempts_that_were_not_graded(entry: Make) -> None:
    """Numbers tell of them; so does a class in which nobody has two."""
    both = [entry(3, attempt=1, latest=False), entry(3, attempt=2)]
    best = Policy(choice="best")
    assert not list(hints(both, best, narrowed=True))
    assert not list(hints([*both, entry(7)], best, narrowed=True))
    assert list(hints([*both, entry(7, attempt=2)], best, narrowed=True))
    assert list(hints([entry(3)], best, narrowed=True))
    assert not list(hints([entry(3)], Policy(), narrowed=True))
