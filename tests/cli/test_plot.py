"""``nngrade plot``: which pictures, where they are written, and what is said."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.sandbox import Launcher

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]

PLOTS = '''\
"""Pictures."""

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Line, Panel, Plot

X = np.array([1.0, 2.0, 3.0])
WORDS = Text("Twice", "두 배")


def doubled(student):
    """One line."""
    return (Panel(WORDS, [Line(X, student.call("doubling.py::double", X, like=X))]),)


def kept(student):
    """Another."""
    return (Panel(WORDS, [Line(X, student.call("gates.py::same", X, like=X))]),)


PLOTS = (
    Plot("doubled", WORDS, ("doubling.py::double",), doubled),
    Plot("kept", WORDS, ("gates.py::same",), kept),
)
'''


@pytest.fixture
def plot(invoke: Invoke, content: Path, tmp_path: Path, launcher: Launcher, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """``plot("double")`` runs ``nngrade plot`` on the small course, whose first lecture has two pictures."""
    own = tmp_path / "content"
    own.mkdir()
    for part in ("solutions", "templates"):
        (own / part).symlink_to(content / part)
    (own / "exercises" / "l1_one").mkdir(parents=True)
    for entry in (content / "exercises").iterdir():
        if entry.name != "l1_one":
            (own / "exercises" / entry.name).symlink_to(entry)
    for entry in (content / "exercises" / "l1_one").iterdir():
        (own / "exercises" / "l1_one" / entry.name).symlink_to(entry)
    (own / "exercises" / "l1_one" / "plots.py").write_text(PLOTS, encoding="utf-8")
    monkeypatch.setattr("nngrade.course.content_root", lambda: own)
    monkeypatch.setattr("nngrade.cli.plot.open_launcher", lambda: contextlib.nullcontext(launcher))
    return lambda *arguments: invoke("plot", *arguments)


def test_a_lecture_s_pictures_go_into_the_workspace(plot: Invoke, work: Path) -> None:
    """One file for each, said one by one; exit code 0."""
    result = plot("l1_one")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        f"Drawn: l1_one-{name} -> {Path('plots') / f'l1_one-{name}.png'}" for name in ("doubled", "kept")
    ]
    files = sorted((work / "plots").iterdir())
    assert [file.name for file in files] == ["l1_one-doubled.png", "l1_one-kept.png"]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files)


def test_again_replaces_our_pictures_only(plot: Invoke, work: Path) -> None:
    """A picture of ours is drawn anew; another file of that name is left alone, and nothing else is drawn."""
    assert plot("double").exit_code == 0
    assert plot("double").exit_code == 0
    foreign = work / "plots" / "l1_one-kept.png"
    foreign.write_bytes(b"\x89PNG my holiday")
    result = plot("l1_one")
    assert result.exit_code == 2
    assert "is no picture of nngrade" in result.stderr
    assert foreign.read_bytes() == b"\x89PNG my holiday"
    assert "Drawn" not in result.stdout


@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.PDF", b"%PDF")])
def test_one_task_into_one_file(plot: Invoke, work: Path, name: str, start: bytes) -> None:
    """The ending decides the format; the folder is made."""
    result = plot("double", "--out", f"deep/{name}")
    assert result.exit_code == 0, result.output
    assert (work / "deep" / name).read_bytes().startswith(start)


def test_several_pictures_into_one_pdf_but_not_into_one_png(plot: Invoke, work: Path) -> None:
    """A PDF has pages; a PNG is one picture, and the message says what to do."""
    assert plot("l1_one", "--out", "all.pdf").exit_code == 0
    assert plot("l1_one", "--out", "ALL.PDF").exit_code == 0
    assert (work / "all.pdf").read_bytes() == (work / "ALL.PDF").read_bytes()
    assert (work / "all.pdf").read_bytes().count(b"/Type /Page ") == 2
    result = plot("l1_one", "--out", "all.png")
    assert result.exit_code == 2
    assert "l1_one-doubled, l1_one-kept" in result.stderr
    assert not (work / "all.png").exists()


def test_a_name_that_says_no_format(plot: Invoke, work: Path) -> None:
    """A slip in the ending is told before anything is drawn."""
    result = plot("double", "--out", "a.jpeg")
    assert result.exit_code == 2
    assert "cannot be written as .jpeg. Let the name end in .png, .svg, .pdf" in result.stderr


def test_what_is_missing_is_named_and_the_rest_is_drawn(plot: Invoke, work: Path) -> None:
    """Exit code 1; the sentence is that of a check."""
    (work / "l1_one" / "doubling.py").write_text("def double(x):\n    raise NotImplementedError\n", encoding="utf-8")
    result = plot("l1_one")
    assert result.exit_code == 1
    said = " ".join(result.stdout.split())
    assert "Not drawn: l1_one-doubled - double: Not written yet: fill in double(x)" in said
    assert "Drawn: l1_one-kept" in said
    assert [file.name for file in (work / "plots").iterdir()] == ["l1_one-kept.png"]


def test_a_task_without_a_picture(plot: Invoke, work: Path) -> None:
    """The message names the tasks that have one."""
    result = plot("l2_two")
    assert result.exit_code == 2
    assert "No picture is drawn with that" in result.stderr
    result = plot("nope")
    assert result.exit_code == 2
    assert "There is nothing called" in result.stderr


def test_a_single_file_anywhere(plot: Invoke, here: Path) -> None:
    """As for a check; the pictures go beside it."""
    (here / "doubling.py").write_text("def double(x):\n    return 2 * x\n", encoding="utf-8")
    result = plot("doubling.py")
    assert result.exit_code == 0, result.output
    assert (here / "plots" / "l1_one-doubled.png").is_file()


def test_without_matplotlib_it_says_what_to_install(plot: Invoke, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, and the command to type."""
    monkeypatch.setattr("nngrade.cli.plot.find_spec", lambda name: None)
    result = plot("double")
    assert result.exit_code == 2
    assert "-m pip install matplotlib" in result.stderr


def test_without_a_korean_font_it_draws_in_english_and_says_so(
    plot: Invoke, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Empty boxes for letters help nobody."""
    assert plot("double", "--out", "en.png").exit_code == 0
    monkeypatch.setattr("nngrade.plot.fonts.korean_font", lambda: None)
    result = plot("double", "--lang", "ko", "--out", "ko.png")
    assert result.exit_code == 0
    assert "영어" in result.stdout
    assert (work / "ko.png").read_bytes() == (work / "en.png").read_bytes()


def test_a_folder_that_cannot_be_made(plot: Invoke, work: Path) -> None:
    """A file in the way is told before anything is drawn."""
    (work / "taken").write_text("mine")
    result = plot("double", "--out", "taken/pictures")
    assert result.exit_code == 2
    assert "a file is where a folder is needed" in result.stderr
    result = plot("double", "--out", "taken")
    assert result.exit_code == 2
