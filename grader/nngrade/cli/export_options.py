"""The options of ``nngrade export``, and what they mean together."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import click

from nngrade.cli.localized import Argument, Option, WholeNumber, plain_option
from nngrade.entries import ID_KINDS
from nngrade.errors import UsageError
from nngrade.export.encodings import NAMES
from nngrade.export.grades import Policy
from nngrade.export.late import late_rule
from nngrade.export.numbers import is_ambiguous, number
from nngrade.report.safe_text import one_line
from nngrade.texts import text

MOST_DIGITS = 4
MOST_POINTS = 1_000_000
_IN_NO_FILE = {"brightspace_id"}  # it stands in names of downloads only


def policy(given: Mapping[str, Any]) -> Policy:
    """How points become grades, by the options of :func:`grade_options`.

    Raises:
        UsageError: an option cannot be read, or one of --late and --due is missing.
    """
    late, due, maximum = given["late"], given["due"], given["maximum"]
    if (late is None) != (due is None):
        raise UsageError.of(text("A late rule needs a deadline: give --late and --due together."))
    return Policy(
        maximum=None if maximum is None else maximum_of(maximum),
        digits=given["digits"],
        choice="best" if given["best"] else "latest",
        late=None if late is None else late_rule(late, due),
        missing_zero=given["missing_zero"],
    )


def maximum_of(written: str) -> Decimal:
    """What ``--max`` says.

    Raises:
        UsageError: it is no number above 0, a huge one, or nobody can tell which number it is.
    """
    if is_ambiguous(written):
        raise UsageError.of(
            text(
                'In "{written}" the comma may divide thousands or begin the decimals. Write the number without it, '
                "such as --max 1000 or --max 1.5.",
                written=written,
            )
        )
    value = number(written)
    if value is None or not 0 < value <= MOST_POINTS:
        raise UsageError.of(
            text(
                '"{written}" is no maximum. Write a number above 0 and up to {most}, such as --max 100.',
                written=one_line(written, 40),
                most=MOST_POINTS,
            )
        )
    return value


def results_argument() -> Argument:
    """RESULTS."""
    return Argument("results", required=True, words=lambda: text("The folder that `nngrade grade` wrote."))


def out_option(metavar: str = "FILE") -> Option:
    """``--out``."""
    return Option("--out", metavar=metavar, required=True, words=lambda: text("Where to write it."))


def grade_options() -> list[click.Parameter]:
    """The options that say how points become grades."""
    return [
        *_scale_options(),
        Option(
            "--best/--latest",
            default=False,
            words=lambda: text("Of several graded attempts take the best one; --latest, the last one, is the default."),
        ),
        *_late_options(),
        Option(
            "--missing-zero",
            is_flag=True,
            words=lambda: text("Give 0 to those who handed in nothing; otherwise they get no grade."),
        ),
        Option(
            "--only",
            multiple=True,
            metavar="TARGET",
            words=lambda: text("Count this lecture, file or task only; may be given several times."),
        ),
    ]


def _scale_options() -> list[click.Parameter]:
    return [
        Option(
            "--max",
            "maximum",
            metavar="POINTS",
            words=lambda: text("Scale grades to this maximum; without it the points stay."),
        ),
        Option(
            "--round",
            "digits",
            metavar="N",
            type=WholeNumber(0, MOST_DIGITS),
            default=2,
            words=lambda: text("Decimals to keep, 2 when not given; halves are rounded up."),
        ),
    ]


def _late_options() -> list[click.Parameter]:
    return [
        Option(
            "--late",
            metavar="RULE",
            words=lambda: text(
                'What late work loses, such as "10%/day, max 50%, grace 15 min": percent of its points for each '
                "started day."
            ),
        ),
        Option("--due", metavar="TIME", words=lambda: text('The deadline, such as "2026-05-04 23:59+09:00".')),
    ]


def template_options(*, assignment: bool, required: bool = True) -> list[click.Parameter]:
    """The options of formats that are made from the platform's own export."""
    column = Option(
        "--assignment",
        metavar="ID|TITLE",
        words=lambda: text("The column to fill in, when there are several: its id or title."),
    )
    return [
        Option(
            "--template",
            metavar="FILE",
            required=required,
            words=lambda: text("The file that the learning platform gave you to fill in."),
        ),
        Option(
            "--match",
            type=click.Choice([kind for kind in ID_KINDS if kind not in _IN_NO_FILE]),
            metavar="KIND",
            words=lambda: text("By which id people are found; the first that fits when it is not given."),
        ),
        *([column] if assignment else []),
        Option(
            "--encoding",
            type=click.Choice(list(NAMES)),
            metavar="NAME",
            words=lambda: text("The file's encoding, where it is not found out rightly."),
        ),
    ]


def last_options() -> list[click.Parameter]:
    """What every format has."""
    return [plain_option()]
