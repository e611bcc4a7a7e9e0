"""Attempt, scale, rounding and late rule: from entries to one grade."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from nngrade.entries import Entry, State, TaskScore
from nngrade.export.grades import Final, Policy, adjustment, final_grade, final_grades, narrowed
from nngrade.export.late import late_rule
from nngrade.model import Text, Verdict

Make = Callable[..., Entry]
DUE = "2026-05-04 23:59+09:00"


def test_scale(entry: Make) -> None:
    """45 of 60 points are 75 of 100, and the student is told; without a scale nothing changes."""
    final = final_grade([entry(3)], Policy(Decimal(100)))
    assert (final.grade, final.maximum) == ("75", Decimal(100))
    assert [line.en for line in final.lines] == ["45 of 60 points count as 75 of 100."]
    assert final_grade([entry(3)], Policy()).grade == "45"
    assert final_grade([entry(3)], Policy()).lines == ()


def test_zero_is_a_grade(entry: Make) -> None:
    """No points are something else than no grade."""
    assert final_grade([entry(3, score=0.0)], Policy()).grade == "0"


@pytest.mark.parametrize("state", [State.MISSING, State.EXCUSED, State.FAILED])
def test_no_grade(entry: Make, state: State) -> None:
    """Who is excused, handed in nothing, or could not be graded has no grade, and is told apart."""
    final = final_grade([entry(3, state=state, note=Text("Broken.", "깨짐."))], Policy(Decimal(100)))
    assert (final.points, final.grade, final.state) == (None, "", state)
    assert (final.excused, final.missing) == (state is State.EXCUSED, state is State.MISSING)
    assert final.trouble == ((Text("Broken.", "깨짐."),) if state is State.FAILED else ())


def test_missing_may_be_zero(entry: Make) -> None:
    """If the teacher says so; who is excused still has no grade."""
    rule = Policy(Decimal(100), missing_zero=True)
    assert final_grade([entry(3, state=State.MISSING)], rule).grade == "0"
    assert final_grade([entry(3, state=State.EXCUSED)], rule).grade == ""


def test_attempts(entry: Make) -> None:
    """The latest counts, or the best; of equal ones the later; the student is told which."""
    attempts = [
        entry(3, attempt=1, latest=False, score=50.0),
        entry(3, attempt=2, latest=False, score=50.0),
        entry(3, attempt=3, latest=True, score=40.0),
    ]
    latest, best = (final_grade(attempts, Policy(choice=choice)) for choice in ("latest", "best"))
    assert (latest.grade, latest.entry.attempt) == ("40", 3)
    assert (best.grade, best.entry.attempt) == ("50", 2)
    assert best.lines[0].en == "Attempt 2 of 3 counts: the one with the best grade."
    assert latest.lines[0].en == "Attempt 3 of 3 counts: the latest one."


def test_latest_is_what_the_gradebook_marks(entry: Make) -> None:
    """Not always the one with the highest number."""
    attempts = [entry(3, attempt=1, score=10.0), entry(3, attempt=2, latest=False, score=20.0)]
    assert final_grade(attempts, Policy()).grade == "10"


def test_best_is_after_the_late_rule(entry: Make) -> None:
    """A better attempt that came too late may be worth less."""
    attempts = [
        entry(3, attempt=1, latest=False, score=40.0, submitted="2026-05-04T20:00:00+09:00"),
        entry(3, attempt=2, score=60.0, submitted="2026-05-08T20:00:00+09:00"),
    ]
    final = final_grade(attempts, Policy(choice="best", late=late_rule("10%/day", DUE)))
    assert (final.entry.attempt, final.grade) == (1, "40")


def test_failed_attempt_does_not_hide_a_graded_one(entry: Make) -> None:
    """With --best an attempt that could not be read costs nothing; as the latest it has no grade."""
    attempts = [entry(3, attempt=1, latest=False), entry(3, attempt=2, state=State.FAILED)]
    assert final_grade(attempts, Policy(choice="best")).grade == "45"
    assert final_grade(attempts, Policy()).points is None


def test_late_rule_is_told(entry: Make) -> None:
    """The rule, when it was handed in, and what it took, in both languages."""
    late = entry(3, submitted="2026-05-06T10:00:00+09:00")
    final = final_grade([late], Policy(Decimal(100), late=late_rule("10%/day, max 50%", DUE)))
    assert final.grade == "60"
    lines = [line.en for line in adjustment(final)]
    assert lines[0] == "Grade: 60 of 100 points"
    assert (
        "Late rule: 10 % of the earned points for each started day after 2026-05-04 23:59 +09:00, at most 50 %."
        in lines
    )
    assert "Handed in 2026-05-06 10:00 +09:00; started days after the deadline: 2." in lines
    assert "Late: 20 % of 75 points are taken off; 60 points are left." in lines
    assert all(line.ko != line.en for line in adjustment(final))


def test_nothing_to_tell(entry: Make) -> None:
    """A page gets no lines where the score is the grade."""
    assert adjustment(final_grade([entry(3)], Policy())) == ()
    assert adjustment(final_grade([entry(3, state=State.MISSING)], Policy(Decimal(100)))) == ()


def test_unjudged_tasks_are_for_the_teacher(entry: Make) -> None:
    """What nngrade itself could not judge costs points, never silently."""
    lost = TaskScore("l1/a.py::f", Verdict.GRADER_ERROR, 0.0, 5.0)
    (trouble,) = final_grade([entry(3, tasks=(lost,))], Policy()).trouble
    assert "l1/a.py::f" in trouble.en


def test_nothing_to_give_points_for(entry: Make) -> None:
    """No grade, and no division by zero."""
    final = final_grade([entry(3, score=0.0, max_score=0.0)], Policy(Decimal(100)))
    assert (final.points, final.state) == (None, State.FAILED)
    assert final.trouble


def test_one_grade_each(entry: Make) -> None:
    """Everybody once, sorted by id, whatever the order of the entries."""
    finals: tuple[Final, ...] = final_grades(
        [entry(7), entry(3, attempt=2), entry(3, attempt=1, latest=False)], Policy()
    )
    assert [(final.person.id, final.entry.attempt) for final in finals] == [("kim", 2), ("lee", 1)]


def test_narrowed(entry: Make) -> None:
    """Only some tasks count."""
    tasks = tuple(TaskScore(f"l{n}/a.py::f", Verdict.PASSED, float(n), 10.0) for n in (1, 2))
    some = narrowed(entry(3, tasks=tasks), {"l2/a.py::f"}, 10.0)
    assert (some.score, some.max_score, len(some.tasks)) == (2.0, 10.0, 1)
    assert narrowed(entry(3, state=State.MISSING, max_score=0.0), set(), 10.0).max_score == 10.0
