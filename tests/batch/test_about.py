"""What a grading process grades with, and how two of them differ."""

from __future__ import annotations

import dataclasses
import platform
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nngrade.batch.about import about, folder_digest

HERE = about(("process", "landlock"), "c1", "s1")


def test_versions() -> None:
    """Those that are installed; a program that is not has none."""
    assert (HERE.python, HERE.numpy) == (platform.python_version(), np.__version__)
    assert set(HERE.versions()) == {"nngrade", "Python", "NumPy", "TensorFlow"}
    assert HERE.unlike(HERE) == ()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("course_digest", "0", "another version of the course"),
        ("solutions_digest", "0", "another version of the solutions"),
        ("nngrade", "9", "nngrade 9, not "),
        ("python", "2.7", "Python 2.7, not 3."),
        ("numpy", "9", "NumPy 9, not "),
        ("tensorflow", "9", "TensorFlow 9, not "),
        ("images", "digits=0", "other images for Keras tasks"),
        ("confinement", ("process",), "submitted code is held by process only"),
    ],
)
def test_differences(name: str, value: Any, said: str) -> None:
    """Each is told, and makes another digest."""
    other = dataclasses.replace(HERE, **{name: value})
    (found,) = other.unlike(HERE)
    assert found.en.startswith(said)
    assert other.parts() != HERE.parts()


def test_folder_digest(tmp_path: Path) -> None:
    """Changes with a Python file's name and content, and with nothing else."""
    (tmp_path / "a.py").write_text("1\n", encoding="utf-8")
    first = folder_digest(tmp_path)
    (tmp_path / "notes.txt").write_text("1\n", encoding="utf-8")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.py").write_text("1\n", encoding="utf-8")
    assert folder_digest(tmp_path) == first
    (tmp_path / "a.py").write_text("2\n", encoding="utf-8")
    second = folder_digest(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert len({first, second, folder_digest(tmp_path)}) == 3
