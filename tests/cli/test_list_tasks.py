"""``nngrade list``: what there is to do, and what the last checks found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest
from rich.cells import cell_len

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]


def row(result: click.testing.Result, name: str) -> str:
    """The first line about a task."""
    return next(line for line in result.stdout.splitlines() if line[4:].lstrip("✓✗◒◦!? ").startswith(f"{name} "))


def test_without_a_workspace(invoke: Invoke, content: Path) -> None:
    """Everything is listed, with the course's own pages and how to begin."""
    result = invoke("list")
    assert result.exit_code == 0
    assert "l1_one: First lecture" in result.stdout
    assert f"Read: {content / 'exercises/l1_one/README.md'}" in result.stdout
    assert "  l1_one/doubling.py  Doubling" in result.stdout
    assert row(result, "double").endswith("- / 3")
    assert "Points of all tasks: 5" in result.stdout
    assert "`nngrade start` makes one" in result.stdout


def test_what_is_done(invoke: Invoke, work: Path, write: Write) -> None:
    """Verdicts of the last check; a file that changed since says so; one that is gone, too."""
    assert "not checked yet" in row(invoke("list"), "double")
    invoke("start")
    write(work, {"l1_one/gates.py": "def same(x):\n    return -x\n"})
    invoke("check", "doubling")
    invoke("check", "l1_one/gates.py")
    result = invoke("list")
    assert "Read: l1_one/README.md" in result.stdout
    assert row(result, "double").startswith("    ✓ double  passed")
    assert row(result, "double").endswith("3 / 3")
    assert row(result, "same").startswith("    ✗ same    not right yet")
    assert "not checked yet" in result.stdout
    assert "Total so far: 3 of 5 points" in result.stdout
    write(work, {"l1_one/doubling.py": "def double(x):\n    return 2 * x\n"})
    result = invoke("list")
    assert "changed since checked" in row(result, "double")
    assert "Total so far: 0 of 5 points" in result.stdout
    (work / "l1_one/doubling.py").unlink()
    assert "file is missing" in row(invoke("list"), "double")


def test_rows_fit_and_align(invoke: Invoke, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Points stand under each other at the edge, in both languages and on a narrow screen."""
    invoke("check")
    for columns in (40, 80):
        monkeypatch.setenv("COLUMNS", str(columns))
        for language in ("en", "ko"):
            lines = [x for x in invoke("list", "--lang", language).stdout.splitlines() if x.endswith((" / 3", " / 1"))]
            assert {cell_len(line) for line in lines} == {columns}


def test_narrow_rows_do_without_the_word(
    invoke: Invoke, work: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Symbol and points remain."""
    invoke("check")
    write(work, {"l1_one/doubling.py": ""})
    monkeypatch.setenv("COLUMNS", "40")
    result = invoke("list")
    assert "changed since" not in result.stdout
    assert row(result, "same").startswith("    ✓ same ")
    assert all(cell_len(line) == 40 for line in result.stdout.splitlines() if line.endswith((" / 3", " / 1")))


def test_plain(invoke: Invoke, work: Path) -> None:
    """Sentences."""
    invoke("check")
    result = invoke("list", "--plain")
    assert "File l1_one/doubling.py: Doubling\nTask double: passed, 3 of 3 points\n" in result.stdout
    assert result.stdout.isascii()


@pytest.mark.parametrize(
    "notes",
    [
        "not json",
        "[]",
        '{"schema": "nngrade-last/2"}',
        '{"schema": "nngrade-last/1", "version": "6", "tasks": {}}',
        '{"schema": "nngrade-last/1", "version": "7", "tasks": []}',
        '{"schema": "nngrade-last/1", "version": "7", "tasks": {"l1_one/doubling.py::double": 3}}',
        '{"schema": "nngrade-last/1", "version": "7", "tasks": {"l1_one/doubling.py::double": {"verdict": "x"}}}',
        "\x00",
    ],
)
def test_damaged_notes_are_no_notes(invoke: Invoke, work: Path, write: Write, notes: str) -> None:
    """The tool's notes may be anything; then nothing is known, and the next check writes them anew."""
    write(work, {".nngrade/last.json": notes})
    result = invoke("list")
    assert result.exit_code == 0
    assert "not checked yet" in row(result, "double")
    invoke("check")
    assert json.loads((work / ".nngrade/last.json").read_text(encoding="utf-8"))["version"] == "7"


def test_notes_that_cannot_be_written_are_no_trouble(invoke: Invoke, work: Path, write: Write) -> None:
    """A file in the way of the tool's folder: the check goes on, the file stays."""
    write(work, {".nngrade": "mine"})
    assert invoke("check").exit_code == 0
    assert (work / ".nngrade").read_text(encoding="utf-8") == "mine"


def test_notes_keep_out_of_version_control(invoke: Invoke, work: Path) -> None:
    """Students hand in repositories."""
    invoke("check")
    assert (work / ".nngrade/.gitignore").read_text(encoding="utf-8") == "*\n"
