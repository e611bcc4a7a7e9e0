"""A report as Markdown (GitHub flavoured), for pull requests, wikis and job summaries."""

from __future__ import annotations

import re

from nngrade.model import Language, Report, TaskReport, Verdict
from nngrade.report.safe_text import excerpt, one_line, paragraph
from nngrade.report.summary import SYMBOLS, format_points, mistake_beside_message, short_hash, verdict_word
from nngrade.report.words import cases_sentence, hidden_sentence, notes_told, page_words, short_place

_SPECIAL = re.compile(r"([\\`*_\[\]|~$@#])")
_AT_LINE_START = re.compile(r"^(\s*\d*)([-+=.)])", re.MULTILINE)  # would begin a list or underline a heading
_AUTOLINK = re.compile(r"(?<=:)//|(?<=www)\.", re.IGNORECASE)


def to_markdown(report: Report, language: Language) -> str:
    """The document: score, a table of all tasks, then each task that is short of full marks."""
    words = page_words(language)
    person = escaped(one_line(report.submission.name or report.submission.id))
    score = f"{format_points(report.score)} / {format_points(report.max_score)}"
    lines = [
        f"# {escaped(one_line(report.course.title[language]))}: {person}",
        "",
        f"**{words['score']}: {score}**",
        "",
    ]
    if report.hidden_not_run:
        lines += [escaped(hidden_sentence(report.hidden_not_run)[language]), ""]
    lines += [f"| {words['verdict']} | {words['task']} | {words['points']} |", "| --- | --- | ---: |"]
    lines += [_row(task, language) for task in report.tasks]
    for task in report.tasks:
        if task.verdict is not Verdict.PASSED:
            lines += ["", *_section(task, language)]
    for heading, notes in notes_told(report, language):
        lines += ["", escaped(heading), "", *(f"- {escaped(note)}" for note in notes)]
    lines += ["", _origin(report, language), "", "<!-- nngrade -->", ""]
    return "\n".join(lines)


def escaped(raw: str) -> str:
    """``raw`` so that Markdown shows it as it is: no markup, no HTML, no mention, no table cell of its own."""
    html = raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _AT_LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", html))
    return _AUTOLINK.sub(r"\\\g<0>", plain)


def fenced(raw: str) -> list[str]:
    """``raw`` as a code block whose fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall(r"`+", raw)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", raw, fence]


def _points(task: TaskReport) -> str:
    return f"{format_points(task.score)} / {format_points(task.max_score)}"


def _row(task: TaskReport, language: Language) -> str:
    name = escaped(one_line(task.id))
    return f"| {SYMBOLS[task.verdict]} {verdict_word(task.verdict)[language]} | {name} | {_points(task)} |"


def _section(task: TaskReport, language: Language) -> list[str]:
    words = page_words(language)
    word = verdict_word(task.verdict)[language]
    lines = [
        f"## {escaped(one_line(task.name))}: {word} ({_points(task)})",
        "",
        escaped(paragraph(task.message[language])),
    ]
    if beside := mistake_beside_message(task, language):
        lines += ["", f"**{escaped(paragraph(beside))}**"]
    if task.difference is not None:
        shown = task.difference
        rows = ((words["call"], shown.call), (words["got"], shown.got), (words["expected"], shown.expected))
        lines += ["", *fenced("\n".join(f"{label}: {excerpt(value, characters=600).text}" for label, value in rows))]
    if task.where is not None:
        place = f"{short_place(task.where, language)}: {one_line(task.where.source.strip())}"
        lines += ["", *fenced(place)]
    lines += _groups(task, language)
    if task.stdout:
        lines += ["", f"{words['output']}:", "", *fenced(excerpt(task.stdout).text)]
    if task.hint is not None:
        lines += ["", f"{words['hint']}: {escaped(paragraph(task.hint[language]))}"]
    return lines


def _groups(task: TaskReport, language: Language) -> list[str]:
    lines = [""] if task.groups else []
    for group in task.groups:
        symbol = SYMBOLS[task.verdict_of(group)]
        points = f"{format_points(group.points)} / {format_points(group.max_points)}"
        title = escaped(one_line(group.title[language] or group.name))
        lines.append(f"- {symbol} {title} ({cases_sentence(group)[language]}): {points}")
    return lines


def _origin(report: Report, language: Language) -> str:
    course, words = report.course, page_words(language)
    hidden = words["yes"] if course.hidden else words["no"]
    hashed = short_hash(report.submission.sha256)
    facts = (f"{course.name} {course.version}", f"{words['hidden_cases']}: {hidden}", hashed, report.created)
    return "*" + escaped(" · ".join(one_line(fact) for fact in facts if fact)) + "*"
