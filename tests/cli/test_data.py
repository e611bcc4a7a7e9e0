"""``--data-dir`` names where images are; a folder that is not there is told before anything is graded."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.cli.data import data_option
from nngrade.gradebook import open_gradebook
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


def test_other_images_give_other_verdicts(
    invoke: Callable[..., click.testing.Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where models are trained, nothing is kept from a run on others; where none is, images do not matter."""
    monkeypatch.setattr("nngrade.course.content_root", lambda: Path(__file__).parents[2])
    monkeypatch.setenv(dataset.DATA, "")
    for name in ("one", "same", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mnist.npz").write_text("other" if name == "other" else "one", encoding="utf-8")
    (tmp_path / "subs" / "kim").mkdir(parents=True)
    (tmp_path / "subs" / "kim" / "arrays.py").write_text("x = 1\n", encoding="utf-8")

    def graded(only: str, data: str) -> tuple[int, bool, bool]:
        """How many were graded anew, whether the gradebook names images, and whether it is told that they changed."""
        place = ("--only", only, "--data-dir", tmp_path / data)
        result = invoke("grade", tmp_path / "subs", "--out", tmp_path / "r", *place)
        assert result.exit_code == 0, result.output
        with open_gradebook(tmp_path / "r/gradebook.sqlite") as book:
            row = book.row("SELECT graded, images FROM runs ORDER BY number DESC LIMIT 1")
        assert row is not None
        return row[0], row[1].startswith("fashion=none digits="), "The images that Keras tasks" in result.output

    keras = "l4_digits/keras_digits.py::build_model"
    assert [graded(keras, data) for data in ("one", "same", "other")] == [
        (1, True, False),
        (0, True, False),
        (1, True, True),
    ]
    assert [graded("l0_warmup", data) for data in ("one", "other")] == [(1, False, False), (0, False, False)]


def test_workers_of_a_cluster_have_their_own_images(
    invoke: Callable[..., click.testing.Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder of this machine would be ignored: what to do on theirs is told, before anything is read."""
    monkeypatch.setenv(dataset.DATA, "")
    place = ("--scheduler", "tcp://127.0.0.1:1", "--data-dir", tmp_path)
    result = invoke("grade", tmp_path / "subs", "--out", tmp_path / "r", *place)
    assert result.exit_code == 2
    assert "start the workers with NNGRADE_DATA" in " ".join(result.stderr.split())
    assert not (tmp_path / "r").exists()
