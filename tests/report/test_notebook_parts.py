"""Cells, notebooks and notes in every form of a report."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from nngrade.model import (
    CourseInfo,
    FileInfo,
    LectureInfo,
    Report,
    SourceLine,
    SubmissionInfo,
    TaskReport,
    Text,
    Verdict,
)
from nngrade.report.html import render
from nngrade.report.json_format import from_json, to_json
from nngrade.report.junit import to_junit
from nngrade.report.linear import Linear
from nngrade.report.markdown import to_markdown
from nngrade.report.screen import Screen
from nngrade.report.terminal import plain_text, report_lines

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
NOTES = (Text("Cell 1 stopped.", "1번 셀이 멈추었습니다."), Text("Set aside: <b>%x</b>", "뺐습니다: <b>%x</b>"))
COURSE = CourseInfo(
    "c", "1", None, hidden=False, title=Text("C", "강의"), lectures=(LectureInfo("l1", Text("L", "L")),)
)


@pytest.fixture
def report() -> Report:
    """A task of a notebook that holds two exercises, with a place in its third cell."""
    files = (
        FileInfo("l1/a.py", 3, "a" * 64, "l1/a.ipynb", NOTES),
        FileInfo("l1/b.py", 3, "b" * 64, "hw.ipynb", (NOTES[0],)),
        FileInfo("l1/c.py", 3, "c" * 64, "hw.ipynb", (NOTES[0],)),
    )
    place = SourceLine("l1/a.ipynb", 2, "return y", 3)
    tasks = tuple(
        TaskReport(f"{file.path}::f", Text("F", "F"), Verdict.ERROR, 0.0, 1.0, Text("It raised.", "예외."), where=place)
        for file in files
    )
    return Report(SubmissionInfo("s", "S", "0" * 64, files), COURSE, tasks, "2026-01-01T00:00:00+00:00")


def test_json_and_back(report: Report) -> None:
    """Nothing is lost; a report without notebooks has no keys for them, and older ones are still read."""
    raw = to_json(report, "ko")
    assert from_json(raw) == report
    assert '"cell": 3' in raw
    files = tuple(dataclasses.replace(file, notebook="", notes=()) for file in report.submission.files)
    tasks = tuple(dataclasses.replace(t, where=SourceLine("l1/a.py", 2, "x")) for t in report.tasks)
    plain = dataclasses.replace(report, submission=dataclasses.replace(report.submission, files=files), tasks=tasks)
    raw = to_json(plain, "en")
    assert from_json(raw) == plain
    assert not any(f'"{key}"' in raw for key in ("cell", "notes", "notebook"))


def test_terminal(report: Report) -> None:
    """The notebook in place of the file, the cell at the place, the notes once at the end."""
    shown = [plain_text(line) for line in report_lines(Screen("en"), report)]
    assert shown[0].startswith("l1/a.ipynb  aaaa")
    assert "hw.ipynb (l1/b.py)  bbbbbbbb" in shown
    assert "      l1/a.ipynb, cell 3, line 2" in shown
    assert shown.count(" - Cell 1 stopped.") == 2
    assert "About hw.ipynb:" in shown


def test_plain(report: Report) -> None:
    """The same in sentences."""
    shown = [plain_text(line) for line in report_lines(Linear("ko"), report)]
    assert any(line.endswith("l1/a.ipynb, 3번 셀, 2번째 줄: return y") for line in shown)
    assert shown.count("1번 셀이 멈추었습니다.") == 2


def test_html(report: Report) -> None:
    """Escaped, like everything."""
    page = render(report, "en", TEMPLATES)
    assert "l1/a.ipynb, cell 3, line 2" in page
    assert "hw.ipynb (l1/b.py)" in page
    assert page.count("Cell 1 stopped.") == 2
    assert "<b>%x" not in page


def test_markdown_and_junit(report: Report) -> None:
    """Both name the cell."""
    page = to_markdown(report, "en")
    assert "l1/a.ipynb, cell 3, line 2: return y" in page
    assert "- Cell 1 stopped." in page
    assert "l1/a.ipynb, cell 3, line 2: return y" in to_junit(report, "en")
