"""``nngrade report``: saved reports, shown again in another format or language."""

from __future__ import annotations

from pathlib import Path

import click

from nngrade.cli import console
from nngrade.cli.documents import ENDINGS, FORMATS, save
from nngrade.cli.language import language
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.results import prepare
from nngrade.cli.workspace import is_file, is_folder
from nngrade.errors import UsageError
from nngrade.report.json_reader import read_report
from nngrade.report.results_layout import REPORT
from nngrade.texts import text


def render(source: str, *, form: str, out: str | None, plain: bool) -> int:
    """Render one report, or all of a results folder."""
    path = Path(source)
    if not is_file(path) and not is_folder(path):
        raise UsageError.of(
            text('"{path}" does not exist. Name a report.json, or the folder that holds the results.', path=path)
        )
    return _all(path, form, out, plain=plain) if is_folder(path) else _one(path, form, out, plain=plain)


def _one(path: Path, form: str, out: str | None, *, plain: bool) -> int:
    document = FORMATS[form](read_report(path), language())
    if out is None and form != "html":
        console.show_document(document)
    else:
        save(Path(out) if out else path.with_suffix(".html"), document, plain=plain)
    return 0


def _all(results: Path, form: str, out: str | None, *, plain: bool) -> int:
    if (results / REPORT).is_file():
        return _one(results / REPORT, form, out, plain=plain)  # one person's folder
    paths = sorted(results.glob(f"*/{REPORT}"))
    if not paths:
        raise UsageError.of(
            text(
                'There are no reports in "{folder}". Name the folder that `nngrade grade` wrote (--out).',
                folder=results,
            )
        )
    ending = next(ending for ending, name in ENDINGS.items() if name == form)
    target = Path(out) if out else results
    prepare(target)
    for path in paths:
        folder = target / path.parent.name
        folder.mkdir(exist_ok=True)
        save(folder / f"report{ending}", FORMATS[form](read_report(path), language()), plain=plain)
    return 0


command = Command(
    "report",
    render,
    summary=lambda: text("Show saved reports again: as a page, Markdown, JUnit or JSON, in either language."),
    details=[
        lambda: text(
            "Without --out a page is written beside the report; other formats of one report are printed. For a folder "
            "of results, each person's report is written into that person's folder."
        )
    ],
    examples=(
        "nngrade report report.json --lang ko",
        "nngrade report results/alice/report.json --format markdown",
        "nngrade report results --format html --lang ko",
    ),
    params=[
        Argument(
            "source", metavar="REPORT", required=True, words=lambda: text("A report.json, or a folder of results.")
        ),
        Option(
            "--format",
            "form",
            type=click.Choice(list(FORMATS)),
            default="html",
            words=lambda: text("The format; html when not given."),
        ),
        Option("--out", metavar="FILE", words=lambda: text("Where to write it; a folder when REPORT is one.")),
        plain_option(),
    ],
)
