"""Where files belong, whatever a platform, a browser or the person named them; what is not clear is told."""

from __future__ import annotations

import json

import pytest

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions.assemble import assemble
from nngrade.submissions.collect import Raw
from nngrade.submissions.workspace import Submission
from nngrade.texts import text

XOR = "l1_perceptron/xor.py"
SIGMOID = b"def sigmoid(x):\n    return 1\n"
NAND = b"def NAND(a, b):\n    return 1\n"
PERCEPTRON = b"def perceptron(x):\n    return 1\n\n\ndef gate_weights():\n    return 1\n"


def placed(course: Course, *files: tuple[str, bytes] | tuple[str, bytes, int]) -> Submission:
    """The submission of these files."""
    return assemble([Raw(*file) for file in files], (), course, id="kim")


def told(submission: Submission) -> str:
    """All problems."""
    return "\n".join(f"{problem.path}: {problem.message.en}" for problem in submission.problems)


@pytest.mark.parametrize(
    "name",
    [
        "l1_perceptron/xor.py",
        "nngrade-work/l1_perceptron/xor.py",
        "work.zip/a/b/l1_perceptron/xor.py",
        "L1_Perceptron/XOR.PY",
        "l1_perceptron (1)/xor.py",
        "l1_perceptron - 복사본/xor.py",
        "l1_perceptron/xor (2).py",
        "xor.py",
        "xor-1.py",
        "xor-12.py",
        "xor (1).py",
        "xor(1).py",
        "xor - Copy.py",
        "xor - Copy (2).py",
        "xor - 복사본.py",
        "xor의 사본.py",
        "Copy of xor.py",
        "l1_perceptron_xor.py",
        "HW1/xor.py",
        "l1_perceptron/final/xor.py",
    ],
)
def test_names_that_mean_an_exercise(name: str, course: Course) -> None:
    """Copies' marks, capitals, wrappers and joined paths do not hide which exercise it is."""
    submission = placed(course, (name, b"1"))
    assert submission.files == {XOR: b"1"}
    assert submission.problems == ()


@pytest.mark.parametrize(
    ("counts", "other"),
    [
        ("l1_perceptron/xor.py", "xor.py"),
        ("l1_perceptron/xor.py", "l1_perceptron/old/xor.py"),
        ("l1_perceptron/xor.py", "backup/l1_perceptron/xor.py"),
        ("xor.py", "XOR.py"),
        ("xor.py", "xor - Copy.py"),
        ("xor (1).py", "xor.py"),
        ("xor (2).py", "xor (1).py"),
        ("xor-3.py", "xor-1.py"),
    ],
)
def test_which_of_two_counts(counts: str, other: str, course: Course) -> None:
    """The one in its place before others, and of copies that a system numbered the last; the other is named."""
    for order in ((0, 1), (1, 0)):
        files = [(counts, b"1"), (other, b"2")]
        submission = placed(course, files[order[0]], files[order[1]])
        assert submission.files == {XOR: b"1"}
        assert told(submission) == f"{other}: {other} was not read: {counts} counts, which is the same exercise."
    assert placed(course, (counts, b"1"), (other, b"1")).problems == ()


def test_a_later_upload_counts(course: Course) -> None:
    """Where a platform numbers uploads, the number decides."""
    submission = placed(course, ("a/l1_perceptron/xor.py", b"old", 5), ("b/l1_perceptron/xor.py", b"new", 9))
    assert submission.files == {XOR: b"new"}
    assert "b/l1_perceptron/xor.py counts" in told(submission)


def test_two_that_are_equally_good_are_not_guessed(course: Course) -> None:
    """Neither counts, and the exercise says why."""
    submission = placed(course, ("a/l1_perceptron/xor.py", b"1"), ("b/l1_perceptron/xor.py", b"2"))
    assert submission.files == {}
    problem = submission.problem(XOR)
    assert problem is not None
    assert "a/l1_perceptron/xor.py, b/l1_perceptron/xor.py" in problem.message.en
    assert problem.message.ko != problem.message.en


def test_a_name_of_two_lectures_is_decided_by_functions(course: Course) -> None:
    """`gates.py` is in two lectures: what it defines decides, for two of them at once as well."""
    assert placed(course, ("gates.py", NAND)).files == {"l2_logistic/gates.py": NAND}
    assert placed(course, ("gates.py", PERCEPTRON)).files == {"l1_perceptron/gates.py": PERCEPTRON}
    both = placed(course, ("gates.py", PERCEPTRON), ("gates-1.py", NAND))
    assert both.files == {"l1_perceptron/gates.py": PERCEPTRON, "l2_logistic/gates.py": NAND}
    one = placed(course, ("gates.py", PERCEPTRON + NAND))
    assert sorted(one.files) == ["l1_perceptron/gates.py", "l2_logistic/gates.py"]


def test_a_name_of_two_lectures_that_defines_nothing_is_told(course: Course) -> None:
    """Both exercises name the file and the way out; words in a comment or a string are no definition."""
    submission = placed(course, ("gates.py", b"# def NAND(a):\nx = 'def perceptron('\n    def OR(): pass\n"))
    assert submission.files == {}
    for exercise in ("l1_perceptron/gates.py", "l2_logistic/gates.py"):
        problem = submission.problem(exercise)
        assert problem is not None
        assert "lecture's folder" in problem.message.en


