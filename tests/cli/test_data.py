"""``--data-dir`` names where images are; a folder that is not there is told before anything is graded."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.cli.data import data_option
from nngrade.keras import dataset


def test_it_sets_what_the_data_sets_are_read_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """For this process and those that it starts."""
    monkeypatch.setenv(dataset.DATA, "before")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    use = data_option().callback
    assert use is not None
    use(None, None, None)
    assert os.environ[dataset.DATA] == "before"
    use(None, None, "data")
    assert os.environ[dataset.DATA] == str(tmp_path / "data")


@pytest.mark.parametrize("command", ["check", "grade"])
def test_a_folder_that_is_not_there_is_wrong_use(
    command: str, invoke: Callable[..., click.testing.Result], tmp_path: Path
) -> None:
    """With the path, and nothing is graded."""
    result = invoke(command, "--data-dir", str(tmp_path / "none"), "--lang", "en", str(tmp_path))
    assert result.exit_code == 2
    assert "--data-dir" in result.stderr
