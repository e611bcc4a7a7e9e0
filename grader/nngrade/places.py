"""Lines of a student's own code: the one that a traceback leads to, and a stub's `raise` that stands above code."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from nngrade.model import SourceLine
from nngrade.sandbox.outcomes import Frame, Raised
from nngrade.submissions import Submission

_SHOWN = 200


def source_line(raised: Raised | None, submission: Submission) -> SourceLine | None:
    """The innermost line of the student's own code in a traceback; the text comes from our copy of the file."""
    if raised is None or not raised.frames:
        return None
    frame = raised.frames[-1]
    if frame.file not in submission.files:
        return None
    lines = _lines(frame, submission)
    source = lines[frame.line - 1].strip() if 0 < frame.line <= len(lines) else ""
    for cell in submission.cells(frame.file):
        if cell.first <= frame.line < cell.first + cell.lines:
            return SourceLine(cell.notebook, frame.line - cell.first + 1, source[:_SHOWN], cell.number)
    return SourceLine(frame.file, frame.line, source[:_SHOWN])


def raise_above_code(raised: Raised | None, submission: Submission) -> SourceLine | None:
    """The stub's `raise NotImplementedError` that a traceback leads to, if code that it cuts off stands below it.

    Only lines are looked at: a student's code is parsed in the worker alone.
    """
    place = source_line(raised, submission)
    if raised is None or place is None or not _STUB.fullmatch(place.source):
        return None
    frame = raised.frames[-1]
    lines = _lines(frame, submission)
    return place if _code_below(lines[frame.line - 1], lines[frame.line :]) else None


# No two parts of these can take the same spaces: a line may be as long as a file.
_STUB = re.compile(r"raise\s+NotImplementedError\s*(\([^()]*\)\s*)?(;\s*)?(#.*)?")
_NOTHING = re.compile(r"(pass|\.\.\.|return(\s+None)?)?\s*(;\s*)?(#.*)?|raise\s+NotImplementedError\b.*")
_TEXT = re.compile(r"""[rRbBuUfF]{0,2}(\"{3}|'{3}|\"|')""")


def _code_below(stub: str, below: Sequence[str]) -> bool:
    """Whether a line of the same block as ``stub`` does something; texts, `pass` and the like do not."""
    indent = _indent(stub)
    closing = ""  # the quotes that end a text of several lines
    for line in below:
        words = line.strip()
        if closing:
            closing = "" if closing in words else closing
            continue
        if not words or words.startswith("#"):
            continue
        if _indent(line) != indent:
            return False
        quotes = _TEXT.match(words)
        if quotes is not None:
            mark = quotes.group(1)
            closing = mark if len(mark) > 1 and mark not in words[quotes.end() :] else ""
        elif not _NOTHING.fullmatch(words):
            return True
    return False


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _lines(frame: Frame, submission: Submission) -> list[str]:
    return io.StringIO(submission.files[frame.file].decode("utf-8", "replace"), newline=None).readlines()
