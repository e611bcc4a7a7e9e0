"""What people type after ``nngrade check``, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.cli.targets import select
from nngrade.course import Course, load_course
from nngrade.errors import UsageError

Write = Callable[[Path, dict[str, str]], Path]
DOUBLE, SAME_ONE, SAME_TWO = "l1_one/doubling.py::double", "l1_one/gates.py::same", "l2_two/gates.py::same"


@pytest.fixture
def course(content: Path) -> Course:
    """The small course."""
    return load_course(content / "exercises")


@pytest.mark.parametrize(
    ("targets", "tasks"),
    [
        ([], [DOUBLE, SAME_ONE, SAME_TWO]),
        (["l1_one"], [DOUBLE, SAME_ONE]),
        (["l1_one/"], [DOUBLE, SAME_ONE]),
        (["./l2_two"], [SAME_TWO]),
        (["."], [DOUBLE, SAME_ONE, SAME_TWO]),
        (["l1_one/doubling.py"], [DOUBLE]),
        (["./l1_one/doubling.py"], [DOUBLE]),
        (["l1_one\\doubling.py"], [DOUBLE]),
        ([".\\l1_one\\doubling.py::double"], [DOUBLE]),
        (["l1_one/doubling"], [DOUBLE]),
        (["doubling"], [DOUBLE]),
        (["doubling.py"], [DOUBLE]),
        (["double"], [DOUBLE]),
        (["doubling::double"], [DOUBLE]),
        (["doubling.py::double"], [DOUBLE]),
        (["l1_one::same"], [SAME_ONE]),
        (["l1_one/gates.py::same"], [SAME_ONE]),
        (["l1_one/doubling.py::"], [DOUBLE]),
        (["l2_two", "double"], [DOUBLE, SAME_TWO]),
        (["double", "double"], [DOUBLE]),
    ],
)
def test_targets(course: Course, work: Path, targets: list[str], tasks: list[str]) -> None:
    """Lectures, files, modules, tasks, paths; in the course's order, each once."""
    found = select(course, targets)
    assert found.place.root == work
    assert list(found.tasks) == tasks


def test_absolute_paths(course: Course, work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From anywhere, with and without a task's name; the root is the folder that holds the lectures."""
    monkeypatch.chdir(tmp_path)
    for target, tasks in (
        (str(work), (DOUBLE, SAME_ONE, SAME_TWO)),
        (str(work / "l2_two"), (SAME_TWO,)),
        (f"{work / 'l1_one' / 'gates.py'}::same", (SAME_ONE,)),
        ("here/l1_one/../l1_one/doubling.py", (DOUBLE,)),
    ):
        found = select(course, [target])
        assert (found.place.root, found.tasks) == (work, tasks)


def test_where_you_stand(course: Course, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a lecture's folder its tasks, and its names go first; in another folder of the workspace everything."""
    monkeypatch.chdir(work / "l2_two")
    assert select(course, []).tasks == (SAME_TWO,)
    assert select(course, ["gates"]).tasks == (SAME_TWO,)
    assert select(course, ["same"]).tasks == (SAME_TWO,)
    assert select(course, ["l1_one/doubling.py"]).tasks == (DOUBLE,)
    assert select(course, ["l1_one"]).tasks == (DOUBLE, SAME_ONE)
    (work / "notes").mkdir()
    monkeypatch.chdir(work / "notes")
    assert len(select(course, []).tasks) == 3


def test_a_file_that_was_deleted_is_still_a_target(course: Course, work: Path) -> None:
    """Then it is graded as missing."""
    (work / "l1_one" / "doubling.py").unlink()
    assert select(course, ["l1_one/doubling.py"]).tasks == (DOUBLE,)
    assert select(course, ["doubling"]).tasks == (DOUBLE,)


def test_a_folder_of_a_tasks_name_does_not_hide_the_task(course: Course, work: Path) -> None:
    """Names of the course go before folders that hold nothing."""
    (work / "double").mkdir()
    assert select(course, ["double"]).tasks == (DOUBLE,)


def test_linked_files_stay_where_they_are(course: Course, work: Path, tmp_path: Path) -> None:
    """A link to an exercise file is a file of the workspace that the link is in."""
    (tmp_path / "elsewhere.py").write_text("def double(x): return x\n", encoding="utf-8")
    (work / "l1_one" / "doubling.py").unlink()
    (work / "l1_one" / "doubling.py").symlink_to(tmp_path / "elsewhere.py")
    assert select(course, ["l1_one/doubling.py"]).place.root == work


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("doubel", ["Did you mean", "  double"]),
        ("DOUBLE", ["Did you mean", "  double"]),
        ("l1_one/doublin.py", ["Did you mean", "  l1_one/doubling.py"]),
        ("doubling::dobule", ["Did you mean", "  l1_one/doubling.py::double"]),
        ("gates::double", ["Did you mean", "  l1_one/doubling.py::double"]),
        ("l1_on", ["Did you mean", "  l1_one"]),
        ("zzz", ["`nngrade list`"]),
        ("::", ["nothing called"]),
        ("gates", ["several things", "  l1_one/gates.py", "  l2_two/gates.py"]),
        ("same", ["several things", "  l1_one/gates.py", "  l2_two/gates.py"]),
        ("gates::same", ["several things", "  l1_one/gates.py::same", "  l2_two/gates.py::same"]),
    ],
)
def test_unknown_and_ambiguous(course: Course, work: Path, target: str, parts: list[str]) -> None:
    """The message says what comes closest, or which things can be meant."""
    with pytest.raises(UsageError) as caught:
        select(course, [target])
    assert all(part in caught.value.en for part in parts)
    assert caught.value.ko != caught.value.en


