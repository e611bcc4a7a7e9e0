"""``nngrade export``: results as files that learning platforms read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nngrade.cli import console
from nngrade.cli.export_gradescope import autograder_command, results_command
from nngrade.cli.export_options import (
    grade_options,
    last_options,
    out_option,
    results_argument,
    template_options,
)
from nngrade.cli.export_results import (
    Class,
    class_of,
    options_of,
    read_file,
    tell_class,
    tell_sheet,
    tell_template,
    wishes_of,
    write,
)
from nngrade.cli.language import language
from nngrade.cli.localized import Command, Group, Option, Words
from nngrade.cli.workspace import shown
from nngrade.entries import Person
from nngrade.errors import UsageError
from nngrade.export.listing import called, listed
from nngrade.export.match import same_id
from nngrade.export.moodle import worksheet
from nngrade.export.moodle_read import read_worksheet
from nngrade.export.moodle_zip import Feedback, feedback_zip
from nngrade.export.sheet import Sheet
from nngrade.texts import text

Fill = Callable[[bytes, Class, dict[str, Any]], Sheet]


def export_moodle(results: str, *, out: str, template: str | None, plain: bool, **given: Any) -> int:
    """The worksheet, or the ZIP of feedback files when ``out`` ends in .zip."""
    everybody = class_of(results, given)
    if Path(out).suffix.lower() == ".zip":
        return _feedback(everybody, Path(out), template, given, plain=plain)
    if template is None:
        raise UsageError.of(
            text("A worksheet is made from Moodle's own: give it with --template. The feedback files end in .zip.")
        )

    def fill(raw: bytes) -> Sheet:
        now = dt.datetime.now(dt.timezone.utc)
        return worksheet(raw, template, everybody.finals, everybody.comments(), now, wishes_of(given))

    return _sheet(Path(out), template, everybody, fill, plain=plain)


def export_csv(results: str, *, out: str, plain: bool, **given: Any) -> int:
    """A plain CSV, which needs no template."""
    from nngrade.export.plain import grades_csv  # noqa: PLC0415  one format is written at a time

    everybody = class_of(results, given)
    write({Path(out): grades_csv(everybody.finals, everybody.comments(), language())})
    count = sum(final.points is not None for final in everybody.finals)
    said = text("Written: {path}. Grades: {count}.", path=shown(Path(out)), count=count)
    console.show_text(said, "good", plain=plain)
    tell_class(everybody, plain=plain)
    return 0


def export_sheet(fill: Fill) -> Callable[..., int]:
    """The command of a format that is filled into the platform's own export."""

    def run(results: str, *, out: str, template: str, plain: bool, **given: Any) -> int:
        everybody = class_of(results, given)
        given["file"] = template
        return _sheet(Path(out), template, everybody, lambda raw: fill(raw, everybody, given), plain=plain)

    return run


def _sheet(path: Path, template: str, everybody: Class, fill: Callable[[bytes], Sheet], *, plain: bool) -> int:
    sheet = fill(read_file(template))
    write({path: sheet.content}, template=template)
    return tell_sheet(path, sheet, everybody, plain=plain)


def _feedback(everybody: Class, path: Path, template: str | None, given: dict[str, Any], *, plain: bool) -> int:
    """The feedback files; participant numbers come from the worksheet, or from the handed-in files' names."""
    numbers = {one.person.id: one.person.ids.get("moodle_participant", "") for one in everybody.finals}
    book = None
    if template is not None:
        book = read_worksheet(read_file(template), template, everybody.finals, wishes_of(given))
        numbers = {person: known.ids["moodle_participant"] for person, known in book.match.rows.items()}
    files, without = _files(everybody, numbers)
    if not files:
        raise UsageError.of(
            text("Nobody's participant number is known. Give Moodle's worksheet with --template, which has them.")
        )
    write({path: feedback_zip(files)}, template=template)
    said = text("Written: {path}. Reports: {count}.", path=shown(path), count=len(files))
    console.show_text(said, "good", plain=plain)
    if book is not None:
        tell_template(book.warnings(), book.match, everybody, plain=plain)
    elif without:
        names = listed(called(without, everybody.people))
        said = text("Their participant numbers are not known, so they are not in it: {names}", names=names)
        console.show_item("- ", said[language()], plain=plain)
    tell_class(everybody, plain=plain)
    return 1 if without else 0


