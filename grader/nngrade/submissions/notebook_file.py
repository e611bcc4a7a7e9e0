"""Reading one ``.ipynb`` file: JSON from a stranger, of which only the order, kind and text of its cells are used.

Outputs, metadata and execution counts are not looked at, so none of them can break a notebook.  Format 4 and the older
formats with worksheets are read alike.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.jupyter_lines import Scanned, scan
from nngrade.submissions.limits import LARGEST_NOTEBOOK, LARGEST_SOURCE, MIB
from nngrade.texts import text

_MOST_VALUES = 2_000_000  # JSON values, so that small text cannot become large lists
_MOST_CELLS = 2000
_MOST_DIGITS = 18
_CONFLICT = re.compile(rb"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_BINARY = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class CodeCell:
    """A cell with code; ``number`` counts such cells from 1, ``before`` is the text since the cell before it."""

    number: int
    code: Scanned
    before: str


@dataclass(frozen=True)
class Notebook:
    """What a notebook file says.  ``path`` is where it lies in the submission; ``old`` tells that it is Python 2."""

    path: str
    cells: tuple[CodeCell, ...]
    old: bool = False
    unreadable: int = 0


def parse_notebook(path: str, content: bytes) -> Notebook:
    """Read a notebook.

    Raises:
        UsageError: why nothing of it can be used, naming the file and, where there is one, the line.
    """
    document = _document(path, content)
    language = _language(document)
    if language not in {"", "python"}:
        raise UsageError.of(
            text('{file} is written in "{language}"; only Python is run.', file=path, language=language)
        )
    cells, unreadable = _cells(path, document)
    size = sum(len(line) + 1 for cell in cells for line in cell.code.lines)
    if size > LARGEST_SOURCE:
        raise UsageError.of(
            text(
                "{file} holds {size} KB of code; at most {most} KB are read.",
                file=path,
                size=size // 1024,
                most=LARGEST_SOURCE // 1024,
            )
        )
    return Notebook(path, cells, _is_python_2(document), unreadable)


def _document(path: str, content: bytes) -> dict[str, Any]:
    _look_at_bytes(path, content)
    try:
        document = json.loads(
            content.decode("utf-8-sig"), parse_int=_small, parse_float=_nothing, parse_constant=_nothing
        )
    except UnicodeDecodeError:
        raise UsageError.of(
            text("{file} is not saved as UTF-8; open it in Jupyter and save it again.", file=path)
        ) from None
    except json.JSONDecodeError as problem:
        raise UsageError.of(
            text(
                "{file} is no whole notebook: it breaks off or is damaged in line {line}. Open it in Jupyter; if it "
                "does not open there either, take an earlier copy.",
                file=path,
                line=problem.lineno,
            )
        ) from None
    except RecursionError:
        raise UsageError.of(text("{file} is nested too deeply for a notebook; it was not read.", file=path)) from None
    if not isinstance(document, dict) or not any(isinstance(document.get(k), list) for k in ("cells", "worksheets")):
        raise UsageError.of(text("{file} is no notebook: it has no list of cells.", file=path))
    return document


def too_large(path: str, size: int, limit: int) -> Text:
    """Why a notebook of ``size`` bytes, more than ``limit``, is not read."""
    return text(
        "{file} is {size} MB large; at most {most} MB are read. Clear its outputs in Jupyter and save it again.",
        file=path,
        size=-(-size // MIB),
        most=limit // MIB,
    )


def _look_at_bytes(path: str, content: bytes) -> None:
    """Refuse what need not, or must not, be parsed."""
    if len(content) > LARGEST_NOTEBOOK:
        raise UsageError.of(too_large(path, len(content), LARGEST_NOTEBOOK))
    start = content.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    if not start:
        raise UsageError.of(text("{file} is empty. Was it saved?", file=path))
    conflict = _CONFLICT.search(content)
    if conflict is not None:
        raise UsageError.of(
            text(
                "{file} holds an unfinished merge in line {line}: choose one side there, then save it as a notebook.",
                file=path,
                line=content.count(b"\n", 0, conflict.start()) + 1,
            )
        )
    if start not in b"{[" and not content.startswith(_BINARY):
        raise UsageError.of(
            text(
                "{file} is no notebook, whatever its name says. If it is Python, give it a name that ends in .py.",
                file=path,
            )
        )
    if sum(map(content.count, (b",", b"[", b"{"))) > _MOST_VALUES:
        raise UsageError.of(
            text(
                "{file} holds too many values to be read. Clear its outputs in Jupyter and save it again.",
                file=path,
            )
        )


def _small(digits: str) -> int:
    return int(digits) if len(digits) <= _MOST_DIGITS else 0


def _nothing(_: str) -> None:
    """Fractions, NaN and infinity stand in outputs only, which are not used."""


def _kernel(document: dict[str, Any], part: str, key: str) -> str:
    metadata = document.get("metadata")
    found = metadata.get(part) if isinstance(metadata, dict) else None
    value = found.get(key) if isinstance(found, dict) else None
    return value[:40].lower() if isinstance(value, str) else ""


def _language(document: dict[str, Any]) -> str:
    """The notebook's language; empty when it does not say, as then it is probably Python."""
    told = _kernel(document, "language_info", "name") or _kernel(document, "kernelspec", "language")
    return "python" if told.startswith(("python", "ipython")) else told


def _is_python_2(document: dict[str, Any]) -> bool:
    version = _kernel(document, "language_info", "version")
    return version.startswith("2.") or _kernel(document, "kernelspec", "name") == "python2"


def _cells(path: str, document: dict[str, Any]) -> tuple[tuple[CodeCell, ...], int]:
    """The code cells, and how many cells could not be made sense of."""
    cells: list[CodeCell] = []
    before: list[str] = []
    size = unreadable = 0
    for count, cell in enumerate(_raw_cells(document)):
        if count >= _MOST_CELLS:
            raise UsageError.of(
                text("{file} has more than {most} cells; it was not read.", file=path, most=_MOST_CELLS)
            )
        kind, source = _kind(cell), _source(cell)
        if source is None or not kind:
            unreadable += 1
        elif kind != "code":
            before.append(source if kind == "markdown" else "")
        else:
            size += len(source)
            code = scan(source) if size <= 2 * LARGEST_SOURCE else Scanned(tuple(source.split("\n")), (), ())
            cells.append(CodeCell(len(cells) + 1, code, "\n\n".join(before)))
            before = []
    return tuple(cells), unreadable


def _raw_cells(document: dict[str, Any]) -> Iterator[Any]:
    if isinstance(document.get("cells"), list):
        yield from document["cells"]
        return
    for sheet in document["worksheets"]:
        found = sheet.get("cells") if isinstance(sheet, dict) else None
        yield from found if isinstance(found, list) else ()


def _kind(cell: Any) -> str:
    kind = cell.get("cell_type") if isinstance(cell, dict) else None
    if kind == "heading":
        return "markdown"
    return kind if isinstance(kind, str) and kind in {"code", "markdown", "raw"} else ""


def _source(cell: Any) -> str | None:
    """The cell's text with line feeds only; characters that no text has become question marks."""
    if not isinstance(cell, dict):
        return None
    source = cell.get("source", cell.get("input"))
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        return None
    if cell.get("cell_type") == "heading":
        source = f"# {source}"
    plain = source.replace("\r\n", "\n").replace("\r", "\n")
    return plain.encode("utf-8", "replace").decode("utf-8")
