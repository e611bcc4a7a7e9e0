"""A short plain-text comment for each person, in one language: grade, how it came about, each task's verdict.

Every platform can take it as it is: no backslash, no markup, no control characters, no formula, nothing that a table or
a page would read as anything but words.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

from nngrade.entries import TaskScore
from nngrade.export.grades import Final
from nngrade.export.numbers import plain
from nngrade.model import Language
from nngrade.report.summary import format_points, verdict_word
from nngrade.report.words import points_sentence
from nngrade.texts import text

COMMENT_LIMIT = 5000
"""Characters; a course of 80 tasks needs about 4000."""
_HARMLESS = str.maketrans({"\\": "\uff3c", "<": "\uff1c", ">": "\uff1e", "&": "\uff06", "\r": None, "\t": " "})


def comment(final: Final, language: Language, limit: int = COMMENT_LIMIT) -> str:
    """The comment, lines separated by line feeds, at most ``limit`` characters; empty when there is no grade.

    Tasks that do not fit are counted in a last line.
    """
    if final.points is None:
        return ""
    lines = [text("Grade: {points}", points=points_sentence(final.grade, plain(final.maximum)))[language]]
    lines += [line[language] for line in final.lines]
    left = list(_tasks(final, language))
    size = len("\n".join(lines)) + 60  # room for the last line
    while left and size + len(left[0]) < limit:
        size += len(left[0]) + 1
        lines.append(left.pop(0))
    if left:
        lines.append(text("Not shown here: {count} more lines.", count=len(left))[language])
    return harmless("\n".join(lines))[:limit]


def harmless(said: str) -> str:
    r"""``said`` as plain text that no platform's importer trips over.

    A backslash, which is an escape to some, and the signs of HTML become their full-width twins; control characters
    and half characters are left out; spaces and line feeds at both ends too.  A text that a spreadsheet would run as
    a formula gets an apostrophe in front.
    """
    plain_text = said.replace("\r\n", "\n").replace("\r", "\n").translate(_HARMLESS)
    kept = "".join(
        sign for sign in plain_text if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Zl", "Zp"}
    ).strip()
    return f"'{kept}" if kept.startswith(tuple("=+-@＝＋－＠")) else kept


def _tasks(final: Final, language: Language) -> list[str]:
    lines = []
    for exercise, tasks in groupby(final.entry.tasks, key=lambda task: task.id.partition("::")[0]):
        lines.append(f"{exercise}:")
        lines += [_task(task, language) for task in tasks]
    return lines


def _task(task: TaskScore, language: Language) -> str:
    points = points_sentence(format_points(task.score), format_points(task.max_score))
    said = text("{task}: {points}, {verdict}", task=_name(task), points=points, verdict=verdict_word(task.verdict))
    return f"  {said[language]}"


def _name(task: TaskScore) -> str:
    return task.id.partition("::")[2] or task.id
