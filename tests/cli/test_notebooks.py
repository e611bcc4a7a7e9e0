"""Working with notebooks from the command line: start, check, list."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]

RIGHT = "def double(x):\n    return x + x"


def notebook(*cells: str) -> str:
    """A notebook with these code cells."""
    return json.dumps({"cells": [{"cell_type": "code", "source": cell} for cell in cells], "nbformat": 4})


def solve(path: Path, answers: dict[str, str]) -> None:
    """Replace functions of a notebook that ``nngrade start --notebook`` wrote."""
    document = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        if cell["id"] in answers:
            cell["source"] = answers[cell["id"]]
    path.write_text(json.dumps(document), encoding="utf-8")


def test_start_solve_check_list(invoke: Invoke, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a new user would."""
    started = invoke("start", "w", "--notebook")
    assert started.exit_code == 0
    assert "  new   l1_one/doubling.ipynb" in started.stdout
    assert "2. Read l1_one/README.md, open l1_one/doubling.ipynb in Jupyter" in started.stdout
    assert {path.name for path in here.rglob("*.py")} == set()
    monkeypatch.chdir(here / "w")
    solve(here / "w/l1_one/doubling.ipynb", {"double": "%time\ndef double(x):\n    return x + x"})
    checked = invoke("check", "l1_one")
    assert checked.exit_code == 1
    assert "l1_one/doubling.ipynb  " in checked.stdout
    assert "✓ double" in checked.stdout
    assert "Not written yet" in checked.stdout
    assert "About l1_one/doubling.ipynb:\n - Set aside" in checked.stdout
    assert "nngrade check l1_one/gates.ipynb::same" in checked.stdout
    listed = invoke("list").stdout
    assert "  l1_one/doubling.ipynb  Doubling" in listed
    assert "✓ double  passed" in listed
    assert "File l1_one/doubling.ipynb: Doubling" in invoke("list", "--plain").stdout


