"""Chains of calls that cannot go on, and results of several seeds: told by what the student's function returned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from nngrade.authoring import Solutions
from nngrade.cases import Case
from nngrade.checks import Checks
from nngrade.course import Course
from nngrade.equality import same
from nngrade.feedback import state_between_calls
from nngrade.lost_part import LostPart, lost_part
from nngrade.mismatch import Rung
from nngrade.results import judge
from nngrade.sandbox.outcomes import CallOutcome, Frame, Raised, Returned
from nngrade.sandbox.protocol import Call
from nngrade.tolerance import Tolerance
from nngrade.values import Kept, Seed

STRICT = Tolerance(1e-9, 1e-12)
CHAIN = (Call("move", (1.0, None), {}, keep=0), Call("move", (Kept(0, 0),), {"state": Kept(0, 1)}, chained=True))
LOOKUP = Raised("TypeError", ("TypeError", "Exception"), "'NoneType' object is not subscriptable")


@pytest.fixture
def checks(mini: tuple[Course, Solutions]) -> Checks:
    """The mini course's checks; none of them is reached here."""
    return Checks(mini[0], mini[0].lectures[0])


@pytest.mark.parametrize(
    ("value", "rung", "words"),
    [
        (None, Rung.MISSING_RETURN, "move returns None: is a `return`"),
        ({"W": np.ones(2)}, Rung.STRUCTURE, "The result of move has no part [0], which the next call needs"),
        ((np.ones(2),), Rung.STRUCTURE, "has no part [1]"),
    ],
)
def test_what_the_earlier_call_returned_is_told(checks: Checks, value: Any, rung: Rung, words: str) -> None:
    """The lookup that failed is the grader's own; the message is about the value that came back."""
    lost = lost_part(CHAIN, [Returned(value), LOOKUP])
    assert lost is not None
    result = judge(Case("g", (), {"W": np.ones(2)}, take=(0,)), Returned(lost), checks, STRICT)
    assert result.mismatch is not None
    assert result.mismatch.rung is rung
    assert words in result.mismatch.message.en
    assert same(lost, LostPart("move", lost.part, None), STRICT)
    assert hash(lost) == hash(LostPart("move", lost.part, None))


@pytest.mark.parametrize(
    "answers",
    [
        [Returned(None), Raised("TypeError", ("TypeError",), "no", (Frame("f.py", 1, "move"),))],
        [Returned((1.0, 2.0)), LOOKUP],
        [LOOKUP],
    ],
)
def test_an_exception_of_the_students_own_stays_one(answers: Sequence[CallOutcome]) -> None:
    """A traceback with the student's lines, a chain whose parts are all there, a first call."""
    assert lost_part(CHAIN, answers) is None


@pytest.mark.parametrize(
    ("drawn", "place", "words"),
    [
        (None, "", "Your function returns None"),
        ((np.ones((3, 2)), np.ones(3)), "[1]", "Your result[1] has shape (3,)"),
        ((np.ones((3, 1)), np.ones((3, 2))), "[0]", "in another order?"),
    ],
)
def test_the_list_of_several_seeds_does_not_show(checks: Checks, drawn: Any, place: str, words: str) -> None:
    """The first drawn result is told by itself: the student's index is [1], not [0][1]."""
    form = (np.zeros((3, 2)), np.zeros((3, 1)))
    case = Case("g", (Seed(1),), [form, form], check="any", seeds=2)
    mismatch = judge(case, Returned([drawn, drawn]), checks, STRICT).mismatch
    assert mismatch is not None
    assert mismatch.place == place
    assert words in mismatch.message.en


def test_random_numbers_from_elsewhere_are_named() -> None:
    """A case with a generator wants random numbers: what is wrong is where they come from."""
    assert Case("g", (Seed(1), 2), 1.0).random
    assert not Case("g", (1, 2), 1.0).random
    said = state_between_calls("f(default_rng(1))", random=True)
    assert said.ko.startswith("받은 rng가 아닌 곳(np.random 등)에서 난수를 뽑았습니다.")
    assert "given rng (np.random?)" in said.en
