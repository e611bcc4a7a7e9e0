"""Running cells: what fails in one costs nothing but that."""

from __future__ import annotations

import builtins
from typing import Any

import pytest

from nngrade.worker.cells import ALL, DEFINITIONS, MAX_FAILURES, NOTHING, Cells


class Notebook:
    """Runs cells and remembers what was said."""

    def __init__(self) -> None:
        self.begun: list[tuple[int, int]] = []
        self.prepared: dict[tuple[str, int], Any] = {}
        self.failures: list[dict[str, Any]] = []

    def run(self, *cells: str, how: dict[int, int] | None = None) -> dict[str, Any]:
        """The namespace after all cells."""
        lines: list[str] = []
        plan = []
        for number, cell in enumerate(cells):
            plan.append([len(lines) + 1, cell.count("\n") + 1, (how or {}).get(number, ALL)])
            lines += cell.split("\n")
        running = Cells({"a.py": plan}, {"a.py": 0}, lambda *place: self.begun.append(place), self.prepared)
        assert "a.py" in running
        assert "b.py" not in running
        namespace: dict[str, Any] = {"__name__": "a"}
        running.run("a.py", "\n".join(lines).encode(), namespace)
        self.failures = running.failures
        return namespace


@pytest.fixture
def notebook(monkeypatch: pytest.MonkeyPatch) -> Notebook:
    """A notebook to run."""
    monkeypatch.setenv("MPLBACKEND", "Agg")
    return Notebook()


def test_cells_share_one_namespace(notebook: Notebook) -> None:
    """In their order; each says when it begins."""
    found = notebook.run("x = 1", "def f():\n    return x", "x = f() + 1")
    assert found["f"]() == 2
    assert notebook.begun == [(0, 0), (0, 1), (0, 2)]
    assert notebook.failures == []


@pytest.mark.parametrize(
    ("bad", "name", "line"),
    [
        ("y = 1\n1 / 0", "ZeroDivisionError", 4),
        ("def broken(:\n    pass", "SyntaxError", 3),
        ("import nothing_like_this", "ModuleNotFoundError", 3),
        ("exit()", "SystemExit", 3),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", 3),
        ("return 3", "SyntaxError", 3),
        ("await f()", "SyntaxError", 3),
        ("x = '\0'", "", 0),
        ("(" * 5000, "", 0),
        ("y = 1\n z = 2", "IndentationError", 4),
    ],
)
def test_a_cell_that_fails_is_told_with_its_line(notebook: Notebook, bad: str, name: str, line: int) -> None:
    """The cells before and after it run; lines are those of the whole source."""
    found = notebook.run("a = 1\nb = 1", bad, "def g():\n    return a")
    assert found["g"]() == 1
    (failure,) = notebook.failures
    assert (failure["file"], failure["cell"]) == (0, 1)
    if name:
        assert failure["type"] == name
        assert failure["frames"][-1][:2] == [0, line]


def test_the_rest_of_a_failed_cell_still_defines(notebook: Notebook) -> None:
    """Imports, functions, classes and simple assignments; calls and loops are left out."""
    cell = "import nothing_like_this as plt\nimport math\nK = math.sqrt(4)\nL = list(range(3))\ndef f(): return K\n"
    cell += "plt.show()\nM = f()\nN = [i for i in L]\nfor i in L: K = 3\n"
    cell += "try:\n    import json\nexcept ImportError:\n    pass"
    found = notebook.run(cell + "\ng = lambda: f()\nh: int = 3\nif True:\n    P = 1")
    assert found["f"]() == found["K"] == found["g"]() == 2
    assert (found["L"], found["h"], "json" in found) == ([0, 1, 2], 3, True)
    assert not {"M", "N", "P"} & set(found)
    assert [failure["message"] for failure in notebook.failures] == ["No module named 'nothing_like_this'"]


def test_only_definitions_or_nothing(notebook: Notebook) -> None:
    """As asked for, because the cell did not come to an end before."""
    found = notebook.run("x = 1\nwhile True: pass", "'doc'\ndef f(): pass", "y = 1", how={0: DEFINITIONS, 2: NOTHING})
    assert ("x" in found, "f" in found, "y" in found) == (True, True, False)
    assert notebook.begun == [(0, 0), (0, 1)]


@pytest.mark.parametrize(
    ("statement", "defined"),
    [
        ("v = abs(1)", False),
        ("v = own()", False),
        ("v = (lambda: 1)()", False),
        ("v = math.floor(own())", False),
        ("v = math.fsum([1, 2]).is_integer()", True),
        ("v = float('inf')", True),
        ("v = f'{math.pi}'", True),
        ("v += 1", False),
        ("v = len = 3", True),
        ("class v: pass", True),
        ("from math import pi as v", True),
        ("v: int", False),
    ],
)
def test_what_a_simple_definition_is(notebook: Notebook, statement: str, defined: bool) -> None:  # noqa: FBT001
    """It calls at most functions of modules and the plainest of Python's own."""
    found = notebook.run(f"import math\ndef own(): return 1\n{statement}", how={0: DEFINITIONS})
    assert ("v" in found) is defined


def test_future_imports_hold_for_later_cells(notebook: Notebook) -> None:
    """As in Jupyter."""
    found = notebook.run("from __future__ import annotations", "def f(x: Nothing): pass")
    assert found["f"].__annotations__ == {"x": "Nothing"}
    notebook.run("from __future__ import annotations", "def f(x: Nothing): pass")
    assert notebook.failures == []


def test_display_is_there_and_python_unchanged(notebook: Notebook, capsys: pytest.CaptureFixture[str]) -> None:
    """Jupyter gives it to every notebook."""
    notebook.run("display(3)", "def f(): display(4)\nf()")
    assert capsys.readouterr().out == "3\n4\n"
    assert not hasattr(builtins, "display")


def test_failures_are_bounded_and_one_for_a_cell(notebook: Notebook) -> None:
    """The first thing that went wrong in it."""
    notebook.run("a\ndef f(x=b): pass")
    assert [failure["message"] for failure in notebook.failures] == ["name 'a' is not defined"]
    notebook.run(*["1 / 0"] * 50)
    assert len(notebook.failures) == MAX_FAILURES


def test_cells_are_compiled_once(notebook: Notebook) -> None:
    """The next loading runs the same code objects."""
    first = notebook.run("def f(): pass", "def g(:")
    again = notebook.run("def f(): pass", "def g(:")
    assert first["f"].__code__ is again["f"].__code__
    assert len(notebook.failures) == 1
