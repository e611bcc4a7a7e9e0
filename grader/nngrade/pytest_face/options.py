"""What was asked for on pytest's command line, checked before anything is graded."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import pytest

from nngrade.errors import UsageError
from nngrade.model import Language
from nngrade.texts import default_language, text

ENDINGS = (".html", ".json")


@dataclass(frozen=True)
class Options:
    """The options of one run; paths are absolute, ``targets`` are the words that name tasks, as seen from ``here``."""

    here: Path
    workspace: Path
    targets: tuple[str, ...]
    solutions: Path | None
    seed: int | None
    report: Path | None
    language: Language


def language_of(given: argparse.Namespace) -> Language:
    """The language that was asked for, else the person's."""
    asked: Language | None = given.nngrade_lang
    return asked or default_language()


def read_options(config: pytest.Config) -> Options:
    """The options of this run.

    Raises:
        UsageError: an option without the one that it needs, or a report that could not be written.
    """
    given = config.option
    here = config.invocation_params.dir
    if given.nngrade is None:
        raise UsageError.of(text("Which folder is to be graded? Add --nngrade WORKSPACE."))
    if given.nngrade_solutions is not None and given.nngrade_seed is None:
        raise UsageError.of(text("Hidden cases need a seed: add --nngrade-seed with a whole number."))
    if given.nngrade_seed is not None and given.nngrade_solutions is None:
        raise UsageError.of(text("A seed decides hidden cases, and these need --nngrade-solutions DIR."))
    return Options(
        here=here,
        workspace=here / given.nngrade,
        targets=tuple(given.file_or_dir),
        solutions=None if given.nngrade_solutions is None else here / given.nngrade_solutions,
        seed=given.nngrade_seed,
        report=None if given.nngrade_report is None else _report(here / given.nngrade_report),
        language=language_of(given),
    )


def _report(file: Path) -> Path:
    if file.suffix.lower() not in ENDINGS:
        raise UsageError.of(
            text(
                'The name "{file}" does not tell which report to write; let it end in {endings}.',
                file=file,
                endings=", ".join(ENDINGS),
            )
        )
    if not file.parent.is_dir():
        raise UsageError.of(
            text(
                "'{path}' was not written: the folder '{folder}' does not exist. Create it, or choose another place.",
                path=file,
                folder=file.parent,
            )
        )
    return file
