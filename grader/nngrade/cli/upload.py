"""``nngrade upload``: grades, comments and reports to a learning platform; a preview unless ``--yes`` is given."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nngrade.cli import console
from nngrade.cli.endings import STOPPED
from nngrade.cli.export_options import grade_options, last_options, results_argument
from nngrade.cli.export_results import class_of
from nngrade.cli.language import language
from nngrade.cli.localized import Command, Group, Option, Words
from nngrade.lms.services import KINDS, Service
from nngrade.report.results_layout import GRADEBOOK
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.gradebook import Gradebook
    from nngrade.lms.canvas import Canvas
    from nngrade.lms.journal import Journal
    from nngrade.lms.moodle import Moodle
    from nngrade.lms.prepare import Preview
    from nngrade.lms.remote import Assignment
    from nngrade.lms.wanted import UploadWishes


def upload_canvas(results: str, **given: Any) -> int:
    """Send to Canvas."""
    return _upload("canvas", results, given)


def upload_moodle(results: str, **given: Any) -> int:
    """Send to Moodle."""
    return _upload("moodle", results, given)


def _upload(service: Service, results: str, given: Mapping[str, Any]) -> int:
    from nngrade.batch.lock import only_uploader  # noqa: PLC0415  as below
    from nngrade.gradebook import open_gradebook  # noqa: PLC0415  imports sqlite3
    from nngrade.lms.connect import connect  # noqa: PLC0415  the network's libraries, for this command only

    class_of(results, given)  # what is wrong with the results is said before anybody is asked anything
    platform = connect(service, given["url"], given["course"], given["assignment"], os.environ)
    folder, sending = Path(results), given["yes"]
    held = only_uploader(folder) if sending else contextlib.nullcontext()  # what is sent must be what was compared
    with held, open_gradebook(folder / GRADEBOOK, write=sending) as book:
        return _with_gradebook(service, platform, book, results, given)


def _with_gradebook(
    service: Service, platform: Canvas | Moodle, book: Gradebook, results: str, given: Mapping[str, Any]
) -> int:
    from nngrade.cli import upload_screen as screen  # noqa: PLC0415  as above
    from nngrade.lms.prepare import open_assignment  # noqa: PLC0415  as above

    plain = given["plain"]
    with console.waiting(wanted=not plain) as waiting:
        waiting.tell(text("Asking {host} ...", host=platform.host))
        assignment = open_assignment(platform)
        journal = _journal(book, service, platform, assignment)
        preview = _preview(platform, assignment, results, given, journal, waiting)
    screen.show_preview(platform, preview, sending=given["yes"], plain=plain)
    if not given["yes"] or not preview.plan.open:
        return screen.preview_code(preview)
    platform.journal = journal
    try:
        outcome = screen.carry_out(platform, preview, journal, plain=plain)
    except KeyboardInterrupt:
        console.show_error(text("Stopped. What was sent stays; the same command goes on from there."))
        return STOPPED
    screen.show_outcome(outcome, plain=plain)
    return max(screen.preview_code(preview), 0 if outcome.whole else 1)


def _journal(book: Gradebook, service: Service, platform: Canvas | Moodle, assignment: Assignment) -> Journal:
    from nngrade.lms.journal import Journal  # noqa: PLC0415  imports sqlite3

    return Journal(
        book.connection, service=service, host=platform.host, course=assignment.course, assignment=assignment.id
    )


def _preview(  # noqa: PLR0913, PLR0917  both sides, and what was asked
    platform: Canvas | Moodle,
    assignment: Assignment,
    results: str,
    given: Mapping[str, Any],
    journal: Journal,
    waiting: console.Waiting,
) -> Preview:
    from nngrade.lms.prepare import prepare  # noqa: PLC0415  as above
    from nngrade.lms.wanted import UploadClass  # noqa: PLC0415  as above

    scale = given["maximum"] or (None if assignment.maximum is None else f"{assignment.maximum:.12g}")
    graded = class_of(results, {**given, "maximum": scale})
    waiting.clear()
    return prepare(
        platform,
        assignment,
        UploadClass(graded.finals, graded.folder, graded.page, graded.hints),
        _wishes(given),
        journal,
        lambda count: waiting.tell(text("Reading what is there: {count}", count=count)),
    )


def _wishes(given: Mapping[str, Any]) -> UploadWishes:
    from nngrade.lms.wanted import UploadWishes  # noqa: PLC0415  as above

    return UploadWishes(
        language(),
        comments=not given["grades_only"],
        reports=not (given["grades_only"] or given["no_reports"]),
        digits=given["digits"],
        kind=given["match"],
        ignore_names=given["ignore_names"],
        restore=given["restore"],
    )


def _options(service: Service) -> list[click.Parameter]:
    rest = [option for option in grade_options() if option.name != "maximum"]
    return [results_argument(), *_place_options(service), *_send_options(), *rest, *last_options()]


def _place_options(service: Service) -> list[click.Parameter]:
    of_course, of_assignment = _WHERE[service]
    variable = f"{service.upper()}_URL"
    return [
        Option("--course", metavar="ID", required=True, words=of_course),
        Option("--assignment", metavar="ID", required=True, words=of_assignment),
        Option(
            "--url",
            metavar="URL",
            words=lambda: text("The platform's address; the environment's {name} does the same.", name=variable),
        ),
        Option(
            "--match",
            type=click.Choice(list(KINDS[service])),
            words=lambda: text("By which id people are found; without it by the first that all have."),
        ),
        Option(
            "--ignore-names",
            is_flag=True,
            words=lambda: text("Send also to people whose name there is another one; their ids are right."),
        ),
    ]


def _send_options() -> list[click.Parameter]:
    return [
        Option("--yes", is_flag=True, words=lambda: text("Send. Without it only a preview is shown.")),
        Option("--grades-only", is_flag=True, words=lambda: text("Send neither comments nor reports.")),
        Option("--no-reports", is_flag=True, words=lambda: text("Send comments, but no report files.")),
        Option(
            "--restore",
            is_flag=True,
            words=lambda: text("Send again comments of ours that somebody deleted or edited there."),
        ),
        Option(
            "--max",
            "maximum",
            metavar="POINTS",
            words=lambda: text("Scale grades to this maximum; without it to the assignment's own."),
        ),
    ]


_WHERE: Mapping[Service, tuple[Words, Words]] = {
    "canvas": (
        lambda: text("The number in the address of the course's page, or sis_course_id:..."),
        lambda: text("The number in the address of the assignment's page."),
    ),
    "moodle": (
        lambda: text("The number in the address of the course's page, or its short name."),
        lambda: text("The number in the address of the assignment's page, or id:... for Moodle's inner one."),
    ),
}


def _details(service: Service) -> list[Words]:
    return [
        lambda: text(
            "By default nothing is sent: a preview shows who would get what, who has no partner on either side, and "
            "what would change. With --yes it is sent, and every write is read back and compared. Run again, it "
            "changes only what differs; a run that was interrupted goes on."
        ),
        lambda: text(
            "The access token comes from the environment's {name} or from the system's keyring, never from the "
            "command line.",
            name=f"{service.upper()}_TOKEN",
        ),
        lambda: text(
            "The exit code is 0 when everybody has what they should, 1 when somebody could not be sent or differs, 2 "
            "for wrong use."
        ),
    ]


command = Group(
    "upload",
    summary=lambda: text("Send grades, comments and reports to a learning platform, after a preview."),
    examples=("nngrade upload canvas results --course 1234 --assignment 5678",),
)
command.add_command(
    Command(
        "canvas",
        upload_canvas,
        summary=lambda: text("Send grades, comments and reports to Canvas."),
        details=_details("canvas"),
        examples=(
            "nngrade upload canvas results --course 1234 --assignment 5678 --url https://canvas.example.edu",
            "nngrade upload canvas results --course 1234 --assignment 5678 --match login --yes",
        ),
        params=_options("canvas"),
    )
)
command.add_command(
    Command(
        "moodle",
        upload_moodle,
        summary=lambda: text("Send grades, comments and reports to Moodle."),
        details=_details("moodle"),
        examples=(
            "nngrade upload moodle results --course 12 --assignment 345 --url https://moodle.example.edu",
            "nngrade upload moodle results --course NN101 --assignment 345 --match email --yes",
        ),
        params=_options("moodle"),
    )
)
