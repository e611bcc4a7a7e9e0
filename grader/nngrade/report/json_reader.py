"""Reads a report's JSON back into the model; a file that is no report is told with its name, place and next step."""

from __future__ import annotations

import contextlib
import json
import math
from pathlib import Path
from typing import Any

from nngrade.errors import UsageError
from nngrade.model import (
    SCHEMA,
    CourseInfo,
    Curve,
    DecisionMap,
    Difference,
    Figure,
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
from nngrade.report.json_networks import READERS
from nngrade.report.safe_text import one_line
from nngrade.report.system_reasons import unread
from nngrade.texts import text


class _WrongError(Exception):
    """The value at ``place`` is not what the schema says; ``wanted`` is what it should be."""

    def __init__(self, place: str, wanted: Text) -> None:
        super().__init__(place, wanted)
        self.place = place
        self.wanted = wanted


def read_report(path: Path) -> Report:
    """The report in the file ``path``.

    Raises:
        UsageError: the file cannot be read or is no report.
    """
    try:
        raw = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        said = text(
            "'{file}' cannot be read: {reason}. Check the path, then try again.",
            file=path,
            reason=unread(error),
        )
        raise UsageError.of(said) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _not_json(str(path), line) from error
    return from_json(raw, str(path))


def read_reports(results: Path) -> list[Report]:
    """All reports of a results folder (``<id>/report.json``), in the order of their folders' names.

    Raises:
        UsageError: the folder holds none, or one of them cannot be read.
    """
    paths = sorted(results.glob("*/report.json"))
    if not paths:
        said = text(
            "There are no reports in '{folder}'. Name a folder that nngrade grade wrote (--out), or one report.json.",
            folder=results,
        )
        raise UsageError.of(said)
    return [read_report(path) for path in paths]


def from_json(raw: str, file: str = "report.json") -> Report:
    """The report that :func:`nngrade.report.json_format.to_json` wrote; ``file`` is how messages call it.

    Raises:
        UsageError: ``raw`` is no JSON (names the line), another schema, or not shaped like a report (names the place).
    """
    try:
        tree = json.loads(raw)
    except json.JSONDecodeError as error:
        raise _not_json(file, error.lineno) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or nesting without end
        raise _not_json(file, 1) from error
    _check_schema(tree, raw, file)
    try:
        return _report(_Node(tree, ""))
    except _WrongError as error:
        said = text(
            "'{file}' is not a whole report: '{place}' should be {wanted}. "
            "Grade the submission again to get a new one.",
            file=file,
            place=error.place,
            wanted=error.wanted,
        )
        raise UsageError.of(said) from error


def _not_json(file: str, line: int) -> UsageError:
    said = text(
        "'{file}' is not a report: line {line} is not valid JSON (is the file cut off?). "
        "Grade the submission again to get a new one.",
        file=file,
        line=line,
    )
    return UsageError.of(said)


def _check_schema(tree: object, raw: str, file: str) -> None:
    found = tree.get("schema") if isinstance(tree, dict) else None
    if found == SCHEMA:
        return
    if isinstance(found, str) and found.startswith("nngrade-report/"):
        said = text(
            "'{file}', line {line}: the report has schema '{found}', this version reads '{known}'. "
            "Use the version of nngrade that wrote it, or grade the submission again.",
            file=file,
            line=raw[: raw.find('"schema"')].count("\n") + 1,
            found=one_line(found, 40),
            known=SCHEMA,
        )
    else:
        said = text(
            "'{file}' is not a report of nngrade: it has no schema '{known}'. Name a report.json that nngrade wrote.",
            file=file,
            known=SCHEMA,
        )
    raise UsageError.of(said)


class _Node:
    """A value of the JSON tree and where it stands; every getter checks the type."""

    def __init__(self, value: Any, place: str) -> None:
        self.value = value
        self.place = place

    def __getitem__(self, name: str) -> _Node:
        place = f"{self.place}.{name}" if self.place else name
        if not isinstance(self.value, dict):
            raise _WrongError(self.place, text("an object"))
        if name not in self.value:
            raise _WrongError(place, text("present"))
        return _Node(self.value[name], place)

    def has(self, name: str) -> bool:
        return isinstance(self.value, dict) and name in self.value

    def items(self) -> list[_Node]:
        if not isinstance(self.value, list):
            raise _WrongError(self.place, text("a list"))
        return [_Node(value, f"{self.place}[{index}]") for index, value in enumerate(self.value)]

    def optional(self) -> _Node | None:
        return None if self.value is None else self

    def string(self) -> str:
        if not isinstance(self.value, str):
            raise _WrongError(self.place, text("a string"))
        return self.value

    def boolean(self) -> bool:
        if not isinstance(self.value, bool):
            raise _WrongError(self.place, text("true or false"))
        return self.value

    def integer(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise _WrongError(self.place, text("a whole number"))
        return self.value

    def number(self) -> float:
        if isinstance(self.value, (int, float)) and not isinstance(self.value, bool):
            with contextlib.suppress(OverflowError):  # a whole number beyond every float
                number = float(self.value)
                if math.isfinite(number):
                    return number
        raise _WrongError(self.place, text("a number"))

    def text(self, name: str) -> Text:
        both = self["texts"][name]
        return Text(en=both["en"].string(), ko=both["ko"].string())

    def optional_text(self, name: str) -> Text | None:
        return self.text(name) if self["texts"][name].optional() else None


def _report(node: _Node) -> Report:
    return Report(
        submission=_submission(node["submission"]),
        course=_course(node["course"]),
        tasks=tuple(_task(task) for task in node["tasks"].items()),
        created=node["created"].string(),
        confinement=tuple(layer.string() for layer in node["confinement"].items()),
    )


def _submission(node: _Node) -> SubmissionInfo:
    files = tuple(
        FileInfo(
            path=f["path"].string(),
            size=f["size"].integer(),
            sha256=f["sha256"].string(),
            notebook=f["notebook"].string() if f.has("notebook") else "",
            notes=tuple(note.text("message") for note in f["notes"].items()) if f.has("notes") else (),
        )
        for f in node["files"].items()
    )
    return SubmissionInfo(
        id=node["id"].string(), name=node["name"].string(), sha256=node["sha256"].string(), files=files
    )


def _course(node: _Node) -> CourseInfo:
    seed = node["seed"].optional()
    return CourseInfo(
        name=node["name"].string(),
        version=node["version"].string(),
        seed=None if seed is None else seed.integer(),
        hidden=node["hidden"].boolean(),
        title=node.text("title"),
        lectures=tuple(
            LectureInfo(id=item["id"].string(), title=item.text("title")) for item in node["lectures"].items()
        ),
    )


def _task(node: _Node) -> TaskReport:
    wrong, first, place = (node[name].optional() for name in ("misconception", "difference", "where"))
    return TaskReport(
        id=node["id"].string(),
        title=node.text("title"),
        verdict=_verdict(node["verdict"]),
        score=node["score"].number(),
        max_score=node["max_score"].number(),
        message=node.text("message"),
        hint=node.optional_text("hint"),
        misconception=Misconception(id=wrong["id"].string(), message=wrong.text("message")) if wrong else None,
        difference=Difference(*(first[name].string() for name in ("call", "got", "expected"))) if first else None,
        where=_where(place) if place else None,
        groups=tuple(_group(group) for group in node["groups"].items()),
        figures=tuple(_figure(figure) for figure in node["figures"].items()),
        hidden_not_run=node["hidden_not_run"].integer(),
        seconds=node["seconds"].number(),
        stdout=node["stdout"].string(),
    )


def _where(node: _Node) -> SourceLine:
    return SourceLine(
        file=node["file"].string(),
        line=node["line"].integer(),
        source=node["source"].string(),
        cell=node["cell"].integer() if node.has("cell") else 0,
    )


def _verdict(node: _Node) -> Verdict:
    try:
        return Verdict(node.string())
    except ValueError as error:
        raise _WrongError(node.place, text("a verdict")) from error


def _group(node: _Node) -> GroupReport:
    return GroupReport(
        name=node["name"].string(),
        title=node.text("title"),
        hidden=node["hidden"].boolean(),
        passed=node["passed"].boolean(),
        cases=node["cases"].integer(),
        points=node["points"].number(),
        max_points=node["max_points"].number(),
        detail=node.optional_text("detail"),
    )


def _figure(node: _Node) -> Figure:
    kind = node["kind"].string()
    if kind == "curve":
        got = tuple(item.number() if item.optional() else None for item in node["got"].items())
        return Curve(x=_floats(node["x"]), got=got, expected=_floats(node["expected"]), title=node.text("title"))
    if kind in READERS:
        return READERS[kind](node)
    if kind != "map":
        raise _WrongError(node["kind"].place, text("one of {names}", names=", ".join(("curve", "map", *READERS))))
    return DecisionMap(
        low=node["low"].number(),
        high=node["high"].number(),
        values=tuple(_floats(row) for row in node["values"].items()),
        points=tuple(_point(point) for point in node["points"].items()),
        title=node.text("title"),
    )


def _floats(node: _Node) -> tuple[float, ...]:
    """Numbers of a figure; null stands for one that was not finite."""
    return tuple(item.number() if item.optional() else math.nan for item in node.items())


def _point(node: _Node) -> tuple[float, float, float]:
    values = _floats(node)
    if len(values) != 3:  # noqa: PLR2004  x1, x2 and the target
        raise _WrongError(node.place, text("three numbers"))
    return values[0], values[1], values[2]
