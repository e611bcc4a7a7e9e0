"""Keeping a workspace's ``conftest.py`` and pytest settings out of the process that grades it.

The workspace belongs to the person who is graded; what lies in it must not run here.  ``conftest.py`` files are never
loaded in a grading run.  Settings are another matter: pytest reads ``pytest.ini``, ``pyproject.toml``, ``tox.ini`` and
``setup.cfg`` before it loads any plugin, from the current folder or from a folder on its command line, and at that
moment it takes the second word of ``--nngrade WORKSPACE`` for such a folder.  Such a run is refused.  A refusal comes
after the settings were read (they may name plugins to load), so whoever grades others writes ``--nngrade=WORKSPACE``,
which pytest does not mistake, and stands elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.pytest_face.options import language_of
from nngrade.texts import text


def isolate(config: pytest.Config) -> None:
    """Load no ``conftest.py``; make the current folder the root, so that nothing is written into the workspace.

    Raises:
        pytest.UsageError: pytest's settings came from inside the workspace.
    """
    known = config.known_args_namespace
    workspace = config.invocation_params.dir / known.nngrade
    if config.inipath is not None and _has_settings(config) and _lies_in(config.inipath, workspace):
        told = text(
            "pytest read its settings from {file}, which is part of the graded work. "
            "Run it in another folder, with --nngrade={workspace} as one word.",
            file=config.inipath,
            workspace=workspace,
        )
        raise pytest.UsageError(told[language_of(known)])
    known.noconftest = True
    if known.rootdir is None:
        # Root and cache would else be wherever pytest took the workspace's path to point, and ids be shown from there.
        config._rootpath = config.invocation_params.dir  # noqa: SLF001  there is no public way after the options


def _has_settings(config: pytest.Config) -> bool:
    """Whether the file holds settings for pytest; a ``pyproject.toml`` often holds none."""
    settings = getattr(config, "_inicfg", None)
    return bool(config.inicfg if settings is None else settings)


def _lies_in(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())
