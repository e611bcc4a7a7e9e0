"""When a result may be taken over, and which files count."""

from __future__ import annotations

from nngrade.batch.sameness import digest, files_of, work
from nngrade.course import Course
from nngrade.model import Text
from nngrade.submissions import FileProblem, Submission
from nngrade.submissions.cells import Cell, CellSource

FILES = {"l1_mini/doubling.py": b"x = 1\n", "helper.py": b"y = 2\n"}
PROBLEM = FileProblem("a.py", Text("too large", "큼"))


def test_who_handed_it_in_does_not_matter() -> None:
    """No worker is told."""
    assert work(Submission("kim", "Kim", FILES), "base") == work(Submission("lee", "Lee", dict(FILES)), "base")


def test_everything_else_does() -> None:
    """Any file, any problem, where a notebook's cells stand, and what the run is graded against."""
    cells = {"l1_mini/doubling.py": CellSource((Cell("work.ipynb", 1, 1, 1),))}
    same = [
        work(Submission("kim", "Kim", FILES), "base"),
        work(Submission("kim", "Kim", FILES), "other"),
        work(Submission("kim", "Kim", {**FILES, "helper.py": b"y = 3\n"}), "base"),
        work(Submission("kim", "Kim", {**FILES, "more.py": b""}), "base"),
        work(Submission("kim", "Kim", FILES, (PROBLEM,)), "base"),
        work(Submission("kim", "Kim", FILES, notebooks=cells), "base"),
    ]
    assert len(set(same)) == len(same)


def test_parts_of_a_digest_cannot_run_into_each_other() -> None:
    """Or two different works could have the same digest."""
    assert digest("ab", "c") != digest("a", "bc") != digest("a", "b", "c")


def test_files(course: Course) -> None:
    """Exercises' files; the untouched stub, whatever its line ends, and other files do not count."""
    stub = course.exercise("l1_mini/doubling.py").stub
    assert files_of(Submission("kim", "Kim", {"l1_mini/doubling.py": stub, "helper.py": b""}), course.exercises) == ()
    windows = stub.replace(b"\n", b"\r\n")
    assert files_of(Submission("kim", "Kim", {"l1_mini/doubling.py": windows}), course.exercises) == ()
    (one,) = files_of(Submission("kim", "Kim", FILES), course.exercises)
    (two,) = files_of(Submission("kim", "Kim", {"l1_mini/doubling.py": b"z = 1  # other name\n"}), course.exercises)
    assert one.exercise == "l1_mini/doubling.py"
    assert one.sha256 != two.sha256
    assert one.shape == two.shape
    assert files_of(Submission("kim", "Kim", FILES), ()) == ()  # nothing of the file is graded
