"""Naming mistakes and relations from judged cases, without a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nngrade import diagnose as diagnose_module
from nngrade.cases import Case, Raises
from nngrade.compare import compare
from nngrade.course import Group, MisconceptionText, Task
from nngrade.diagnose import diagnose
from nngrade.equality import same
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import Text
from nngrade.relations import describe_relation
from nngrade.results import CaseResult
from nngrade.sandbox.outcomes import Limits, Raised, Returned
from nngrade.scoring import CaseScore, score_groups
from nngrade.stubs import Signature
from nngrade.tolerance import Tolerance

STRICT = Tolerance(1e-9, 1e-12)
INPUTS = (np.array([1.0, -2.0, 3.0]), np.array(0.5), np.array([[0.0, 4.0], [-1.0, 2.5]]))


def task(**misconceptions: MisconceptionText) -> Task:
    """A task with one group."""
    word = Text("t", "t")
    groups = (Group("values", word, 1.0, ()),)
    return Task("l/e.py::f", word, Signature(("x",), 0, "(x)"), groups, (), misconceptions, Limits(), 1e-9, 1e-12, None)


def known(name: str, **options: Any) -> MisconceptionText:
    """A misconception's text."""
    return MisconceptionText(name, Text(name, name), **options)


def results(
    right: Callable[[Any], Any], got: Callable[[Any], Any], mistakes: Mapping[str, Callable[[Any], Any]] | None = None
) -> list[CaseResult]:
    """Judged cases of an elementwise task."""
    made = []
    for x in INPUTS:
        values = {name: f(x) for name, f in (mistakes or {}).items()}
        case = Case("values", (x,), right(x), misconceptions=values)
        made.append(CaseResult(case, Returned(got(x)), compare(got(x), case.expected, STRICT)))
    return made


def test_the_matching_mistake_is_named() -> None:
    """Of several known mistakes, the one whose values came back."""
    mistakes = {"square": np.square, "abs": np.abs}
    found = diagnose(task(square=known("square"), abs=known("abs")), results(np.exp, np.abs, mistakes))
    assert found is not None
    assert found.id == "abs"


def test_equal_answers_are_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a class; other answers to the same cases, or the same answers to fewer of them, are another matter."""
    mistakes = {"square": np.square, "abs": np.abs}
    one = task(square=known("square"), abs=known("abs"))
    first, others = (answered(results(np.exp, got, mistakes)) for got in (np.abs, np.square))
    second = [replace(result, outcome=replace(result.outcome, seconds=1.0)) for result in first]  # type: ignore[type-var]
    other = [replace(r, case=f.case) for r, f in zip(others, first, strict=True)]
    looked: list[int] = []
    compared = diagnose_module.same
    monkeypatch.setattr(diagnose_module, "same", lambda *values: looked.append(1) or compared(*values))  # type: ignore[func-returns-value]
    assert [named(one, given) for given in (first, second, other)] == ["abs", "abs", "square"]
    before = len(looked)
    assert [named(one, given) for given in (second, other, first)] == ["abs", "square", "abs"]
    assert len(looked) == before
    assert named(one, first[:1]) == "abs"
    assert len(looked) > before
    assert named(task(square=known("square")), first) is None


def test_not_all_that_was_wrong_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the class."""
    monkeypatch.setattr(diagnose_module, "_REMEMBERED", 2)
    made = results(np.exp, np.abs, {"abs": np.abs})
    for _ in range(5):
        again = answered(made)
        assert named(task(abs=known("abs")), again) == "abs"
        assert len(again[0].case.memo["mistakes"]) <= 2


def named(one: Task, given: list[CaseResult]) -> str | None:
    """The id of the mistake that is named."""
    found = diagnose(one, given)
    return None if found is None else found.id


def answered(given: list[CaseResult]) -> list[CaseResult]:
    """The same as new short answers, as a worker's replies give them."""
    fresh = [replace(result.outcome, seconds=0.0) for result in given]  # type: ignore[type-var]
    return [
        replace(result, outcome=replace(answer, answer=answer))  # type: ignore[type-var]
        for result, answer in zip(given, fresh, strict=True)
    ]


