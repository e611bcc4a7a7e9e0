"""A report as one self-contained page: Jinja2 with autoescape, no script, and a content policy to match."""

from __future__ import annotations

import base64
import functools
import hashlib
import traceback
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Protocol

import jinja2
from markupsafe import Markup

from nngrade.errors import CourseError
from nngrade.model import Language, Report, Text
from nngrade.report.remembered import Remembered
from nngrade.report.safe_text import one_line
from nngrade.report.view import TaskView, page_view
from nngrade.report.words import page_words
from nngrade.texts import text

REPORT_TEMPLATE = "report.html.j2"
STYLE = "report.css"
_PARTS = "parts.html.j2"


def render(report: Report, language: Language, templates: Path, adjustment: Sequence[Text] = ()) -> str:
    """The page of ``report`` in ``language``; ``templates`` is the folder that holds ``report.html.j2``.

    ``adjustment`` says how the score became another grade: each text is a line under it.

    Raises:
        CourseError: a template is missing or broken; the message names file and line.
    """
    view = page_view(report, language, adjustment)
    drawn = functools.partial(_drawn, (language, templates, _changed(templates / _PARTS)))
    return render_page(REPORT_TEMPLATE, templates, view=view, words=page_words(language), drawn=drawn)


_TASKS = Remembered()


def _changed(template: Path) -> int:
    """When a template was last written; 0 when it is missing, which is told when the page is made."""
    try:
        return template.stat().st_mtime_ns
    except OSError:
        return 0


class _Macro(Protocol):
    """A macro of a template (Jinja2's ``runtime.Macro``)."""

    name: str

    def __call__(self, task: TaskView) -> str: ...


def _drawn(made_with: Hashable, macro: _Macro, task: TaskView) -> str:
    """A part of a task as a macro makes it; what several people's reports share is made once."""
    if not task.shared:
        return macro(task)
    return _TASKS.piece((task.shared, macro.name, made_with), lambda: macro(task))


def render_page(
    name: str, templates: Path, *, styles: Sequence[str] = (STYLE,), script: str = "", **values: object
) -> str:
    """The page that the template ``name`` makes of ``values``, with ``style``, ``script`` and ``policy`` for its head.

    Raises:
        CourseError: a template, a style or the script is missing or broken; the message names file and line.
    """
    try:
        style = "".join((templates / file).read_text(encoding="utf-8") for file in styles)
        code = (templates / script).read_text(encoding="utf-8") if script else ""
        page = _environment(templates).get_template(name)
        # They are ours and must reach the browser byte for byte: their hashes are the policy.
        ours = {"style": Markup(style), "script": Markup(code), "policy": content_policy(style, code)}  # noqa: S704
        return page.render(**values, **ours) + "\n"
    except Exception as error:  # whatever a template does wrong is its author's to hear
        raise _template_error(error, name, templates) from error


def content_policy(style: str, script: str = "") -> str:
    """The Content-Security-Policy of a page whose only resources are its inline ``style`` and ``script``."""
    scripts = f" script-src {_source(script)};" if script else ""
    return f"default-src 'none'; style-src {_source(style)};{scripts} base-uri 'none'; form-action 'none'"


def _source(inline: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


@functools.lru_cache(maxsize=8)
def _environment(templates: Path) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template_error(error: Exception, name: str, templates: Path) -> CourseError:
    file, line = _place(error, name, templates)
    reason = one_line(f"{type(error).__name__}: {error}", 300)
    if line:
        said = text(
            "The page template '{file}' is broken at line {line}: {reason}. Correct that line.",
            file=file,
            line=line,
            reason=reason,
        )
    else:
        said = text(
            "The page template '{file}' cannot be used: {reason}. Restore the file from the package.",
            file=file,
            reason=reason,
        )
    return CourseError.of(said)


def _place(error: Exception, name: str, templates: Path) -> tuple[str, int]:
    """File and line of the template that went wrong; line 0 when no line is to blame."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or str(templates / name), error.lineno
    # Jinja2 rewrites tracebacks so that frames of templates carry the template's file and line.
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(templates)
    ]
    if frames:
        return frames[-1].filename, frames[-1].lineno or 0
    if isinstance(error, jinja2.TemplateNotFound):
        return str(templates / (error.name or name)), 0
    if isinstance(error, OSError) and error.filename:
        return str(error.filename), 0
    return str(templates / name), 0
