"""The fixed words of a report's page, from the catalogue, and the sentences that count something."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from nngrade.model import FileInfo, GroupReport, Language, Report, SourceLine, Text
from nngrade.report.networks import figure_words
from nngrade.report.safe_text import one_line, paragraph
from nngrade.texts import text

_MOST_NOTES = 20


@functools.cache
def page_words(language: Language) -> Mapping[str, str]:
    """All fixed words by the name under which templates use them."""
    named = {**_headings(), **_task_words(), **_figure_words(), **figure_words(), **_origin_words()}
    return MappingProxyType({name: words[language] for name, words in named.items()})


def _headings() -> dict[str, Text]:
    return {
        "report": text("Report"),
        "skip": text("Skip to the tasks"),
        "score": text("Score"),
        "points": text("Points"),
        "files": text("Graded files"),
        "missing": text("missing"),
        "progress": text("Progress"),
        "overview": text("All tasks"),
        "tasks": text("Task by task"),
        "verdict": text("Verdict"),
        "task": text("Task"),
        "origin": text("How this was graded"),
        "no_tasks": text("This report has no tasks."),
    }


def _task_words() -> dict[str, Text]:
    return {
        "difference": text("First difference"),
        "call": text("Call"),
        "got": text("Your result"),
        "expected": text("Expected"),
        "misconception": text("A known mix-up"),
        "where": text("In your code"),
        "output": text("What your code printed"),
        "hint": text("Next step"),
        "groups": text("Points in parts"),
        "part": text("Part"),
        "checks": text("Checks"),
        "hidden": text("hidden"),
    }


def _figure_words() -> dict[str, Text]:
    return {
        "your_curve": text("your curve"),
        "right_curve": text("right curve"),
        "differs": text("they differ here"),
        "no_number": text("no number"),
        "network_output": text("network output"),
        "point": text("Point"),
        "target": text("Target"),
        "output_value": text("Output"),
    }


def _origin_words() -> dict[str, Text]:
    return {
        "course": text("Course"),
        "hidden_cases": text("Hidden checks"),
        "yes": text("yes"),
        "no": text("no"),
        "created": text("Graded at"),
        "submission": text("Submission"),
        "confinement": text("Your code was kept apart by"),
        "nothing": text("nothing"),
    }


def hidden_sentence(count: int) -> Text:
    """That so many hidden checks exist that did not run."""
    if count == 1:
        return text("1 hidden check exists that was not run here.")
    return text("{count} hidden checks exist that were not run here.", count=count)


def passed_sentence(passed: int, total: int) -> Text:
    """How many tasks passed."""
    if total == 1:
        return text("{passed} of 1 task passed", passed=passed)
    return text("{passed} of {total} tasks passed", passed=passed, total=total)


def points_sentence(points: str, maximum: str) -> Text:
    """Points as a sentence part; both are formatted already."""
    return text("{points} of {maximum} points", points=points, maximum=maximum)


def checks_sentence(count: int) -> Text:
    """How many checks there are."""
    return text("checks: {count}", count=count)


def cases_sentence(group: GroupReport) -> Text:
    """How many checks a group has, and whether hidden ones took part."""
    if group.hidden:
        return text("checks: {count}, hidden ones too", count=group.cases)
    return checks_sentence(group.cases)


def cut_sentence(count: int) -> Text:
    """That a text was longer than what is shown."""
    return text("Not shown here: {count} more characters.", count=f"{count:,}")


def more_files_sentence(count: int) -> Text:
    """That a submission has more files than are listed."""
    return text("and {count} more", count=count)


def notes_told(report: Report, language: Language) -> Iterator[tuple[str, list[str]]]:
    """What there is to know about how files were read: a heading and its sentences, the same ones only once."""
    told: set[tuple[str, str]] = set()
    for file in report.submission.files:
        heading = text("About {file}:", file=one_line(file.notebook or file.path))[language]
        notes = [one_line(paragraph(note[language]).replace("\n", " "), 600) for note in file.notes[:_MOST_NOTES]]
        new = [note for note in dict.fromkeys(notes) if (heading, note) not in told]
        told |= {(heading, note) for note in new}
        if new:
            yield heading, new


def file_label(file: FileInfo) -> str:
    """The file as the person knows it; behind a notebook of another name the exercise that was read from it."""
    if not file.notebook:
        return file.path
    if PurePosixPath(file.notebook).stem == PurePosixPath(file.path).stem:
        return file.notebook
    return f"{file.notebook} ({file.path})"


def place_sentence(where: SourceLine) -> Text:
    """A place in the student's code: in a file, or in a cell of a notebook."""
    file = one_line(where.file)
    if where.cell < 1:
        return line_sentence(file, where.line)
    return text("{file}, cell {cell}, line {line}", file=file, cell=where.cell, line=where.line)


def short_place(where: SourceLine, language: Language) -> str:
    """The same as editors know it, ``gates.py:7``; of a notebook in words."""
    if where.cell > 0:
        return place_sentence(where)[language]
    return one_line(where.file) + (f":{where.line}" if where.line > 0 else "")


def line_sentence(file: str, line: int) -> Text:
    """A place in a file; ``line`` 0 or less means that the line is not known."""
    if line < 1:
        return Text(file, file)
    return text("{file}, line {line}", file=file, line=line)
