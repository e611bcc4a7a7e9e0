"""The ZIP for Moodle's "Upload multiple feedback files in a zip".

An entry is ``<name>_<participant>_assignsubmission_file/<file>``.  Moodle splits at underscores and takes the second
part for the participant's number, so the name must have none; files that begin with "." or "~" it skips silently.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from nngrade.errors import UsageError
from nngrade.report.safe_text import one_line
from nngrade.texts import text

REPORT = "nngrade-report.html"
_YEAR = (1980, 1, 1, 0, 0, 0)  # always the same: equal reports make equal archives
_LETTERS = 40  # a Korean name's bytes, three for each, fit into a file name


@dataclass(frozen=True)
class Feedback:
    """One participant's file: the number in this assignment, the name for people's eyes, the content."""

    participant: str
    name: str
    content: bytes
    file: str = REPORT


def feedback_zip(files: Iterable[Feedback]) -> bytes:
    """The archive's bytes, in the order of the participants' numbers.

    Raises:
        UsageError: a participant's number is none, or two files are for one place.
    """
    stream = io.BytesIO()
    seen: set[tuple[str, str]] = set()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for feedback in sorted(files, key=lambda one: (len(one.participant), one.participant, one.file)):
            _check(feedback, seen)
            folder = f"{folder_name(feedback.name)}_{feedback.participant}_assignsubmission_file"
            entry = zipfile.ZipInfo(f"{folder}/{feedback.file}", _YEAR)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, feedback.content)
    return stream.getvalue()


def folder_name(name: str) -> str:
    """A name as the first part of a folder's: letters, digits, spaces and hyphens, so no underscore and no dot."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(sign if sign == "-" or unicodedata.category(sign)[0] in "LNM" else " " for sign in plain)
    return " ".join(kept.split())[:_LETTERS].strip() or "Participant"


def _check(feedback: Feedback, seen: set[tuple[str, str]]) -> None:
    number = feedback.participant
    if not (number.isascii() and number.isdigit()) or (number, feedback.file) in seen:
        said = text(
            "'{number}' cannot be the participant number of {name}: it is no number, or somebody else has it. "
            "Take the numbers from Moodle's worksheet (--template).",
            number=one_line(number, 40),
            name=one_line(feedback.name, 60),
        )
        raise UsageError.of(said)
    seen.add((number, feedback.file))
