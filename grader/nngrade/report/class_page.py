"""A class as one page: a table to sort and to search, what went wrong how often, and what needs a person's eye."""

from __future__ import annotations

from pathlib import Path

from nngrade.class_summary import ClassSummary
from nngrade.model import Language
from nngrade.report.class_view import class_view
from nngrade.report.class_words import class_words
from nngrade.report.html import STYLE, render_page

CLASS_TEMPLATE = "class.html.j2"


def render_class(summary: ClassSummary, language: Language, templates: Path) -> str:
    """The page of ``summary`` in ``language``; ``templates`` is the folder that holds ``class.html.j2``.

    It needs no server and asks for nothing outside: links are relative, style and script are in the page.

    Raises:
        CourseError: a template, the style or the script is missing or broken; the message names file and line.
    """
    return render_page(
        CLASS_TEMPLATE,
        templates,
        styles=(STYLE, "class.css"),
        script="class.js",
        view=class_view(summary, language),
        words=class_words(language),
    )