def _files(everybody: Class, numbers: Mapping[str, str]) -> tuple[list[Feedback], list[Person]]:
    """Everybody's page under the participant's number, and those whose number is not known."""
    files, without = [], []
    for final in everybody.finals:
        if final.excused:
            continue
        number = same_id("moodle_participant", numbers.get(final.person.id, ""))
        page = everybody.page(final)
        if page is not None and number:
            files.append(Feedback(number, final.person.name, page))
        elif page is not None:
            without.append(final.person)
    return files, without


def _canvas(raw: bytes, everybody: Class, given: dict[str, Any]) -> Sheet:
    from nngrade.export.canvas import gradebook  # noqa: PLC0415  one format is written at a time

    return gradebook(raw, given["file"], everybody.finals, options_of(given))


def _blackboard(raw: bytes, everybody: Class, given: dict[str, Any]) -> Sheet:
    from nngrade.export.blackboard import gradebook  # noqa: PLC0415  one format is written at a time

    return gradebook(raw, given["file"], everybody.finals, everybody.comments(), options_of(given))


def _brightspace(raw: bytes, everybody: Class, given: dict[str, Any]) -> Sheet:
    from nngrade.export.brightspace import gradebook  # noqa: PLC0415  one format is written at a time

    return gradebook(raw, given["file"], everybody.finals, options_of(given))


def _sakai(raw: bytes, everybody: Class, given: dict[str, Any]) -> Sheet:
    from nngrade.export.sakai import COMMENT_LIMIT, gradebook  # noqa: PLC0415  one format is written at a time

    return gradebook(raw, given["file"], everybody.finals, everybody.comments(COMMENT_LIMIT), options_of(given))


def _moodle_flags() -> list[Option]:
    return [
        Option(
            "--keep-comments",
            is_flag=True,
            words=lambda: text("Keep comments in the worksheet that are not nngrade's."),
        ),
        Option(
            "--only-graded",
            is_flag=True,
            words=lambda: text("Leave out the rows that get no grade, so that their comments keep their formatting."),
        ),
        Option(
            "--ignore-names",
            is_flag=True,
            words=lambda: text("Go on although the names in the worksheet are not those of the results."),
        ),
    ]


command = Group(
    "export",
    summary=lambda: text("Write grades and reports as files for a learning platform."),
    details=[
        lambda: text(
            "Files are made from the platform's own export: grades and comments are filled in, every other byte stays. "
            "People are found by an id, never by name."
        )
    ],
    examples=(
        "nngrade export moodle results --template worksheet.csv --out grades.csv",
        "nngrade export canvas results --template gradebook.csv --out grades.csv",
    ),
)
command.add_command(
    Command(
        "moodle",
        export_moodle,
        summary=lambda: text("Moodle: the offline grading worksheet, or the ZIP of feedback files (--out FILE.zip)."),
        examples=(
            "nngrade export moodle results --template sheet.csv --out grades.csv",
            "nngrade export moodle results --template sheet.csv --out feedback.zip",
        ),
        params=[
            results_argument(),
            out_option("FILE.csv|FILE.zip"),
            *template_options(assignment=False, required=False),
            *grade_options(),
            *_moodle_flags(),
            *last_options(),
        ],
    )
)


def _add_sheet(name: str, fill: Fill, summary: Words) -> None:
    command.add_command(
        Command(
            name,
            export_sheet(fill),
            summary=summary,
            examples=(f"nngrade export {name} results --template book.csv --out grades.csv",),
            params=[
                results_argument(),
                out_option(),
                *template_options(assignment=True),
                *grade_options(),
                *last_options(),
            ],
        )
    )


_add_sheet("canvas", _canvas, lambda: text("Canvas: the exported gradebook, filled in for the import."))
_add_sheet("blackboard", _blackboard, lambda: text("Blackboard: the downloaded column, filled in for the upload."))
_add_sheet("brightspace", _brightspace, lambda: text("Brightspace: the exported grades, filled in for the import."))
_add_sheet("sakai", _sakai, lambda: text("Sakai: the exported gradebook, filled in for the import."))
command.add_command(results_command)
command.add_command(autograder_command)
command.add_command(
    Command(
        "csv",
        export_csv,
        summary=lambda: text("A plain CSV for a spreadsheet: everybody's grade, ids and remarks."),
        examples=("nngrade export csv results --out grades.csv --only l1_perceptron --max 100",),
        params=[results_argument(), out_option(), *grade_options(), *last_options()],
    )
)