def test_running_a_notebook_is_no_change_of_the_work(invoke: Invoke, here: Path) -> None:
    """Outputs do not make the list forget; code does."""
    invoke("start", "w", "--notebook")
    path = here / "w/l1_one/doubling.ipynb"
    invoke("check", "w/l1_one/doubling.ipynb")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["cells"][-1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    path.write_text(json.dumps(document), encoding="utf-8")
    (here / "l1_one").mkdir()
    assert "changed since checked" not in invoke("list").stdout


@pytest.mark.parametrize(
    "target", ["w/l1_one/doubling.ipynb", "w/l1_one/doubling.ipynb::double", "w\\l1_one\\doubling.ipynb"]
)
def test_a_notebook_in_its_place_is_a_target(invoke: Invoke, here: Path, write: Write, target: str) -> None:
    """By its path, from anywhere."""
    write(here / "w", {"l1_one/doubling.ipynb": notebook(RIGHT)})
    result = invoke("check", target)
    assert result.exit_code == 0, result.output
    assert "doubling.ipynb  " in result.stdout


@pytest.mark.parametrize("target", ["doubling.ipynb", "double", "l1_one/doubling.ipynb", "l1_one/doubling.py"])
def test_names_find_the_notebook(invoke: Invoke, here: Path, write: Write, target: str) -> None:
    """In the workspace."""
    write(here, {"l1_one/doubling.ipynb": notebook(RIGHT)})
    result = invoke("check", target)
    assert result.exit_code == 0, result.output
    assert "l1_one/doubling.ipynb  " in result.stdout


def test_a_single_notebook_of_any_name(invoke: Invoke, here: Path, write: Write) -> None:
    """The exercises that it holds; behind its name stands which one."""
    write(here, {"hand in.ipynb": notebook(RIGHT, "## l1_one/gates.py\ndef same(x):\n    return x + 1")})
    result = invoke("check", "hand in.ipynb")
    assert "hand in.ipynb (l1_one/doubling.py)  " in result.stdout
    assert "hand in.ipynb (l1_one/gates.py)  " in result.stdout
    assert 'Next: correct same in hand in.ipynb, then run\n  nngrade check "hand in.ipynb"' in result.stdout
    assert "File: hand in.ipynb (l1_one/gates.py), hash" in invoke("check", "hand in.ipynb", "--plain").stdout
    assert not (here / ".nngrade").exists()


@pytest.mark.parametrize("name", ["my homework.ipynb", "l1_one/hand in.ipynb"])
def test_the_list_knows_a_notebook_of_any_name(invoke: Invoke, work: Path, write: Write, name: str) -> None:
    """What a check of it found is kept, when it is what counts in the workspace in which it lies."""
    (work / "l1_one/doubling.py").unlink()
    write(work, {name: notebook(RIGHT, "## l1_one/gates.py\ndef same(x):\n    return -x")})
    invoke("check", "l1_one/gates.py")
    invoke("check", name)
    listed = invoke("list").stdout
    assert "✓ double  passed" in listed
    assert "✓ same    passed" in listed  # the Python file's: it counts, not the notebook's
    assert "changed since checked" not in listed


def test_a_notebook_beside_python_can_be_named(invoke: Invoke, work: Path, write: Write) -> None:
    """Without a name the Python file counts, and that is told; with its name the notebook is checked."""
    write(work, {"l1_one/doubling.ipynb": notebook("def double(x):\n    return x")})
    result = invoke("check", "l1_one/doubling.py")
    assert result.exit_code == 0
    assert "l1_one/doubling.ipynb holds this exercise, too, and was not read" in result.stdout.replace("\n   ", "")
    named = invoke("check", "l1_one/doubling.ipynb")
    assert named.exit_code == 1
    assert "✗ double" in named.stdout


@pytest.mark.parametrize(
    ("raw", "said"),
    [("{", "is no whole notebook"), (notebook("x = 1"), "defines no function of any exercise"), ("", "is empty")],
)
def test_a_notebook_that_is_no_use(invoke: Invoke, here: Path, write: Write, raw: str, said: str) -> None:
    """Wrong use, with the file's name."""
    write(here, {"mine.ipynb": raw})
    result = invoke("check", "mine.ipynb")
    assert result.exit_code == 2, result.output
    assert f"mine.ipynb {said}" in result.stderr


def test_a_broken_notebook_in_the_workspace(invoke: Invoke, here: Path, write: Write) -> None:
    """Told at its own exercise, or where an exercise is missing."""
    write(here, {"l1_one/doubling.ipynb": "{", "l1_one/other.ipynb": "["})
    shown = " ".join(invoke("check", "l1_one").stdout.split())
    assert "l1_one/doubling.ipynb is no whole notebook" in shown
    assert "l1_one/gates.py is missing, as a file and in a notebook. l1_one/doubling.ipynb is no whole" in shown


# --- start


def test_start_keeps_a_notebook_that_differs(invoke: Invoke, here: Path) -> None:
    """Nothing of a person's is ever overwritten."""
    invoke("start", "w", "--notebook")
    path = here / "w/l1_one/doubling.ipynb"
    path.write_text("mine", encoding="utf-8")
    result = invoke("start", "w", "--notebook")
    assert path.read_text(encoding="utf-8") == "mine"
    assert "  kept  l1_one/doubling.ipynb" in result.stdout


def test_start_does_not_write_the_other_form_of_what_is_there(invoke: Invoke, here: Path, write: Write) -> None:
    """No stub beside a notebook; no notebook beside a Python file that was worked on, but beside a stub."""
    invoke("start", "w", "--notebook")
    again = invoke("start", "w")
    assert "Not written, as you have them already (l1_one/doubling.ipynb, ...): 3" in again.stdout
    assert not list(here.rglob("*.py"))
    invoke("start", "v")
    write(here / "v", {"l1_one/doubling.py": RIGHT})
    third = invoke("start", "v", "--notebook")
    assert "Not written, as you have them already (l1_one/doubling.py, ...): 1" in third.stdout
    assert {path.name for path in here.glob("v/*/*.ipynb")} == {"gates.ipynb"}
