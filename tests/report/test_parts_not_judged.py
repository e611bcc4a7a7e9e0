"""Parts of a task that nobody has begun, or that we could not judge, are not called wrong in any form of a report."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.model import GroupReport, Language, Report, Text, Verdict
from nngrade.report.html import render
from nngrade.report.linear import Linear
from nngrade.report.markdown import to_markdown
from nngrade.report.screen import Screen
from nngrade.report.summary import SYMBOLS, verdict_word
from nngrade.report.terminal import plain_text, report_lines

WRONG = (SYMBOLS[Verdict.FAILED], verdict_word(Verdict.FAILED).en)


def on_screen(report: Report, _templates: Path) -> str:
    """For people who see."""
    return "\n".join(plain_text(line) for line in report_lines(Screen("en", verbose=True), report))


def for_ears(report: Report, _templates: Path) -> str:
    """For screen readers."""
    return "\n".join(plain_text(line) for line in report_lines(Linear("en", verbose=True), report))


def as_markdown(report: Report, _templates: Path) -> str:
    """For wikis."""
    return to_markdown(report, "en")


def as_page(report: Report, templates: Path) -> str:
    """For browsers; without the style, which knows every mark."""
    return render(report, "en", templates).partition("<body")[2]


@pytest.mark.parametrize("written", [on_screen, for_ears, as_markdown, as_page])
@pytest.mark.parametrize("verdict", [Verdict.NOT_IMPLEMENTED, Verdict.GRADER_ERROR, Verdict.FAILED])
def test_parts_not_judged(
    sample: Report, templates: Path, verdict: Verdict, written: Callable[[Report, Path], str]
) -> None:
    """Only where something was judged wrong, a word or a sign of it stands."""
    part = GroupReport(
        "g", Text("ordinary values", "보통 값"), hidden=False, passed=False, cases=4, points=0, max_points=2
    )
    (task,) = (task for task in sample.tasks if task.name == "step")
    task = dataclasses.replace(task, verdict=verdict, score=0, groups=(part,), figures=())
    told = written(dataclasses.replace(sample, tasks=(task,)), templates)
    assert any(sign in told for sign in WRONG) == (verdict is Verdict.FAILED)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_part_that_passed_stays_passed(sample: Report, language: Language) -> None:
    """Also in a task whose other parts were lost."""
    passed = GroupReport("g", Text("one", "하나"), hidden=False, passed=True, cases=1, points=1, max_points=1)
    task = dataclasses.replace(sample.tasks[0], verdict=Verdict.GRADER_ERROR, groups=(passed,))
    assert task.verdict_of(passed) is Verdict.PASSED
    assert f"- {SYMBOLS[Verdict.PASSED]} " in to_markdown(dataclasses.replace(sample, tasks=(task,)), language)
