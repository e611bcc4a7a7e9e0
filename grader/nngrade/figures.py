"""Pictures where looking beats reading, as data: drawn by the renderers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nngrade.checks import Checks
from nngrade.compare_numbers import as_array
from nngrade.course import Task
from nngrade.errors import GraderError
from nngrade.mismatch import Rung
from nngrade.model import Curve, DecisionMap, Figure, Text
from nngrade.results import CaseResult
from nngrade.sandbox.outcomes import Returned

_DRAWABLE = {Rung.WARNING, Rung.MODIFIED, Rung.VALUES}


def draw(task: Task, results: Sequence[CaseResult], checks: Checks) -> tuple[Figure, ...]:
    """The pictures of a task: of its public case labelled "figure", when the function returned something there."""
    if task.figure is None:
        return ()
    drawn = next((r for r in results if r.case.label == "figure" and isinstance(r.outcome, Returned)), None)
    if drawn is None:
        return ()
    if task.figure.kind == "curve":
        curve = _curve(drawn, task.figure.title)
        return () if curve is None else (curve,)
    return _pictures(checks, task.figure.kind, drawn, task.figure.title)


def _curve(result: CaseResult, title: Text) -> Curve | None:
    x, got, expected = (as_array(v) for v in (result.case.args[0], result.value, result.case.expected))
    if x is None or got is None or expected is None or got.shape != x.shape or got.dtype.kind == "c":
        return None
    shown = tuple(float(v) if np.isfinite(v) else None for v in got)
    return Curve(tuple(map(float, x)), shown, tuple(map(float, expected)), title)


def _pictures(checks: Checks, name: str, result: CaseResult, title: Text) -> tuple[Figure, ...]:
    """A map, or all that a function of ``checks_keras.py`` draws of a model."""
    if result.mismatch is not None and result.mismatch.rung not in _DRAWABLE:
        return ()  # a result of another form is not what the picture is made from
    try:
        drawn: Any = checks.picture(name, result.value, evaluate=result.case.evaluate)
    except GraderError:
        return ()  # a picture that fails costs nobody a verdict
    if drawn is None:
        return ()
    return tuple(drawn) if isinstance(drawn, list) else (_map(drawn, title),)


def _map(drawn: Any, title: Text) -> DecisionMap:
    low, high, values, points = drawn
    return DecisionMap(
        float(low),
        float(high),
        tuple(tuple(map(float, row)) for row in values),
        tuple((float(a), float(b), float(t)) for a, b, t in points),
        title,
    )
