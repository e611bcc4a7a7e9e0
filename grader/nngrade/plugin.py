"""The pytest plugin: ``pytest --nngrade WORKSPACE`` grades a workspace, one test for each task.

Thin on purpose: pytest loads this module in every run, so it holds options and hooks and imports nothing of ours until
``--nngrade`` is given.  The work is done in :mod:`nngrade.pytest_face`.
"""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this plugin."""
    group = parser.getgroup("nngrade", "nngrade: grade a workspace, one test for each task")
    group.addoption(
        "--nngrade",
        metavar="WORKSPACE",
        help="Grade the exercises in this folder; nothing else is collected. For other people's work write it as one "
        "word, --nngrade=WORKSPACE: then pytest does not look for its own settings in that folder.",
    )
    group.addoption("--nngrade-solutions", metavar="DIR", help="Run hidden cases too; needs --nngrade-seed.")
    group.addoption("--nngrade-seed", metavar="N", type=int, help="Decides the hidden cases.")
    group.addoption("--nngrade-report", metavar="FILE", help="Write a report; its name ends in .html or .json.")
    group.addoption(
        "--nngrade-lang", choices=("ko", "en"), help="Language of messages and report; default: the system's."
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Keep the workspace's own pytest files out of the grading process."""
    if early_config.known_args_namespace.nngrade is not None:
        from nngrade.pytest_face.isolation import isolate  # noqa: PLC0415

        isolate(early_config)


def pytest_configure(config: pytest.Config) -> None:
    """Take over collection and reporting when ``--nngrade`` is given."""
    if any(config.getoption(f"nngrade{name}") is not None for name in ("", "_solutions", "_seed", "_report")):
        from nngrade.pytest_face import register  # noqa: PLC0415

        register(config)
