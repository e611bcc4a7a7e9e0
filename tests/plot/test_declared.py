"""The pictures that lectures offer: reading ``plots.py``, and those of the real course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.checks import load_module
from nngrade.course import Course, load_course
from nngrade.errors import CourseError
from nngrade.model import Text
from nngrade.plot.declared import Offered, offered
from nngrade.plot.make import make
from nngrade.plot.pictures import Gallery, Panel
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission, read_workspace

Edit = Callable[[Path, str, str], None]
SOLUTIONS = Path(__file__).parents[2] / "solutions"
ALL = list(offered(load_course(), load_course().lecture_ids))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("PLOTS = (\n", "OTHERS = (\n", "expected is PLOTS"),
        ('Plot("both"', 'Plot("doubled"', '"doubled" is no name for a picture, or stands twice'),
        ('Plot("both"', 'Plot("../both"', '"../both" is no name for a picture'),
        ('("doubling.py::double",), doubled', '("doubling.py::tripled",), doubled', "which is no task"),
        ("import numpy as np", "import numpy as np\nnp.nope", "line 4: it cannot be imported"),
    ],
)
def test_an_author_s_slip_is_told_with_its_file(course: Course, edit: Edit, old: str, new: str, words: str) -> None:
    """A wrong name, a task that there is not, a file that cannot be imported."""
    file = course.root / "l1_mini" / "plots.py"
    edit(file, old, new)
    with pytest.raises(CourseError) as caught:
        list(offered(course, course.lecture_ids))
    assert words in str(caught.value)
    assert "plots.py" in str(caught.value)


def test_a_lecture_without_pictures_offers_none(course: Course) -> None:
    """``plots.py`` is optional."""
    (course.root / "l1_mini" / "plots.py").unlink()
    assert list(offered(course, course.lecture_ids)) == []


def test_the_lectures_offer_their_pictures() -> None:
    """What the pages promise is there, and every lecture has at least one."""
    names = {one.name for one in ALL}
    assert names >= {"l1_perceptron-activations", "l1_perceptron-xor", "l1_perceptron-fashion", "l4_digits-keras"}
    assert names >= {f"l2_logistic-{name}" for name in ("logistic", "probability_grid", "elbow", "nan_run")}
    assert names >= {"l3_classification-classifier", "l3_classification-softmax", "l4_digits-digits"}
    assert names >= {f"l5_dnn-{name}" for name in ("xor_training", "vanishing", "initializers", "descent")}
    assert {one.lecture for one in ALL} == set(load_course().lecture_ids)


@pytest.fixture(scope="module")
def references() -> Submission:
    """The references as if a student had handed them in."""
    return read_workspace(SOLUTIONS, load_course())


def texts(panel: Panel | Gallery) -> list[Text]:
    """Everything that is written into a panel."""
    if isinstance(panel, Gallery):
        return [panel.title]
    labels = [getattr(mark, "label", None) for mark in panel.marks]
    return [words for words in (panel.title, panel.x, panel.y, *labels) if words is not None]


@pytest.mark.parametrize("picture", ALL, ids=lambda one: one.name)
def test_every_picture_is_made_from_right_functions(
    picture: Offered, launcher: Launcher, references: Submission
) -> None:
    """The references give every panel, with titles in both languages, and only the named tasks are called."""
    course = load_course()
    made = make(picture, launcher, references, course)
    assert made.trouble is None, made.trouble
    assert not made.missing, made.missing
    assert made.panels
    assert all(words.en and words.ko for panel in made.panels for words in texts(panel))


@pytest.mark.parametrize("picture", ALL, ids=lambda one: one.name)
def test_every_picture_without_its_functions_names_one_of_them(picture: Offered, launcher: Launcher) -> None:
    """The untouched stubs give no picture, no trouble of ours, and a task to write."""
    course = load_course()
    stubs = Submission("stubs", "stubs", {e.path: e.stub for e in course.lecture(picture.lecture).exercises})
    made = make(picture, launcher, stubs, course)
    assert not made.panels
    assert made.trouble is None
    names = {used.partition("::")[2] for used in picture.plot.uses}
    assert made.missing
    assert {reason.function for reason in made.missing} <= names


def test_the_drawn_digits_are_all_there_and_the_same_each_time() -> None:
    """Ten classes, values from 0 to 1."""
    plots = load_module(load_course().root / "l4_digits" / "plots.py", "_drawn_digits")
    X, labels = plots.drawn_digits(200, 5)
    assert X.shape == (200, 196)
    assert 0 <= X.min() < X.max() <= 1
    assert set(labels) == set(range(10))
    assert (plots.drawn_digits(200, 5)[0] == X).all()
