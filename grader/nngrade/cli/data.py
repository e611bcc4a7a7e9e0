"""``--data-dir``: where the data sets of Keras exercises are, for this process and those that it starts."""

from __future__ import annotations

import os
from pathlib import Path

import click

from nngrade.cli.localized import Option
from nngrade.errors import UsageError
from nngrade.texts import text

_VARIABLE = "NNGRADE_DATA"  # as in nngrade.keras.dataset, which would import NumPy here


def data_option(*, exposed: bool = False) -> Option:
    """``--data-dir``; the command itself gets it as well when it is ``exposed``."""
    return Option(
        "--data-dir",
        metavar="DIR",
        expose_value=exposed,
        callback=_use,
        words=lambda: text(
            "Keras exercises: take images from this folder (mnist.npz, fashion-mnist) "
            "instead of Keras's own or drawn ones."
        ),
    )


def _use(_context: click.Context, _parameter: click.Parameter, folder: str | None) -> str | None:
    if folder is None:
        return None
    if not Path(folder).is_dir():
        raise UsageError.of(
            text("The data folder '{folder}' does not exist. Check the path after --data-dir.", folder=folder)
        )
    os.environ[_VARIABLE] = str(Path(folder).resolve())
    return folder