def test_no_workspace(course: Course, here: Path) -> None:
    """It says what to look for, and how to make one."""
    for targets in ([], ["double"], ["l1_one/doubling.py"]):
        with pytest.raises(UsageError, match=r"l1_one, l2_two.*nngrade start"):
            select(course, targets)


def test_folder_without_exercises(course: Course, work: Path, tmp_path: Path) -> None:
    """A folder that is neither a workspace nor a lecture."""
    with pytest.raises(UsageError, match="holds no exercises"):
        select(course, [str(tmp_path)])


def test_two_workspaces(course: Course, work: Path, write: Write, tmp_path: Path) -> None:
    """One report is about one place."""
    other = write(tmp_path / "other", {"l1_one/doubling.py": ""})
    with pytest.raises(UsageError, match="different places"):
        select(course, ["double", str(other)])


def test_single_files(course: Course, work: Path, write: Write, tmp_path: Path) -> None:
    """The name decides; a name that two lectures use needs the lecture's folder, a strange name is told."""
    downloads = write(
        tmp_path / "Downloads", {"doubling.py": "", "gates.py": "", "doubling (1).py": "", "thing.py": ""}
    )
    found = select(course, [f"{downloads / 'doubling.py'}::double"])
    assert (found.place.file, found.tasks) == (downloads / "doubling.py", (DOUBLE,))
    assert found.place.read(course).files[("l1_one/doubling.py")] == b""
    with pytest.raises(UsageError, match=r"l1_one/gates.py, l2_two/gates.py"):
        select(course, [str(downloads / "gates.py")])
    with pytest.raises(UsageError, match=r"Rename it to doubling.py"):
        select(course, [str(downloads / "doubling (1).py")])
    with pytest.raises(UsageError, match=r"Exercises are called doubling.py, gates.py"):
        select(course, [str(downloads / "thing.py")])


def test_a_lecture_whose_folder_is_gone(course: Course, here: Path, write: Write) -> None:
    """It is checked anyway: its files are missing."""
    write(here, {"l1_one/doubling.py": ""})
    assert select(course, ["l2_two"]).tasks == (SAME_TWO,)
