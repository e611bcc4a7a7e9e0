"""Small words and figures that every renderer shares: verdict symbols, verdict words, points, hashes.

The symbols take one terminal cell everywhere: none is of ambiguous East Asian width (those take two cells on Korean
consoles) and none has an emoji form (those are drawn two cells wide by some terminals).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from nngrade.model import Language, Report, TaskReport, Text, Verdict
from nngrade.texts import text

SYMBOLS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.PASSED: "✓",
        Verdict.PARTIAL: "◒",
        Verdict.FAILED: "✗",
        Verdict.NOT_IMPLEMENTED: "◦",
        Verdict.ERROR: "!",
        Verdict.TIMEOUT: "◷",
        Verdict.MEMORY: "◫",
        Verdict.CRASHED: "↯",
        Verdict.FORBIDDEN: "⊘",
        Verdict.GRADER_ERROR: "?",
    }
)
"""One symbol for each verdict, one cell wide; never shown without its word beside it or in its line's text."""


def verdict_word(verdict: Verdict) -> Text:
    """What people call the verdict, in both languages."""
    words = {
        Verdict.PASSED: text("passed"),
        Verdict.PARTIAL: text("partly right"),
        Verdict.FAILED: text("not right yet"),
        Verdict.NOT_IMPLEMENTED: text("not started"),
        Verdict.ERROR: text("error"),
        Verdict.TIMEOUT: text("too slow"),
        Verdict.MEMORY: text("out of memory"),
        Verdict.CRASHED: text("crashed"),
        Verdict.FORBIDDEN: text("not allowed"),
        Verdict.GRADER_ERROR: text("grader error"),
    }
    return words[verdict]


def verdict_counts(report: Report) -> dict[Verdict, int]:
    """How many tasks ended with each verdict; every verdict is a key, in the order of :class:`Verdict`."""
    counts = dict.fromkeys(Verdict, 0)
    for task in report.tasks:
        counts[task.verdict] += 1
    return counts


def mistake_beside_message(task: TaskReport, language: Language) -> str:
    """The named mistake's sentence where the message does not say it already; empty otherwise."""
    wrong = task.misconception
    return "" if wrong is None or wrong.message[language] in task.message[language] else wrong.message[language]


def format_points(points: float) -> str:
    """Points as people write them, at most two decimals: ``1``, ``0.5``, ``0.33``.  Not finite becomes ``?``."""
    if not math.isfinite(points):
        return "?"
    shown = f"{points:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def short_hash(sha256: str) -> str:
    """The first eight hexadecimal digits, enough to recognise a file; empty stays empty."""
    return sha256[:8]