def test_one_different_case_is_enough_not_to_name() -> None:
    """A near match is no match: no wrong name."""
    got = lambda x: np.abs(x) if np.ndim(x) else np.abs(x) + 1e-3  # noqa: E731
    assert diagnose(task(abs=known("abs")), results(np.exp, got, {"abs": np.abs})) is None


def test_a_mistake_that_gives_nan_or_raises() -> None:
    """NaN equals NaN, and an exception its like, when recognising."""
    nan = lambda x: np.full(np.shape(x), np.nan)  # noqa: E731
    found = diagnose(task(nan=known("nan")), results(np.exp, nan, {"nan": nan}))
    assert found is not None
    case = Case("values", (1.0,), 2.0, misconceptions={"raises": Raises("KeyError")})
    raised = CaseResult(case, Raised("KeyError", ("KeyError",), ""), Mismatch(Rung.EXCEPTION, Text("", "")))
    found = diagnose(task(raises=known("raises")), [raised])
    assert found is not None


def test_mistakes_that_leave_the_values_right() -> None:
    """A warning or a changed input has its name when that is all that is wrong."""
    case = Case("values", (1.0,), 2.0)
    warned = CaseResult(
        case, Returned(2.0, warnings=("overflow in exp",)), Mismatch(Rung.WARNING, Text("", "")), values_right=True
    )
    changed = CaseResult(case, Returned(2.0, modified=(0,)), Mismatch(Rung.MODIFIED, Text("", "")), values_right=True)
    both = task(over=known("over", warning="overflow"), place=known("place", modified=True), c=known("c", check=True))
    for result, name in ((warned, "over"), (changed, "place")):
        found = diagnose(both, [result])
        assert found is not None
        assert found.id == name
    assert diagnose(both, [warned, changed]) is None
    wrong_besides = CaseResult(case, Returned(3.0, modified=(0,)), Mismatch(Rung.MODIFIED, Text("", "")))
    assert diagnose(both, [wrong_besides]) is None


def test_a_warning_beside_right_values_tells_of_no_wrong_values() -> None:
    """A mistake that is harmless where NumPy warned explains nothing there."""
    case = Case("values", (1.0,), 2.0, misconceptions={"truncated": 2.0})
    warned = CaseResult(case, Returned(2.0, warnings=("divide by zero",)), Mismatch(Rung.WARNING, Text("", "")))
    assert diagnose(task(truncated=known("truncated")), [warned]) is None


def test_one_group_of_exceptions_is_no_mistake_of_its_own() -> None:
    """Many mistakes end in the same exception: it takes the other cases to tell which one it is."""
    mistakes = task(numbers=known("numbers"))
    second = Group("kinds", Text("t", "t"), 1.0, ())
    mistakes = replace(mistakes, groups=(*mistakes.groups, second))
    raised = Case("values", (INPUTS[0],), INPUTS[0], misconceptions={"numbers": Raises("ValueError")})
    scalar = Case("kinds", (1.0,), 2.0, misconceptions={"numbers": 2.0})
    failed = CaseResult(raised, Raised("ValueError", ("ValueError",), ""), Mismatch(Rung.EXCEPTION, Text("", "")))
    found = diagnose(mistakes, [failed, CaseResult(scalar, Returned(2.0), None)])
    assert found is not None
    assert diagnose(mistakes, [failed, CaseResult(scalar, Returned(5.0), Mismatch(Rung.VALUES, Text("", "")))]) is None


