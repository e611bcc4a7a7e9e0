"""Reading a course, and the errors that an author sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.course import content_root, load_course
from nngrade.errors import CourseError, UsageError

Edit = Callable[[Path, str, str], None]


def test_the_courses_own_exercises_load() -> None:
    """The bundled course is valid; ids have the documented form."""
    course = load_course()
    assert course.root == content_root() / "exercises"
    assert "l1_perceptron/activations.py::sigmoid" in {t.id for t in course.tasks}
    task = course.task("l1_perceptron/activations.py::leaky_relu")
    assert (task.name, task.exercise, str(task.signature)) == (
        "leaky_relu",
        "l1_perceptron/activations.py",
        "(z, slope=0.1)",
    )
    assert task.signature.required == 1


def test_the_mini_course(mini_folders: tuple[Path, Path]) -> None:
    """Every declared thing arrives."""
    course = load_course(mini_folders[0])
    assert [t.points for t in course.tasks] == [3, 1]
    assert course.tasks[0].groups[1].needs == ("values",)
    assert course.tasks[0].limits.call_seconds == 1
    assert course.lecture("l1_mini").messages["too_big"].ko.startswith("{value}")
    assert course.exercise("l1_mini/doubling.py").module == "doubling"
    assert course.lectures[0].readme("ko").name == "README.ko.md"
    assert course.lectures[0].readme("en").name == "README.md"


def test_unknown_names_are_usage_errors(mini_folders: tuple[Path, Path]) -> None:
    """Asking for what is not there says so."""
    course = load_course(mini_folders[0])
    for ask in (course.task, course.exercise, course.lecture):
        with pytest.raises(UsageError, match='"nope"'):
            ask("nope")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name = "double"', 'name = "dobule"', r'line 12.*name is wrong or missing; expected: a function "dobule"'),
        ('file = "doubling.py"', 'file = "missing.py"', r"the file missing.py next to lecture.toml"),
        ("points = 2", 'points = "two"', r"groups\[values\].points.*a number, not negative"),
        ("points = 2", "points = -2", r"a number, not negative"),
        ('{ en = "Double", ko = "두 배" }\nhints', '{ en = "Double" }\nhints', r"line \d+.*title.*both filled"),
        ('id = "square"', 'id = ""', r"a text that is not empty"),
        ('id = "square"', 'id = "square"\ncolour = "red"', r"line 24.*colour.*no such key here"),
        ('id = "overflow"', 'id = "square"', r"names that stand only once"),
        ('name = "large", points', 'name = "values", points', r"names that stand only once"),
        (
            "limits = { call_seconds = 1",
            "limits = { call_second = 1",
            r"call_second is wrong .*: \"call_seconds\", if that is meant; known here: call_seconds, load_seconds",
        ),
        (
            "limits = { call_seconds = 1",
            "limits = { steps = 1",
            r"no such key here; known here: call_seconds",
        ),
        (
            'id = "square"',
            'id = "square"\nmodifed = true',
            r"line 24.*\"modified\", if that is meant; known here",
        ),
        ('points = 2, title = { en = "ord', 'points = 2, titel = { en = "ord', r"a value here; \"titel\" stands there"),
        ('hints = [{ en = "Two numbers."', 'hints = ["x", { en = "Two numbers."', r"hints.*both filled"),
        ("[messages]", "[messages", r"is not valid TOML"),
        ('name = "large", points = 1', 'name = "large", needs = ["later"], points = 1', r"groups that stand above"),
        ('name = "large", points = 1', 'name = "large", hint = 3, points = 1', r"\.hint .*one of the task's hints"),
        ('name = "large", points = 1', 'name = "large", hint = 1.5, points = 1', r"\.hint .*one of the task's hints"),
        ('name = "large", points = 1', 'name = "large", needs = "values", points = 1', r"a list of texts"),
        ('warning = "overflow"', "modified = 3", r"true or false"),
        ("figure = {", "figure = 3 #{", r"a table"),
        ("groups = [{ name", "groups = [] #", r"at least one group"),
        ("groups = [{ name", "groups = [1] #", r"a list of tables"),
        ('hints = [{ en = "Two', "hints = 3 #", r"a list of tables with en and ko"),
    ],
)
def test_a_slip_in_lecture_toml_is_told(
    mini_folders: tuple[Path, Path], edit: Edit, old: str, new: str, words: str
) -> None:
    """File, line, place and what is expected."""
    file = mini_folders[0] / "l1_mini" / "lecture.toml"
    edit(file, old, new)
    with pytest.raises(CourseError, match=words) as caught:
        assert load_course(mini_folders[0]).lectures
    assert str(file) in str(caught.value)
    assert str(file) in caught.value.ko


def test_missing_and_unreadable_files(mini_folders: tuple[Path, Path]) -> None:
    """A missing file, and one that is not UTF-8, are the author's errors."""
    file = mini_folders[0] / "l1_mini" / "lecture.toml"
    file.write_bytes(b"title = '\xff'")
    with pytest.raises(CourseError, match="not UTF-8"):
        assert load_course(mini_folders[0]).lectures
    file.unlink()
    with pytest.raises(CourseError, match="cannot be read"):
        assert load_course(mini_folders[0]).lectures


def test_a_stub_that_does_not_compile(mini_folders: tuple[Path, Path], edit: Edit) -> None:
    """The line is named."""
    edit(mini_folders[0] / "l1_mini" / "doubling.py", "def double(x):", "def double(x:")
    with pytest.raises(CourseError, match=r"doubling.py, line 6: the stub is not valid Python"):
        assert load_course(mini_folders[0]).lectures


def test_the_digest_is_the_content(mini_folders: tuple[Path, Path], edit: Edit) -> None:
    """Anything that decides a verdict changes the digest; a page does not."""
    course = load_course(mini_folders[0])
    before = course.digest()
    edit(course.lectures[0].readme("en"), "Mini", "Other")
    assert course.digest() == before
    edit(course.checks_file("l1_mini"), ">=", ">")
    assert course.digest() != before
