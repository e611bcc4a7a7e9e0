"""Pieces that are made once: only where nothing of them is one person's, and never of something else."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable
from pathlib import Path

import pytest

from nngrade.model import Curve, DecisionMap, LossCurve, Report, SourceLine, TaskReport, Text, Verdict
from nngrade.report import html, json_format, remembered, view
from nngrade.report.html import render
from nngrade.report.json_format import from_json, to_json
from nngrade.report.remembered import Remembered, in_common, is_idle


@pytest.fixture
def blank(sample: Report) -> TaskReport:
    """A task that nobody did."""
    return TaskReport("l1/a.py::f", Text("F", "함수"), Verdict.NOT_IMPLEMENTED, 0.0, 2.0, Text("Not yet.", "아직."))


def test_only_tasks_that_did_not_run(blank: TaskReport, sample: Report) -> None:
    """Time, output, places and differences are one person's."""
    assert is_idle(blank)
    assert not is_idle(dataclasses.replace(blank, seconds=0.1))
    assert not is_idle(dataclasses.replace(blank, stdout="hello"))
    assert not all(is_idle(task) for task in sample.tasks)


def test_what_is_one_persons_is_never_shared(blank: TaskReport) -> None:
    """A line of a file, printed words, pictures of a trained model; times do not matter."""
    curve = Curve((0.0, 1.0), (0.0, None), (0.0, 1.0), Text("c", "c"))
    network = LossCurve((1.0, 0.5), Text("l", "l"))
    ran = dataclasses.replace(blank, seconds=0.25, figures=(curve,))
    assert in_common(ran) == dataclasses.replace(ran, seconds=0.0)
    assert in_common(dataclasses.replace(ran, stdout="hello")) is None
    assert in_common(dataclasses.replace(ran, where=SourceLine("a.py", 3, "x = 1"))) is None
    assert in_common(dataclasses.replace(ran, figures=(curve, network))) is None
    grid = DecisionMap(0.0, 1.0, ((0.5,),), (), Text("m", "m"))
    assert in_common(dataclasses.replace(ran, figures=(grid,))) is None


def test_made_once() -> None:
    """And again when too many others were made."""
    pieces, made = Remembered(), []
    for number in (1, 2, 1, 2):
        assert pieces.piece(number, lambda n=number: made.append(n) or n) == number  # type: ignore[misc, func-returns-value]
    assert made == [1, 2]


def test_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, few are kept."""
    monkeypatch.setattr(remembered, "_MOST", 3)
    pieces = Remembered()
    for number in range(10):
        pieces.piece(number, lambda: 0)
    assert len(pieces._pieces) <= 3


def test_documents_are_the_same(blank: TaskReport, sample: Report) -> None:
    """Remembered or not, in either language, and for a task that differs in one word."""
    changed = dataclasses.replace(blank, message=Text("Not begun.", "시작 전."))
    for task in (blank, changed, blank):
        report = dataclasses.replace(sample, tasks=(task, *sample.tasks))
        for _ in range(2):
            assert from_json(to_json(report, "en")) == report
            assert from_json(to_json(report, "ko")) == report


def test_pages_are_the_same(
    blank: TaskReport, sample: Report, templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever others' reports held before, a page is the one that is made from nothing."""
    curve = Curve((0.0, 1.0), (0.0, None), (0.0, 1.0), Text("c", "c"))
    ran = dataclasses.replace(blank, seconds=0.25, figures=(curve,))
    other = dataclasses.replace(ran, figures=(dataclasses.replace(curve, got=(0.0, 0.5)),))
    for task in (ran, other, dataclasses.replace(ran, seconds=0.5), dataclasses.replace(ran, stdout="mine")):
        for tasks in ((task,), (blank, task)):  # the number of a task stands in its section
            report = dataclasses.replace(sample, tasks=tasks)
            for module in (view, html, json_format):
                monkeypatch.setattr(module, "_TASKS", Remembered())
            monkeypatch.setattr(json_format, "_FIGURES", Remembered())
            fresh = render(report, "ko", templates), to_json(report, "ko")
            monkeypatch.undo()
            assert (render(report, "ko", templates), to_json(report, "ko")) == fresh


def test_forgotten_by_another_thread() -> None:
    """It is made again, and nobody goes without."""
    kept = Remembered()
    kept._pieces = _Forgetting()
    assert [kept.piece("a", lambda n=n: f"piece {n}") for n in range(2)] == ["piece 0", "piece 1"]


class _Forgetting(dict[Hashable, object]):
    """All is forgotten at the worst moment."""

    def __setitem__(self, key: Hashable, value: object) -> None:
        super().__setitem__(key, value)
        self.clear()