def test_a_file_under_a_persons_name_is_known_by_its_functions(course: Course) -> None:
    """All of a course in one file: each exercise of which it has a function of its own."""
    submission = placed(course, ("20261000.py", SIGMOID + NAND))
    assert sorted(submission.files) == ["20261000.py", "l1_perceptron/activations.py", "l2_logistic/gates.py"]
    assert submission.problems == ()


def test_functions_that_two_exercises_have_do_not_decide(course: Course) -> None:
    """Unless one exercise has more of them than any other."""
    submission = placed(course, ("20261000.py", b"def softmax(x): return 1\n"))
    assert list(submission.files) == ["20261000.py"]
    assert submission.problem("l3_classification/softmax.py") is not None
    assert submission.problem("l4_digits/softmax_regression.py") is not None
    whole = b"def hypothesis(): pass\ndef fit(): pass\ndef accuracy(): pass\n"
    assert "l2_logistic/multiple.py" in placed(course, ("20261000.py", whole)).files


def test_a_named_file_counts_before_one_that_only_defines_the_same(course: Course) -> None:
    """A helper with a function of an exercise's name stays a helper."""
    submission = placed(course, ("l1_perceptron/activations.py", SIGMOID), ("l1_perceptron/mine.py", SIGMOID + b"#"))
    assert submission.files == {"l1_perceptron/activations.py": SIGMOID, "l1_perceptron/mine.py": SIGMOID + b"#"}
    assert submission.problems == ()


def test_helpers_come_along(course: Course) -> None:
    """Modules beside the exercises and at the workspace's top are there to import; others are not."""
    submission = placed(
        course,
        ("w/l1_perceptron/xor.py", b"1"),
        ("w/l1_perceptron/own.py", b"2"),
        ("w/helper.py", b"3"),
        ("elsewhere/thing.py", b"4"),
    )
    assert submission.files == {XOR: b"1", "l1_perceptron/own.py": b"2", "helper.py": b"3"}
    flat = placed(course, ("xor.py", b"1"), ("helper.py", b"3"))
    assert flat.files == {XOR: b"1", "helper.py": b"3"}
    two = placed(course, ("a/xor.py", b"1"), ("b/forward.py", b"2"), ("a/helper.py", b"3"), ("b/helper.py", b"4"))
    assert two.files["helper.py"] == b"3"
    assert "b/helper.py" in told(two)


def test_trouble_is_the_exercises_own_when_nothing_better_is_there(course: Course) -> None:
    """Otherwise it is told beside it."""
    trouble = [("w.zip/l1_perceptron/xor (1).py", text("{file} cannot be read: {problem}.", file="xor", problem="x"))]
    alone = assemble([Raw("forward.py", b"1")], trouble, course, id="kim")
    assert alone.problem(XOR) is not None
    beside = assemble([Raw("xor.py", b"1")], trouble, course, id="kim")
    assert beside.problem(XOR) is None
    assert beside.files == {XOR: b"1"}
    assert "w.zip/l1_perceptron/xor (1).py" in told(beside)


def test_nothing_at_all_is_an_error_that_says_why(course: Course) -> None:
    """With the first reasons, or that there is nothing."""
    with pytest.raises(UsageError, match="no Python file"):
        placed(course)
    with pytest.raises(UsageError, match=r"xor\.py is an archive"):
        placed(course, ("xor.py", b"PK\x03\x04rest"))


def test_notebooks_are_named_as_files_are(course: Course) -> None:
    """The last of a platform's copies counts; others keep their names for the reader of notebooks."""

    def book(source: str) -> bytes:
        cells = [{"cell_type": "code", "source": source}]
        return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()

    submission = placed(
        course,
        ("activations.ipynb", book("def sigmoid(x): return 1")),
        ("activations-1.ipynb", book("def sigmoid(x): return 2")),
    )
    assert b"return 2" in submission.files["l1_perceptron/activations.py"]
    assert "activations.ipynb was not read" in told(submission)
    other = placed(course, ("과제.ipynb", book("def sigmoid(x): return 3")), ("xor.py", b"1"))
    assert b"return 3" in other.files["l1_perceptron/activations.py"]
    assert other.files[XOR] == b"1"
    gates = placed(course, ("gates.ipynb", book("def NAND(a, b): return 1")))
    assert "l2_logistic/gates.py" in gates.files


@pytest.mark.parametrize("copy", ["gates (1).py", "gates-1.py"])
def test_a_copy_beside_the_file_in_its_place_is_the_exercise(copy: str, course: Course) -> None:
    """The copy that counts is read, and nothing that is told of the other one looks like the exercise's own trouble."""
    path = "l1_perceptron/gates.py"
    submission = placed(course, (path, b"1"), (f"l1_perceptron/{copy}", b"2"))
    assert submission.files == {path: b"2"}
    assert submission.problem(path) is None
    assert f"{path} was not read" in told(submission)


def test_a_filled_file_counts_before_an_untouched_one(course: Course) -> None:
    """Whatever number a system gave to the file as it was given out, and wherever that lies."""
    stub = course.exercise(XOR).stub.replace(b"\n", b"\r\n")
    for empty, filled in (("xor (1).py", "xor.py"), ("l1_perceptron/xor.py", "xor.py")):
        submission = placed(course, (empty, stub), (filled, b"2"))
        assert submission.files == {XOR: b"2"}
        assert submission.problem(XOR) is None
    assert placed(course, (XOR, stub)).files == {XOR: stub}
