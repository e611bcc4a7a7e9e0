"""Reports as files: which renderer a file's name asks for, and writing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nngrade.cli.console import show_text
from nngrade.cli.workspace import shown
from nngrade.errors import UsageError
from nngrade.model import Language, Report
from nngrade.texts import text

Renderer = Callable[[Report, Language], str]


def html(report: Report, language: Language) -> str:
    """The page for browsers."""
    from nngrade.course import content_root  # noqa: PLC0415
    from nngrade.report.html import render  # noqa: PLC0415  imports Jinja2

    return render(report, language, content_root() / "templates")


def json(report: Report, language: Language) -> str:
    """The report model."""
    from nngrade.report.json_format import to_json  # noqa: PLC0415

    return to_json(report, language)


def markdown(report: Report, language: Language) -> str:
    """Markdown, for issue trackers and chats."""
    from nngrade.report.markdown import to_markdown  # noqa: PLC0415

    return to_markdown(report, language)


def junit(report: Report, language: Language) -> str:
    """JUnit XML, for CI systems."""
    from nngrade.report.junit import to_junit  # noqa: PLC0415

    return to_junit(report, language)


FORMATS: dict[str, Renderer] = {"html": html, "markdown": markdown, "junit": junit, "json": json}
ENDINGS: dict[str, str] = {".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".xml": "junit"}
"""Which format a file's name asks for."""


def renderer(path: Path) -> Renderer:
    """The renderer for this file name; UsageError when its ending says nothing."""
    name = ENDINGS.get(path.suffix.lower())
    if name is None:
        raise UsageError.of(
            text('The name "{file}" does not tell which report to write; let it end in {endings}.',
                 file=path, endings=", ".join(ending for ending in ENDINGS if ending != ".htm"))
        )  # fmt: skip
    return FORMATS[name]


def save(path: Path, document: str, *, quiet: bool = False, plain: bool = False) -> None:
    """Write a document in one step and say where it is; UsageError when that is not possible."""
    from nngrade.report.atomic import write_atomic  # noqa: PLC0415  most checks write no report

    _refuse_foreign(path)
    write_atomic(path, document)
    if not quiet:
        show_text(text("Report written: {path}", path=shown(path)), plain=plain)


def _refuse_foreign(path: Path) -> None:
    """A file that no report of ours could be is somebody's own, and is not written over."""
    try:
        with path.open("rb") as file:
            beginning = file.read(100_000)
    except OSError:
        return  # it is not there, or writing will say what is wrong
    if beginning.strip() and not any(mark in beginning for mark in _MARKS):
        raise UsageError.of(
            text('"{file}" is there already and is no report of nngrade. Choose another name.', file=shown(path))
        )


_MARKS = (b'name="generator" content="nngrade', b'"schema": "nngrade-report/', b"<!-- nngrade -->")
