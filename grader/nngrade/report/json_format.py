"""A report as JSON, and back: schema ``nngrade-report/1``, described in ``docs/report-json.md``.

Sentences stand in one language where a reader looks for them (``message``, ``hint``, ``title``, ...), and beside them,
under ``texts``, in both: a saved report can be shown in either language.  ``from_json`` trusts nothing.
"""

from __future__ import annotations

import functools
import json
import math
import re
from typing import Any

from nngrade.model import Curve, Figure, FileInfo, GroupReport, Language, Report, SourceLine, TaskReport, Text
from nngrade.report import json_networks
from nngrade.report.json_reader import from_json, read_report, read_reports
from nngrade.report.remembered import Remembered, is_idle

__all__ = ["from_json", "read_report", "read_reports", "to_json"]

_SURROGATE = re.compile("[\ud800-\udfff]")

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode  # json.dumps makes an encoder at each call
_name = functools.cache(_encode)

Json = Any


def to_json(report: Report, language: Language) -> str:
    """The report as text: fixed order of keys, lists of plain values on one line, a line feed at the end."""
    course = report.course
    tree = {
        "schema": report.schema,
        "language": language,
        "submission": {
            "id": report.submission.id,
            "name": report.submission.name,
            "sha256": report.submission.sha256,
            "files": [_file(file, language) for file in report.submission.files],
        },
        "course": {
            "name": course.name,
            "version": course.version,
            "seed": course.seed,
            "hidden": course.hidden,
            "lectures": [{"id": item.id, **_texts(language, title=item.title)} for item in course.lectures],
            **_texts(language, title=course.title),
        },
        "score": _number(report.score),
        "max_score": _number(report.max_score),
        "hidden_not_run": report.hidden_not_run,
        "tasks": [_written(task, language) for task in report.tasks],
        "created": report.created,
        "confinement": list(report.confinement),
    }
    return _encodable(_dump(tree, "")) + "\n"


def _encodable(written: str) -> str:
    """A lone surrogate (from a file name, say) has no UTF-8 form; JSON has an escape for it."""
    try:
        written.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
    return written


class _Done(str):
    """A value that is JSON text already."""

    __slots__ = ()


_TASKS = Remembered()
_TASK_INDENT = "    "


def _written(task: TaskReport, language: Language) -> Json:
    if not is_idle(task):
        return _task(task, language)
    return _TASKS.piece((task, language), lambda: _Done(_dump(_task(task, language), _TASK_INDENT)))


def _task(task: TaskReport, language: Language) -> dict[str, Json]:
    wrong, first, place = task.misconception, task.difference, task.where
    return {
        "id": task.id,
        "verdict": task.verdict.value,
        "score": _number(task.score),
        "max_score": _number(task.max_score),
        "misconception": wrong and {"id": wrong.id, **_texts(language, message=wrong.message)},
        "difference": first and {"call": first.call, "got": first.got, "expected": first.expected},
        "where": place and _where(place),
        "groups": [_group(group, language) for group in task.groups],
        "figures": [_drawn(figure, language) for figure in task.figures],
        "hidden_not_run": task.hidden_not_run,
        "seconds": _number(task.seconds),
        "stdout": task.stdout,
        **_texts(language, title=task.title, message=task.message, hint=task.hint),
    }


def _where(place: SourceLine) -> dict[str, Json]:
    cell = {"cell": place.cell} if place.cell else {}
    return {"file": place.file, **cell, "line": place.line, "source": place.source}


def _file(file: FileInfo, language: Language) -> dict[str, Json]:
    plain = {"path": file.path, "size": file.size, "sha256": file.sha256}
    notebook = {"notebook": file.notebook} if file.notebook else {}
    notes = {"notes": [_texts(language, message=note) for note in file.notes]} if file.notes else {}
    return {**plain, **notebook, **notes}


def _group(group: GroupReport, language: Language) -> dict[str, Json]:
    return {
        "name": group.name,
        "hidden": group.hidden,
        "passed": group.passed,
        "cases": group.cases,
        "points": _number(group.points),
        "max_points": _number(group.max_points),
        **_texts(language, title=group.title, detail=group.detail),
    }


_FIGURES = Remembered()
_FIGURE_INDENT = 4 * "  "


def _drawn(figure: Figure, language: Language) -> Json:
    if not isinstance(figure, Curve):  # large, and one person's
        return _figure(figure, language)
    return _FIGURES.piece((figure, language), lambda: _Done(_dump(_figure(figure, language), _FIGURE_INDENT)))


def _figure(figure: Figure, language: Language) -> dict[str, Json]:
    title = _texts(language, title=figure.title)
    if figure.kind == "curve":
        rows = {name: _numbers(getattr(figure, name)) for name in ("x", "got", "expected")}
        return {"kind": figure.kind, **rows, **title}
    if figure.kind != "map":
        return {"kind": figure.kind, **json_networks.write(figure), **title}
    return {
        "kind": figure.kind,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "values": [_numbers(row) for row in figure.values],
        "points": [_numbers(point) for point in figure.points],
        **title,
    }


def _texts(language: Language, **named: Text | None) -> dict[str, Json]:
    shown: dict[str, Json] = {name: words and words[language] for name, words in named.items()}
    shown["texts"] = {name: words and {"en": words.en, "ko": words.ko} for name, words in named.items()}
    return shown


def _number(value: float) -> float:
    """Whole numbers as such: 1 and 1.0 are the same point."""
    return int(value) if float(value).is_integer() and abs(value) < 2**53 else value


def _numbers(values: tuple[float | None, ...]) -> list[float | None]:
    return [_number(value) if value is not None and math.isfinite(value) else None for value in values]


def _dump(value: Json, indent: str) -> str:
    """Like ``json.dumps`` with an indent, but a list of plain values stays on one line (figures hold thousands)."""
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        lines = [f"{deeper}{_name(name)}: {_dump(item, deeper)}" for name, item in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, _Done):
        return value
    if isinstance(value, list) and any(isinstance(item, (dict, list, _Done)) for item in value):
        return "[\n" + ",\n".join(deeper + _dump(item, deeper) for item in value) + f"\n{indent}]"
    return _encode(value)
