"""JUnit XML, which CI systems and editors read: one suite for each exercise, one test case for each task."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET  # only writes; nothing is parsed

from nngrade.model import Language, Report, TaskReport, Verdict
from nngrade.report.safe_text import excerpt, one_line, paragraph
from nngrade.report.summary import format_points, mistake_beside_message, verdict_word
from nngrade.report.words import short_place

_FAILURES = frozenset({Verdict.PARTIAL, Verdict.FAILED, Verdict.NOT_IMPLEMENTED})


def to_junit(report: Report, language: Language) -> str:
    """The XML document.  Tasks short of full marks are failures; those that did not come to an end are errors."""
    root = ET.Element("testsuites", {"name": one_line(report.course.name), **_counts(report.tasks)})
    root.append(ET.Comment(" nngrade "))
    for exercise, tasks in itertools.groupby(report.tasks, key=lambda task: task.exercise):
        members = tuple(tasks)
        suite = ET.SubElement(root, "testsuite", name=one_line(exercise), timestamp=one_line(report.created, 40))
        suite.attrib.update(_counts(members))
        for task in members:
            _add_case(suite, task, language)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _counts(tasks: tuple[TaskReport, ...]) -> dict[str, str]:
    failures = sum(task.verdict in _FAILURES for task in tasks)
    passed = sum(task.verdict is Verdict.PASSED for task in tasks)
    return {
        "tests": str(len(tasks)),
        "failures": str(failures),
        "errors": str(len(tasks) - failures - passed),
        "time": f"{sum(task.seconds for task in tasks):.3f}",
    }


def _add_case(suite: ET.Element, task: TaskReport, language: Language) -> None:
    classname = one_line(task.exercise.removesuffix(".py").replace("/", "."))
    case = ET.SubElement(suite, "testcase", classname=classname, name=one_line(task.name), time=f"{task.seconds:.3f}")
    properties = ET.SubElement(case, "properties")
    for name, value in (("score", task.score), ("max_score", task.max_score)):
        ET.SubElement(properties, "property", name=name, value=format_points(value))
    if task.verdict is not Verdict.PASSED:
        kind = "failure" if task.verdict in _FAILURES else "error"
        summary = f"{verdict_word(task.verdict)[language]}: {one_line(task.message[language])}"
        ET.SubElement(case, kind, type=task.verdict.value, message=summary).text = _body(task, language)
    if task.stdout:
        ET.SubElement(case, "system-out").text = excerpt(task.stdout).text


def _body(task: TaskReport, language: Language) -> str:
    lines = [paragraph(task.message[language])]
    if beside := mistake_beside_message(task, language):
        lines.append(paragraph(beside))
    if task.difference is not None:
        difference = task.difference
        lines += [
            one_line(difference.call, 600),
            f"- {excerpt(difference.expected).text}",
            f"+ {excerpt(difference.got).text}",
        ]
    if task.where is not None:
        lines.append(f"{short_place(task.where, language)}: {one_line(task.where.source.strip())}")
    return "\n".join(lines)
