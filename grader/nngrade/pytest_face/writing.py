"""Writing the report of a grading run."""

from __future__ import annotations

from nngrade.course import content_root
from nngrade.errors import UsageError
from nngrade.model import Language, Report
from nngrade.pytest_face.session import Session
from nngrade.report.atomic import write_atomic
from nngrade.report.json_format import to_json
from nngrade.texts import text


def write_report(session: Session) -> None:
    """Write what was graded to the file that ``--nngrade-report`` names.

    Raises:
        UsageError: nothing was graded, the work changed meanwhile, or the file cannot be written (an old one stays).
        CourseError: the page's template is broken.
    """
    report, file = session.results.report(), session.options.report
    if report is None or file is None:
        raise UsageError.of(text("No task was graded, so no report was written."))
    if session.results.changed:
        raise UsageError.of(
            text("The files were changed while they were graded, so no report was written. Run it again.")
        )
    document = to_json if file.suffix.lower() == ".json" else _page
    write_atomic(file, document(report, session.options.language))


def _page(report: Report, language: Language) -> str:
    from nngrade.report.html import render  # noqa: PLC0415  imports Jinja2

    return render(report, language, content_root() / "templates")
