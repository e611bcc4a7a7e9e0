"""Pictures from a person's functions: what they return, and every way in which they fail."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nngrade.grade import grade
from nngrade.plot.make import Made
from nngrade.plot.pictures import Line, Panel
from nngrade.submissions import Submission

Draw = Callable[[str, str], Made]

DOUBLE = "def double(x):\n    return 2 * x\n"
PAIR = "def small_pair(kind, limit=10.0):\n    return 1.5, limit / 2\n"
STUB = "def double(x):\n    raise NotImplementedError\n"


def line(made: Made) -> list[float]:
    """The heights of the picture's first line."""
    panel = made.panels[0]
    assert isinstance(panel, Panel)
    mark = panel.marks[0]
    assert isinstance(mark, Line)
    return list(mark.y)


def test_what_is_drawn_is_what_the_student_returned(draw: Draw) -> None:
    """Also when it is wrong: a picture shows, it does not judge."""
    assert line(draw("doubled", DOUBLE)) == [2.0, 4.0, 6.0]
    assert line(draw("doubled", "def double(x):\n    return x * x\n")) == [1.0, 4.0, 9.0]
    assert line(draw("doubled", "def double(x):\n    return [7, 8, 9]\n")) == [7, 8, 9]


def test_results_can_stay_in_the_worker(draw: Draw) -> None:
    """The second call is given a part of what the first one returned."""
    assert line(draw("chained", DOUBLE + PAIR)) == [3.0]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "l1_mini/doubling.py is missing."),
        ("   ", "l1_mini/doubling.py is empty."),
        (STUB, "Not written yet: fill in double(x)"),
        ("def dubble(x):\n    return x\n", 'It has "dubble": give it the name "double".'),
        ("def double(x, y):\n    return x\n", "it must take (x)"),
        ("def double(x)\n    return x\n", "is not valid Python yet"),
        ("def double(x):\n    return 1 / 0\n", "Your code raised ZeroDivisionError"),
        ("def double(x):\n    pass\n", "returns None"),
        ("def double(x):\n    return x.sum()\n", "expected is an array of shape (3,)"),
        ("def double(x):\n    return x / 0\n", "holds inf at 3 of 3 places"),
        ("def double(x):\n    raise SystemExit\n", "SystemExit"),
        ("import os\ndef double(x):\n    os._exit(3)\n", "exit code 3"),
        ("def double(x):\n    return helper(x)\ndef helper(x):\n    raise NotImplementedError\n", "helper"),
    ],
)
def test_a_failure_is_told_as_a_check_tells_it(draw: Draw, source: str, words: str) -> None:
    """Nothing is drawn, and the sentence says why."""
    made = draw("doubled", source)
    assert not made.panels
    assert made.trouble is None
    assert [reason.function for reason in made.missing] == ["double"]
    assert words in made.missing[0].message.en


def test_the_sentence_is_the_check_s_own(draw: Draw, course: object, launcher: object) -> None:
    """Word for word, in both languages."""
    report = grade_stub(course, launcher)
    assert draw("doubled", STUB).missing[0].message == report


def grade_stub(course: object, launcher: object) -> object:
    """What a check says of the stub."""
    from nngrade.authoring import Solutions, build_keys  # noqa: PLC0415  only this test needs keys

    build_keys(course, Solutions(course.root.parent / "solutions"))  # type: ignore[attr-defined, arg-type]
    submission = Submission("s", "s", {"l1_mini/doubling.py": STUB.encode()})
    report = grade(submission, course, launcher=launcher)  # type: ignore[arg-type]
    return report.tasks[0].message


def test_a_picture_may_do_without_a_function(draw: Draw) -> None:
    """What is there is drawn, what is missing is told; with nothing there is no picture."""
    made = draw("both", STUB + PAIR)
    assert line(made) == [1.5, 2.5]
    assert [reason.function for reason in made.missing] == ["double"]
    assert not draw("both", STUB).panels


def test_an_author_s_slip_costs_one_picture_and_no_blame(draw: Draw) -> None:
    """It is told as ours."""
    made = draw("broken", DOUBLE)
    assert not made.panels
    assert not made.missing
    assert made.trouble is not None
    assert "says nothing about your code" in made.trouble.en


def test_who_was_called_before_may_be_to_blame(draw: Draw) -> None:
    """Only where a result of another function is the argument, and not for a stub."""
    made = draw("chained", PAIR + "def double(x):\n    return x[5]\n")
    assert "the cause may be there: small_pair." in made.missing[0].message.en
    stub = draw("chained", PAIR + STUB)
    assert "small_pair" not in stub.missing[0].message.en
    assert "may be there" not in draw("doubled", "def double(x):\n    return x[5]\n").missing[0].message.en


def test_a_raise_above_the_code_is_told(draw: Draw) -> None:
    """As a check tells it."""
    made = draw("doubled", STUB + "    return 2 * x\n")
    assert "still stands above your code" in made.missing[0].message.en