def test_a_check_can_name_the_mistake_itself() -> None:
    """What a property check found is taken as it is."""
    case = Case("values", (1.0,), 2.0, check="c")
    result = CaseResult(case, Returned(2.0), Mismatch(Rung.VALUES, Text("", "")), misconception="known")
    found = diagnose(task(known=known("known", check=True)), [result])
    assert found is not None


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (lambda x: -np.exp(x), "exactly the negative"),
        (lambda x: 2 * np.exp(x), "2.0 times"),
        (lambda x: np.exp(x) + 1, "1.0 away"),
        (lambda x: np.exp(-x), "one divided by"),
        (lambda x: np.exp(2 * x), "the square of"),
        (lambda x: np.exp(x).T, "transpose"),
    ],
)
def test_relations(got: Callable[[Any], Any], words: str) -> None:
    """A simple relation that holds everywhere is told."""
    found = describe_relation(results(np.exp, got))
    assert found is not None
    assert words in found.en


def test_absolute_value_relation() -> None:
    """A lost sign."""
    found = describe_relation(results(np.sin, lambda x: np.abs(np.sin(x))))
    assert found is not None
    assert "without its sign" in found.en


@pytest.mark.parametrize(
    "got",
    [lambda x: np.exp(x) + x, lambda x: "text", lambda x: np.exp(x) * np.nan, lambda x: np.zeros(7), lambda x: 0 * x],
)
def test_no_relation(got: Callable[[Any], Any]) -> None:
    """Nothing is told when nothing simple holds."""
    assert describe_relation(results(np.exp, got)) is None


def test_no_relation_when_it_is_nearly_right() -> None:
    """A difference in the ninth digit is no factor of 1.0."""
    assert describe_relation(results(np.exp, lambda x: np.exp(x) * (1 + 2e-8))) is None


def test_no_relation_with_a_constant_right_answer() -> None:
    """Any number is a multiple of a single other one: that says nothing."""
    assert describe_relation(results(lambda x: 4.0, lambda x: 8.0)) is None


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ((1.0, [2.0]), [1.0, (2.0,)], True),
        (np.array([[1.0], [2.0]]), ([1.0], [2.0]), True),
        ({"a": 1.0}, {"a": 1.0}, True),
        ({"a": 1.0}, {"b": 1.0}, False),
        ((1.0,), (1.0, 2.0), False),
        (np.ones((2, 1)), np.ones(2), False),
        ("a", "a", True),
        (None, None, True),
        (None, 1.0, False),
        (Raises("A"), Raises("B"), False),
    ],
)
def test_same(one: Any, other: Any, equal: bool) -> None:  # noqa: FBT001
    """Equality of nested values for recognising a mistake."""
    assert same(one, other, STRICT) is equal


def test_points_of_groups() -> None:
    """A group counts when all of its cases pass and the groups that it needs pass; a group without cases never."""
    word = Text("t", "t")
    groups = (
        Group("a", word, 2.0, ()),
        Group("b", word, 1.0, ("a",)),
        Group("c", word, 1.0, ()),
        Group("d", word, 1.0, ()),
    )
    base = task()
    graded = Task(**{**{f: getattr(base, f) for f in base.__dataclass_fields__}, "groups": groups})
    scores = [CaseScore("a", False, False, word), CaseScore("b", True, True), CaseScore("c", False, True)]  # noqa: FBT003
    reports = score_groups(graded, scores)
    assert [r.points for r in reports] == [0, 0, 1, 0]
    assert [r.passed for r in reports] == [False, True, True, False]
    assert reports[1].hidden
    assert reports[0].detail == word


@pytest.mark.parametrize(("rung", "named"), [(Rung.VALUES, True), (Rung.MISSING_RETURN, False), (Rung.SHAPE, False)])
def test_another_group_s_check_names_no_missing_return(rung: Rung, named: bool) -> None:  # noqa: FBT001
    """What a later check finds explains wrong values of the first group, and nothing coarser."""
    word = Text("t", "t")
    two = replace(
        task(late=known("late", check=True)), groups=(Group("values", word, 1.0, ()), Group("b", word, 1.0, ()))
    )
    first = CaseResult(Case("values", (1.0,), 2.0, check="c"), Returned(3.0), Mismatch(rung, word))
    later = CaseResult(Case("b", (1.0,), 2.0, check="c"), Returned(3.0), Mismatch(Rung.VALUES, word), "late")
    assert (diagnose(two, [first, later]) is not None) is named
