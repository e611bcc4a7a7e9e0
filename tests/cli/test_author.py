"""``nngrade author``: the faces of the authoring room."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

Invoke = Callable[..., click.testing.Result]


@pytest.fixture
def own(invoke: Invoke, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course that may be broken."""
    root = tmp_path / "own"
    shutil.copytree(content, root, symlinks=True)
    monkeypatch.setattr("nngrade.course.content_root", lambda: root)
    return root


def test_keys(invoke: Invoke, own: Path) -> None:
    """Fresh ones stay; missing ones are told with --check, and built without it."""
    arguments = ("author", "keys", "--solutions", own / "solutions")
    assert invoke(*arguments).stdout == "All keys are fresh.\n"
    key = own / "exercises/l1_one/keys/doubling.npz"
    key.unlink()
    result = invoke(*arguments, "--check")
    assert result.exit_code == 1
    assert f"outofdate:{key}" in "".join(result.stdout.split())  # a long path may be broken over lines
    assert not key.exists()
    result = invoke(*arguments)
    assert result.exit_code == 0
    assert "written:" in result.stdout
    assert key.is_file()
    assert invoke(*arguments, "--check").exit_code == 0


def test_check_of_a_good_course(invoke: Invoke, own: Path) -> None:
    """The small course's docstrings and folders satisfy the lint but for what it is told to find."""
    result = invoke("author", "check", "--solutions", own / "solutions")
    assert result.exit_code in {0, 1}
    assert "Traceback" not in result.output


def test_one_lecture_alone(invoke: Invoke, own: Path) -> None:
    """Nothing of another lecture is looked at; a lecture that there is not is told."""
    key = own / "exercises/l1_one/keys/doubling.npz"
    key.unlink()
    options = ("--solutions", own / "solutions", "--check")
    assert invoke("author", "keys", "l2_two", *options).exit_code == 0
    assert invoke("author", "keys", "l1_one", *options).exit_code == 1
    result = invoke("author", "check", "l9_nine", *options[:2])
    assert result.exit_code == 2
    assert 'There is no lecture "l9_nine" in this course.' in result.stderr


def test_check_tells_what_to_mend(invoke: Invoke, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One item a finding, how many, exit code 1; none: exit code 0."""
    import nngrade.authoring  # noqa: PLC0415
    from nngrade.model import Text  # noqa: PLC0415

    findings = [Text("first thing", "첫째"), Text("second thing", "둘째")]

    def lint(course: object, solutions: object, on_step: Callable[[str], None]) -> list[Text]:
        on_step("pages")
        return findings

    monkeypatch.setattr(nngrade.authoring, "lint", lint)
    arguments = ("author", "check", "--solutions", own / "solutions")
    result = invoke(*arguments)
    assert result.stdout == "- first thing\n- second thing\nTo mend: 2\n"
    assert result.exit_code == 1
    findings.clear()
    result = invoke(*arguments)
    assert (result.stdout, result.exit_code) == ("The course is in order.\n", 0)


def test_solutions_are_needed(invoke: Invoke, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the option or the environment; a folder that is not there is told."""
    result = invoke("author", "keys")
    assert result.exit_code == 2
    assert "--solutions" in result.stderr
    assert invoke("author", "keys", "--solutions", "nope").exit_code == 2
    monkeypatch.setenv("NNGRADE_SOLUTIONS", str(own / "solutions"))
    assert invoke("author", "keys").exit_code == 0


def test_broken_course(invoke: Invoke, own: Path) -> None:
    """An author's slip: file, place and what is expected; exit code 2, no traceback."""
    file = own / "exercises/l1_one/lecture.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('name = "double"', "name = 3"), encoding="utf-8")
    for arguments in (("author", "keys", "--solutions", own / "solutions"), ("list",), ("check", "double")):
        result = invoke(*arguments)
        assert result.exit_code == 2
        assert "lecture.toml, line " in result.stderr
        assert "Traceback" not in result.output
