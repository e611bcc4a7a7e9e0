"""What is told to have changed since the run before."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from nngrade.batch.about import About
from nngrade.batch.before import Before, changes, earlier
from nngrade.course import Course
from nngrade.gradebook.record import CourseRow, RunRow, begin_run
from nngrade.gradebook.store import create_gradebook
from nngrade.model import Text

NOW = About("0.1", "3.11", "2.0", "2.18", ("process", "landlock"), "c1", "s1", "digits=drawn")


def note(results: Path, about: About, seed: int | None) -> None:
    """A run with these files and versions."""
    course = CourseRow("mini", "1", Text("m", "m"), about.course_digest, about.solutions_digest, seed, (), ())
    versions = (about.nngrade, about.python, about.numpy, about.confinement)
    run = RunRow(*versions, 1, "", "folders", about.tensorflow, about.images)
    with create_gradebook(results / "gradebook.sqlite") as book:
        begin_run(book, course, run)


def before(results: Path) -> Before:
    """What is known of the run before."""
    course: Any = dataclasses.replace(Course(results, "mini", "1", Text("m", "m"), (), lambda _: None))  # type: ignore[arg-type,return-value]
    found = earlier(results, course)
    assert found is not None
    return found


def test_nothing_has_changed(tmp_path: Path) -> None:
    """Nothing is told."""
    note(tmp_path, NOW, 7)
    assert list(changes(before(tmp_path), NOW, version="1", seed=7)) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("course_digest", "c2", "The course has changed since the last run (1, now 1)."),
        ("solutions_digest", "s2", "The solutions have changed since the last run."),
        ("solutions_digest", "", "The last run had hidden checks, this one has none."),
        ("nngrade", "0.2", "nngrade has changed since the last run (0.1, now 0.2)."),
        ("python", "3.12", "Python has changed since the last run (3.11, now 3.12)."),
        ("numpy", "2.1", "NumPy has changed since the last run (2.0, now 2.1)."),
        ("tensorflow", "", "TensorFlow has changed since the last run (2.18, now none)."),
        ("images", "digits=0", "The images that Keras tasks train on have changed since the last run."),
        (
            "confinement",
            ("process",),
            "What holds submitted code has changed since the last run (before: process, landlock).",
        ),
    ],
)
def test_each_change_is_told(tmp_path: Path, name: str, value: Any, said: str) -> None:
    """Everybody is graded again for it, so it must not come as a surprise."""
    note(tmp_path, NOW, 7)
    found = changes(before(tmp_path), dataclasses.replace(NOW, **{name: value}), version="1", seed=7)
    assert [change.en for change in found] == [said]


def test_runs_without_images(tmp_path: Path) -> None:
    """Graded other tasks, which is told anyway: the images are the same."""
    without = dataclasses.replace(NOW, images="")
    for one, other in ((NOW, without), (without, NOW)):
        note(tmp_path, one, 7)
        assert list(changes(before(tmp_path), other, version="1", seed=7)) == []


def test_the_seed_outlives_a_run_without_hidden_checks(tmp_path: Path) -> None:
    """The last one that was used is used again."""
    note(tmp_path, NOW, 7)
    note(tmp_path, dataclasses.replace(NOW, solutions_digest=""), None)
    found = before(tmp_path)
    assert (found.seed, found.info.seed) == (7, None)
    assert [c.en for c in changes(found, NOW, version="1", seed=7)] == [
        "The last run had no hidden checks, this one has."
    ]
