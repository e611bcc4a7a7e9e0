"""Picture files: which format a name asks for, and writing one without touching a file that is not ours."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from nngrade.errors import UsageError
from nngrade.plot.draw import MAKER, Format
from nngrade.report.atomic import write_atomic
from nngrade.texts import text


def format_of(file: Path) -> Format:
    """The format that a file's ending names: png, svg or pdf."""
    return cast("Format", file.suffix.lower().removeprefix("."))


def refuse_foreign(file: Path) -> None:
    """Raise when there is a file that we did not draw: it is somebody's own, and is not written over."""
    try:
        content = file.read_bytes()
    except OSError:
        return  # it is not there, or writing will say what is wrong
    if content and MAKER.encode() not in content:
        t = text('"{file}" is there already and is no picture of nngrade. Choose another name with --out.', file=file)
        raise UsageError.of(t)


def write(file: Path, data: bytes) -> None:
    """Write a picture in one step, over an older one of ours only.

    Raises:
        UsageError: there is a file that is not ours, or nothing can be written there.
    """
    refuse_foreign(file)
    write_atomic(file, data)
