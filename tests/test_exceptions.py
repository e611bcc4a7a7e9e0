"""What is said after an exception's own words."""

from __future__ import annotations

import numpy as np
import pytest

from nngrade.authoring import Solutions
from nngrade.cases import Case
from nngrade.course import Course
from nngrade.exceptions import advice
from nngrade.feedback import named
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import Text
from nngrade.results import CaseResult
from nngrade.sandbox.outcomes import Raised


@pytest.mark.parametrize(
    ("kind", "message", "words"),
    [
        (
            "TypeError",
            "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
            "정수 배열에는",
        ),
        ("SyntaxError", "invalid character '\uff08' (U+FF08)", "전각 문자"),
        ("SyntaxError", "invalid non-printable character U+3000", "전각 문자"),
    ],
)
def test_advice_names_the_cause(kind: str, message: str, words: str) -> None:
    """Whole-number arrays and full-width characters are named as what they are."""
    said = advice(Raised(kind, (kind, "Exception"), message))
    assert said is not None
    assert words in said.ko


def test_a_curly_quote_is_no_full_width_character() -> None:
    """It has a sentence of its own."""
    said = advice(Raised("SyntaxError", ("SyntaxError", "Exception"), "invalid character '\u201c' (U+201C)"))
    assert said is not None
    assert "full-width" not in said.en


KNOWN = {"np": np, "A": np.ones(3), "number": 3.0, "nothing": None, "pair": (1, 2), "advice": advice}

SLIPS = [
    ("nowhere", "Nothing here has this name"),
    ("list(pair)[0, 1]", "one position at a time"),
    ("np.random.randn((2, 3))", "one by one"),
    ("A[1.0]", "slices such as 1:3"),
    ("[1][3]", "Counting begins at 0"),
    ("A[3]", "Counting begins at 0"),
    ("A(0)", "taken with [ ]"),
    ("pair(3)", "calls a function"),
    ("nothing + A", "Something is None"),
    ("nothing[0]", "Something is None"),
    ("nothing.shape", "Something is None"),
    ("number[0]", "a single number"),
    ("list(3)", "a single number"),
    ("list(np.array(3.0))", "a single number"),
    ("np.float64(3)[0]", "a single number"),
    ("A.append(1)", "does not grow"),
    ("pair.shape", "Only arrays have that"),
    ("np.Square", "nothing of this name"),
    ("[1] * 2.5", "element by element"),
    ("[1] - [2]", "element by element"),
    ("advice()", "more or fewer values"),
    ("advice(1, 2, 3)", "more or fewer values"),
    ("{}['key']", "no such key"),
    ("np.zeros(2, 3)", "np.zeros((2, 3))"),
    ("A.reshape(2, 2)", "exactly as many elements"),
    ("A.sum(axis=1)", "fewer axes"),
    ("A[number]", "a whole number"),
    ("pair[number]", "a whole number"),
    ("range(3 / 2)", "a whole number"),
    ("1 / 0", "divisor is 0"),
    ("A.__setitem__(0, [1, 2])", "One place of an array"),
    ("np.array([[1, 2], [3]])", "One place of an array"),
    ("[0 for a, b in [(1, 2, 3)]]", "on the left of `=`"),
]


@pytest.mark.parametrize(("slip", "words"), SLIPS)
def test_every_usual_exception_is_explained(slip: str, words: str) -> None:
    """With the messages of the Python and the NumPy that run."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  each slip has its own
        eval(slip, dict(KNOWN))  # noqa: S307  our own texts
    kinds = tuple(kind.__name__ for kind in type(caught.value).__mro__)
    said = advice(Raised(kinds[0], kinds, str(caught.value)))
    assert said is not None
    assert words in said.en
    assert any("가" <= letter <= "힣" for letter in said.ko)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("np", "`import numpy as np`"),
        ("math", "`import math`"),
        ("tf", "`import tensorflow as tf`"),
        ("plt", "leave the drawing out"),
        ("numpy", "the short name np"),
        ("true", "capital letter"),
        ("heigth", "spelt"),
    ],
)
def test_a_name_that_is_not_there(name: str, words: str) -> None:
    """For the usual libraries the line that is missing; np is not made by `import numpy` alone."""
    said = advice(Raised("NameError", ("NameError", "Exception"), f"name '{name}' is not defined"))
    assert said is not None
    assert words in said.en


def test_what_python_says_of_itself() -> None:
    """Recursion without end, and a value before there is one."""
    deep = advice(Raised("RecursionError", ("RecursionError",), "maximum recursion depth exceeded in comparison"))
    early = advice(Raised("UnboundLocalError", ("UnboundLocalError", "NameError"), "local variable 'y' referenced"))
    assert deep is not None
    assert early is not None
    assert "calls itself" in deep.en
    assert "before it has a value" in early.en
    assert advice(Raised("ValueError", ("ValueError",), "the student's own words")) is None


def test_a_named_mistake_is_explained_once(mini: tuple[Course, Solutions]) -> None:
    """The mistake's own sentence and the exception, without the general advice that says the same."""
    words = "The truth value of an array with more than one element is ambiguous"
    raised = Raised("ValueError", ("ValueError", "Exception"), words)
    task = mini[0].tasks[0]
    result = CaseResult(Case("values", (1.0,), 2.0), raised, Mismatch(Rung.EXCEPTION, Text(f"{words}. decide", "-")))
    assert named(Text("Yours.", "-"), result, task).en == f"Yours. Your code raised ValueError: {words}."
