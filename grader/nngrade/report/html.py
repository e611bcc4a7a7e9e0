"""A report as one self-contained page: Jinja2 with autoescape, no script, and a content policy to match."""

from __future__ import annotations

import base64
import functools
import hashlib
import traceback
from pathlib import Path

import jinja2
from markupsafe import Markup

from nngrade.errors import CourseError
from nngrade.model import Language, Report
from nngrade.report.safe_text import one_line
from nngrade.report.view import page_view
from nngrade.report.words import page_words
from nngrade.texts import text

REPORT_TEMPLATE = "report.html.j2"
STYLE = "report.css"


def render(report: Report, language: Language, templates: Path) -> str:
    """The page of ``report`` in ``language``; ``templates`` is the folder that holds ``report.html.j2``.

    Raises:
        CourseError: a template is missing or broken; the message names file and line.
    """
    return render_page(REPORT_TEMPLATE, templates, view=page_view(report, language), words=page_words(language))


def render_page(name: str, templates: Path, **values: object) -> str:
    """The page that the template ``name`` makes of ``values``, with ``style`` and ``policy`` for its head.

    Raises:
        CourseError: a template or the style is missing or broken; the message names file and line.
    """
    try:
        style = (templates / STYLE).read_text(encoding="utf-8")
        page = _environment(templates).get_template(name)
        # The style is ours and must reach the browser byte for byte: its hash is the policy.
        return page.render(**values, style=Markup(style), policy=content_policy(style)) + "\n"  # noqa: S704
    except Exception as error:  # whatever a template does wrong is its author's to hear
        raise _template_error(error, name, templates) from error


def content_policy(style: str) -> str:
    """The Content-Security-Policy of a page whose only resource is its inline ``style``."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


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
    return CourseError(said.en, said.ko)


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
