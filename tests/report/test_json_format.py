"""The JSON form: complete, stable, readable again, and clear about files that are no reports."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.errors import UsageError
from nngrade.model import (
    LANGUAGES,
    CourseInfo,
    Curve,
    DecisionMap,
    Difference,
    FileInfo,
    GroupReport,
    LectureInfo,
    Misconception,
    Report,
    SourceLine,
    SubmissionInfo,
    TaskReport,
    Text,
    Verdict,
)
from nngrade.report.json_format import from_json, read_report, read_reports, to_json

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
WORDS = st.text(max_size=8)
TEXTS = st.builds(Text, WORDS, WORDS)
SERIES = st.lists(NUMBERS, max_size=3).map(tuple)
CURVES = st.builds(
    Curve,
    x=SERIES,
    got=st.lists(st.none() | NUMBERS, max_size=3).map(tuple),
    expected=SERIES,
    title=TEXTS,
    kind=st.just("curve"),
)
MAPS = st.builds(
    DecisionMap,
    low=NUMBERS,
    high=NUMBERS,
    values=st.lists(SERIES, max_size=2).map(tuple),
    points=st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=2).map(tuple),
    title=TEXTS,
    kind=st.just("map"),
)
GROUPS = st.builds(
    GroupReport,
    name=WORDS,
    title=TEXTS,
    hidden=st.booleans(),
    passed=st.booleans(),
    cases=st.integers(),
    points=NUMBERS,
    max_points=NUMBERS,
    detail=st.none() | TEXTS,
)
TASKS = st.builds(
    TaskReport,
    id=WORDS,
    title=TEXTS,
    verdict=st.sampled_from(Verdict),
    score=NUMBERS,
    max_score=NUMBERS,
    message=TEXTS,
    hint=st.none() | TEXTS,
    misconception=st.none() | st.builds(Misconception, WORDS, TEXTS),
    difference=st.none() | st.builds(Difference, WORDS, WORDS, WORDS),
    where=st.none() | st.builds(SourceLine, WORDS, st.integers(), WORDS),
    groups=st.lists(GROUPS, max_size=2).map(tuple),
    figures=st.lists(CURVES | MAPS, max_size=2).map(tuple),
    hidden_not_run=st.integers(),
    seconds=NUMBERS,
    stdout=WORDS,
)
FILES = st.lists(st.builds(FileInfo, WORDS, st.integers(), WORDS), max_size=2).map(tuple)
REPORTS = st.builds(
    Report,
    submission=st.builds(
        SubmissionInfo, WORDS, WORDS, WORDS, FILES
    ),
    course=st.builds(
        CourseInfo, WORDS, WORDS, st.none() | st.integers(), st.booleans(), TEXTS,
        st.lists(st.builds(LectureInfo, WORDS, TEXTS), max_size=2).map(tuple),
    ),
    tasks=st.lists(TASKS, max_size=1).map(tuple), created=WORDS, confinement=st.lists(WORDS, max_size=2).map(tuple),
    schema=st.just("nngrade-report/1"),
)  # fmt: skip


def finite_total(report: Report) -> bool:
    """Whether the sums of points are numbers at all."""
    return math.isfinite(report.score) and math.isfinite(report.max_score)


@given(report=REPORTS.filter(finite_total), language=st.sampled_from(LANGUAGES))
def test_round_trip(report: Report, language: Any) -> None:
    """Every report is read back as it was, whichever language it was written in."""
    raw = to_json(report, language)
    assert from_json(raw) == report
    assert raw.encode("utf-8")


def test_sample_round_trip(sample: Report) -> None:
    """The sample, with every kind of part, is read back as it was."""
    assert from_json(to_json(sample, "ko")) == sample


def test_schema_of_the_documentation(sample: Report) -> None:
    """The keys that scripts rely on are where the documentation says, in the language asked for."""
    tree = json.loads(to_json(sample, "ko"))
    assert tree["schema"] == "nngrade-report/1"
    assert tree["language"] == "ko"
    assert (tree["score"], tree["max_score"], tree["hidden_not_run"]) == (5.5, 17.5, 3)
    assert tree["submission"]["files"][0] == {
        "path": "l1_perceptron/activations.py",
        "size": 2100,
        "sha256": "0b7e40aa" * 8,
    }
    assert {"name", "version", "seed", "hidden", "title", "lectures", "texts"} == set(tree["course"])
    task = tree["tasks"][2]
    assert task["verdict"] == "failed"
    assert task["misconception"]["id"] == "tanh"
    assert task["misconception"]["message"].startswith("시그모이드가 아니라")
    assert task["texts"]["message"]["en"].startswith("For z = 1.0")
    assert task["groups"][1]["title"] == "큰 |z|에서 넘침 없이"
    assert tree["tasks"][0]["misconception"] is None
    assert tree["tasks"][0]["hint"] is None


def test_both_languages_hold_the_same(sample: Report) -> None:
    """What was written in one language can be written again in the other."""
    assert to_json(from_json(to_json(sample, "en")), "ko") == to_json(sample, "ko")


def test_output_is_stable_readable_and_compact(sample: Report) -> None:
    """Korean stays Korean, the file ends with a line feed, a row of numbers takes one line."""
    raw = to_json(sample, "ko")
    assert raw == to_json(sample, "ko")
    assert raw.endswith("}\n")
    assert "김하늘" in raw
    assert raw.count("\n") < 1000


def test_not_finite_numbers_of_figures_are_null(sample: Report, edit: Callable[..., Report]) -> None:
    """NaN and infinity have no place in JSON: null, read back as a missing value."""
    curve = Curve((0.0, 1.0), (math.nan, math.inf), (math.nan, 1.0), Text("t", "t"))
    raw = to_json(edit(sample, figures=(curve,)), "en")
    assert '"got": [null, null]' in raw
    read = from_json(raw).tasks[0].figures[0]
    assert isinstance(read, Curve)
    assert read.got == (None, None)
    assert math.isnan(read.expected[0])


def test_lone_surrogates_survive(sample: Report, edit: Callable[..., Report]) -> None:
    """Text that has no UTF-8 form is escaped and read back."""
    report = edit(sample, stdout="a\udc80b")
    raw = to_json(report, "en")
    assert from_json(raw.encode("utf-8").decode("utf-8")) == report


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.999])
def test_truncated_file_names_the_line(sample: Report, share: float) -> None:
    """A file that was cut off is told with its name and the line where it ends."""
    raw = to_json(sample, "en").rstrip()
    cut = raw[: int(len(raw) * share)]
    with pytest.raises(UsageError, match=r"'cut\.json' is not a report: line \d+ .*Grade the submission again"):
        from_json(cut, "cut.json")


@pytest.mark.parametrize("raw", ["[]", "3", "null", "{}", '{"schema": 3}', '{"schema": "other/1"}', "NaN", '"x"'])
def test_other_json_is_not_a_report(raw: str) -> None:
    """JSON that is something else is told so, with what to name instead."""
    with pytest.raises(UsageError, match=r"'x\.json' is not a report of nngrade"):
        from_json(raw, "x.json")


@pytest.mark.parametrize("raw", ["[" * 100_000, '{"schema": ' + "9" * 5000 + "}"])
def test_json_that_python_refuses(raw: str) -> None:
    """Nesting without end and numbers of thousands of digits are an answer, not a traceback."""
    with pytest.raises(UsageError, match="not a report"):
        from_json(raw)


def test_other_schema_version_names_line_and_versions(sample: Report) -> None:
    """A report of another version says which one it is and which one can be read."""
    raw = to_json(sample, "en").replace("nngrade-report/1", "nngrade-report/2")
    with pytest.raises(UsageError, match=r"'r\.json', line 2: .*'nngrade-report/2'.*'nngrade-report/1'"):
        from_json(raw, "r.json")


CHANGES: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("tasks", lambda tree: tree.pop("tasks")),
    ("tasks", lambda tree: tree.update(tasks={})),
    ("tasks[0]", lambda tree: tree.update(tasks=[1])),
    ("tasks[2].verdict", lambda tree: tree["tasks"][2].update(verdict="perfect")),
    ("tasks[0].score", lambda tree: tree["tasks"][0].update(score="1")),
    ("tasks[0].score", lambda tree: tree["tasks"][0].update(score=True)),
    ("tasks[0].score", lambda tree: tree["tasks"][0].update(score=10**400)),
    ("tasks[0].score", lambda tree: tree["tasks"][0].update(score=math.inf)),
    ("tasks[0].texts.message", lambda tree: tree["tasks"][0]["texts"].pop("message")),
    ("tasks[0].texts.title.ko", lambda tree: tree["tasks"][0]["texts"]["title"].update(ko=None)),
    ("course.hidden", lambda tree: tree["course"].update(hidden=1)),
    ("course.seed", lambda tree: tree["course"].update(seed=1.5)),
    ("created", lambda tree: tree.update(created=3)),
    ("tasks[2].figures[0].kind", lambda tree: tree["tasks"][2]["figures"][0].update(kind="pie")),
    ("tasks[10].figures[0].points[1]", lambda tree: tree["tasks"][10]["figures"][0]["points"][1].pop()),
]


@pytest.mark.parametrize(("place", "change"), CHANGES)
def test_wrong_shape_names_the_place(sample: Report, place: str, change: Callable[[dict[str, Any]], object]) -> None:
    """A report with a part missing or of the wrong kind is told with that part's place."""
    tree = json.loads(to_json(sample, "en"))
    change(tree)
    with pytest.raises(UsageError) as caught:
        from_json(json.dumps(tree), "r.json")
    assert f"'{place}'" in str(caught.value)
    assert '"r.json"' in caught.value.ko


def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file and a file that is no text are told with their path."""
    with pytest.raises(UsageError, match=r"none\.json' cannot be read"):
        read_report(tmp_path / "none.json")
    bad = tmp_path / "bad.json"
    bad.write_bytes(b'{\n"schema": "\xff"}')
    with pytest.raises(UsageError, match=r"bad\.json' is not a report: line 2"):
        read_report(bad)


def test_reports_of_a_folder(sample: Report, tmp_path: Path) -> None:
    """A results folder gives its reports in the order of the folders' names."""
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        report = dataclasses.replace(sample, submission=dataclasses.replace(sample.submission, id=name))
        (tmp_path / name / "report.json").write_text(to_json(report, "ko"), encoding="utf-8")
    assert [report.submission.id for report in read_reports(tmp_path)] == ["a", "b"]


def test_folder_without_reports(tmp_path: Path) -> None:
    """An empty folder is a wrong folder, with what to name instead."""
    with pytest.raises(UsageError, match="no reports in"):
        read_reports(tmp_path)
