"""What ``pytest --nngrade WORKSPACE`` does: one test for each task, graded by the one engine, told in its words."""

from __future__ import annotations

import pytest

from nngrade.errors import NngradeError
from nngrade.pytest_face.hooks import Hooks
from nngrade.pytest_face.options import language_of, read_options
from nngrade.pytest_face.session import Session


def register(config: pytest.Config) -> None:
    """Read options, course and workspace, and add the hooks of a grading run.

    Raises:
        pytest.UsageError: an option, the workspace or a target is wrong.
    """
    try:
        session = Session(read_options(config))
    except NngradeError as problem:
        told = problem.ko if language_of(config.option) == "ko" else problem.en
        raise pytest.UsageError(told) from None
    config.add_cleanup(session.close)
    # What pytest's own collection would look at: nothing of the current folder.
    config.args = []
    config.args_source = pytest.Config.ArgsSource.ARGS
    config.pluginmanager.register(Hooks(session), "nngrade-hooks")
