"""``nngrade demo``: the first thing that anybody sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest
from rich.cells import cell_len

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]


def test_the_class_is_graded(invoke: Invoke, here: Path) -> None:
    """Who, how many points, what to correct first, and where the reports are."""
    result = invoke("demo")
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert "  Ann Lee    4 / 4    nothing" in lines
    assert "  보라       0 / 4    double: That is the square." in lines
    assert any(
        line.startswith("  Cy         0 / 4    double: l1_one/doubling.py is not valid Python") for line in lines
    )
    assert "for example nngrade-demo/bo/report.html" in result.stdout
    assert (here / "nngrade-demo/bo/report.html").is_file()
    assert (here / "nngrade-demo/grades.csv").is_file()
    assert lines[-2:] == ["  nngrade start", "  nngrade check l1_one"]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits(invoke: Invoke, language: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """On every screen, and the points are in one column."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = invoke("demo", "--lang", language).stdout.splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert len({cell_len(line[: line.index(" / 4")]) for line in lines if " / 4" in line}) == 1


def test_plain(invoke: Invoke) -> None:
    """A sentence for each person."""
    assert "보라: 0 of 4 points. double: That is the square.\n" in invoke("demo", "--plain").stdout


def test_out(invoke: Invoke, here: Path) -> None:
    """Elsewhere when asked; a place that cannot be is told."""
    assert invoke("demo", "--out", "x/y").exit_code == 0
    assert (here / "x/y/ann/report.json").is_file()
    (here / "file").write_text("", encoding="utf-8")
    result = invoke("demo", "--out", "file")
    assert result.exit_code == 2
    assert 'cannot be written to "file"' in result.stderr


def test_a_demo_is_written_over(invoke: Invoke) -> None:
    """Again and again, into the same folder."""
    assert [invoke("demo", "--out", "x").exit_code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("name", ["grades.csv", "gradebook.sqlite"])
def test_nothing_else_is_written_over(invoke: Invoke, here: Path, name: str) -> None:
    """A folder with somebody's own table, or with a class's results, stays as it is."""
    (here / "x").mkdir()
    (here / "x" / name).write_text("mine", encoding="utf-8")
    result = invoke("demo", "--out", "x")
    assert result.exit_code == 2
    assert f'"x" has a file "{name}" that `nngrade demo` has not written.' in result.stderr
    assert [(path.name, path.read_text(encoding="utf-8")) for path in (here / "x").iterdir()] == [(name, "mine")]


def test_where_nothing_can_be_written_it_goes_to_a_temporary_folder(
    invoke: Invoke, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The demo works from any folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (here / "nngrade-demo").write_text("in the way", encoding="utf-8")
    result = invoke("demo")
    assert result.exit_code == 0
    assert f"{tmp_path}/nngrade-demo-" in result.stdout.replace("\n", "")


def test_a_course_without_a_demo(invoke: Invoke, tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain message."""
    empty = 'name = "x"\nversion = "1"\ntitle = { en = "x", ko = "x" }\nlectures = []\n'
    root = write(tmp_path / "bare", {"exercises/course.toml": empty})
    monkeypatch.setattr("nngrade.course.content_root", lambda: root)
    result = invoke("demo")
    assert result.exit_code == 2
    assert "no demo class" in result.stderr
