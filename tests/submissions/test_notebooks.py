"""Notebooks become exercises: whatever their names, wherever the functions stand, whoever wrote the file."""

from __future__ import annotations

import contextlib
import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.course import Course, load_course
from nngrade.errors import UsageError
from nngrade.submissions import Submission, read_notebook, read_workspace
from nngrade.submissions.limits import LARGEST_NOTEBOOK
from nngrade.submissions.notebook_file import parse_notebook
from nngrade.submissions.notebooks import with_notebooks

ACTIVATIONS, GATES, FORWARD = (f"l1_perceptron/{name}.py" for name in ("activations", "gates", "forward"))
BACKPROP, XOR = "l2_logistic/backprop.py", "l5_dnn/xor_training.py"
SOFTMAX, DEEP = "l3_classification/softmax.py", "l3_classification/deep.py"

Make = Callable[..., bytes]
Read = Callable[..., Submission]


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as it is: it has functions of the same name in several exercises."""
    return load_course()


def make(*cells: str, **more: Any) -> bytes:
    """A notebook of code cells; what begins with "# " or "## " and has no code is a text cell."""
    made = [{"cell_type": "markdown" if cell.startswith("##") else "code", "source": cell} for cell in cells]
    return json.dumps({"cells": made, "nbformat": 4, **more}).encode()


@pytest.fixture
def read(course: Course) -> Read:
    """``read({notebook: content}, {python: content})`` gives the submission."""

    def run(notebooks: dict[str, bytes], python: dict[str, bytes] | None = None) -> Submission:
        return with_notebooks(Submission("s", "s", python or {}), notebooks, course)

    return run


def cells_of(found: Submission, exercise: str) -> list[int]:
    """The numbers of an exercise's cells, in the order in which they run."""
    return [cell.number for cell in found.cells(exercise)]


def notes_of(found: Submission, exercise: str) -> str:
    """What is told about an exercise's notebook."""
    return "\n".join(note.en for note in found.notebooks[exercise].notes)


def message_of(found: Submission, path: str) -> str:
    """What is wrong with a file."""
    problem = found.problem(path)
    assert problem is not None
    assert problem.message.ko != problem.message.en
    return problem.message.en


# --- where tasks are found


def test_cells_become_the_exercises_source(read: Read) -> None:
    """In their order, text cells and outputs left out, and each line can be traced back to its cell."""
    found = read(
        {"l1_perceptron/activations.ipynb": make("import numpy as np", "## Sigmoid", "\ndef sigmoid(z):\n  1/0")}
    )
    source = found.files[ACTIVATIONS].decode().split("\n")
    assert source == ["# %% 1", "import numpy as np", "# %% 2", "", "def sigmoid(z):", "  1/0", ""]
    cell = found.notebooks[ACTIVATIONS].at(6)
    assert cell is not None
    assert (cell.notebook, cell.number, 6 - cell.first + 1) == ("l1_perceptron/activations.ipynb", 2, 3)
    assert found.notebooks[ACTIVATIONS].at(3) is None
    assert found.shown(ACTIVATIONS) == "l1_perceptron/activations.ipynb"
    assert found.problems == ()


def test_any_name_and_several_exercises(read: Read) -> None:
    """One notebook for a lecture."""
    found = read(
        {"homework 3 (final).ipynb": make("def sigmoid(z): pass\nrelu = lambda z: z", "def gate_weights(g): pass")}
    )
    assert set(found.files) == {ACTIVATIONS, GATES}
    assert found.info(()).files == ()


def test_outputs_do_not_count(read: Read) -> None:
    """Running a notebook changes neither what is graded nor its hash."""
    plain = json.loads(make("def sigmoid(z): pass"))
    plain["cells"][0] |= {"outputs": [{"data": {"image/png": "x" * 10_000}}], "execution_count": 7, "metadata": [1]}
    run = read({"a.ipynb": json.dumps(plain).encode()})
    assert run.sha256 == read({"a.ipynb": make("def sigmoid(z): pass")}).sha256


def test_the_same_cells_divided_otherwise_are_another_submission(read: Read) -> None:
    """Because they run otherwise."""
    one, two = (read({"a.ipynb": made}) for made in (make("def relu(z): 1\nx"), make("def relu(z): 1", "x")))
    assert one.sha256 != two.sha256


@pytest.mark.parametrize(
    ("cells", "exercise"),
    [
        (("## l2_logistic/backprop.py", "def forward(*args): pass"), BACKPROP),
        (("## backprop.py", "def forward(*args): pass"), BACKPROP),
        (("# backprop.ipynb\ndef forward(*args): pass",), BACKPROP),
        (("## Feed-forward computation", "def forward(*args): pass"), FORWARD),
        (("## 순전파", "def forward(*args): pass"), FORWARD),
        (("def forward(X, weights, biases, activation): pass",), FORWARD),
        (("def forward(\n    X: np.ndarray,\n    params: dict[str, int],\n): pass",), ""),
        (("def dense(X, W, b): pass", "def forward(*args): pass"), FORWARD),
        (("def forward(*args): pass", "def dense(X, W, b): pass"), FORWARD),
        (("## See forward.py and backprop.py", "def forward(*args): pass"), ""),
        (("def forward(*args): pass",), ""),
    ],
)
def test_functions_of_the_same_name(read: Read, cells: tuple[str, ...], exercise: str) -> None:
    """By the heading above, by the parameters, by the neighbours; what none of these tells is not guessed."""
    found = read({"a.ipynb": make(*cells)})
    having = {path for path in (FORWARD, BACKPROP, XOR) if path in found.files}
    assert having == ({exercise} if exercise else set())
    assert any(found.problem(path) for path in (FORWARD, BACKPROP, XOR)) is not bool(exercise)


def test_between_two_exercises(read: Read) -> None:
    """A definition that may be either's, in a notebook that holds both, is told in both."""
    found = read({"a.ipynb": make("def dense(X, W, b): 1", "def forward(*a): 1", "def update(p, g, r): 1")})
    for exercise in (FORWARD, BACKPROP):
        assert "forward in cell 2 may belong to l1_perceptron/forward.py, l2_lo" in notes_of(found, exercise)


def test_an_open_definition_is_told(read: Read) -> None:
    """With its cell, the exercises that it could be, and what to do."""
    said = message_of(read({"a.ipynb": make("x = 1", "def forward(a): pass")}), BACKPROP)
    assert said.startswith(
        "a.ipynb, cell 2, defines forward, which is a task of l1_perceptron/forward.py, l2_logistic/b"
    )
    assert said.endswith('in a heading above the cell, as in "# l2_logistic/backprop.py".')


@pytest.mark.parametrize(
    "path", ["l2_logistic/mine.ipynb", "l2_logistic.ipynb", "HW l2_logistic v2.ipynb", "backprop.ipynb"]
)
def test_the_path_names_the_lecture_or_the_exercise(read: Read, path: str) -> None:
    """Then the others are not meant."""
    assert set(read({path: make("def forward(*a): pass")}).files) == {BACKPROP}


def test_two_exercises_with_the_same_names_in_one_notebook(read: Read) -> None:
    """For each of them its own cells run last, so that its functions are the ones that count."""
    cells = ("import numpy", "## softmax.py", "def gradients(s): pass", "## deep.py", "def gradients(d): pass")
    found = read({"l3_classification/all.ipynb": make(*cells)})
    assert (cells_of(found, SOFTMAX), cells_of(found, DEEP)) == ([1, 3, 2], [1, 2, 3])
    assert "gradients in cell 3 is taken for this exercise; in cells 2 it is another one's." in notes_of(found, DEEP)


def test_a_helper_below_another_exercises_heading(read: Read) -> None:
    """It is neither that exercise's task nor guessed to be somebody else's."""
    cells = ("## softmax.py", "def gradients(s): 1", "def train(s): 1", "## deep.py", "def train(d): 1")
    found = read({"l3_classification/all.ipynb": make(*cells)})
    assert "train is defined" not in notes_of(found, DEEP)
    assert found.problems == ()


def test_defined_twice(read: Read) -> None:
    """The last one counts, and that is told."""
    found = read({"a.ipynb": make("def relu(z): 1", "x", "def relu(z): 2")})
    assert cells_of(found, ACTIVATIONS) == [1, 2, 3]
    assert "relu is defined in cells 1, 3; the last one counts." in notes_of(found, ACTIVATIONS)


def test_names_inside_strings_and_functions_are_no_tasks(read: Read) -> None:
    """Nor calls, comparisons and methods."""
    found = read({"a.ipynb": make('"""\ndef relu(z): 1\n"""', "class A:\n  def relu(self): 1", "relu == 1\nrelu(2)")})
    assert found.files == {}
    assert message_of(found, "a.ipynb") == "a.ipynb defines no function of any exercise."


def test_magics_are_told_but_ours(read: Read) -> None:
    """The cell that checks is no news."""
    lines = "\n".join(f"%magic{number}" for number in range(8))
    found = read({"a.ipynb": make(lines, "def relu(z): 1", "%load_ext nngrade\n%nngrade check a.ipynb")})
    assert notes_of(found, ACTIVATIONS).endswith("[1] %magic4; [1] %magic5; and 2 more")
    ours = read({"a.ipynb": make("def relu(z): 1", "%load_ext nngrade\n%nngrade check a.ipynb")})
    assert notes_of(ours, ACTIVATIONS) == ""


# --- more than one source


def test_python_counts_and_the_notebook_is_told(read: Read) -> None:
    """Never silently."""
    found = read({"l1_perceptron/activations.ipynb": make("def relu(z): 1")}, {ACTIVATIONS: b"def relu(z): return 2\n"})
    assert found.files[ACTIVATIONS] == b"def relu(z): return 2\n"
    assert "l1_perceptron/activations.py counts" in notes_of(found, ACTIVATIONS)
    assert found.shown(ACTIVATIONS) == ACTIVATIONS


def test_a_python_file_that_is_still_the_stub(read: Read, course: Course) -> None:
    """Then the notebook counts, which is told; if both are stubs there is nothing to tell."""
    stub = course.exercise(ACTIVATIONS).stub.replace(b"\n", b"\r\n")
    found = read({"a.ipynb": make("def relu(z): 1")}, {ACTIVATIONS: stub})
    assert b"def relu(z): 1" in found.files[ACTIVATIONS]
    assert "is still the stub, so a.ipynb counts" in notes_of(found, ACTIVATIONS)
    both = read(
        {"l1_perceptron/activations.ipynb": make("def relu(z): raise NotImplementedError")}, {ACTIVATIONS: stub}
    )
    assert both.files[ACTIVATIONS] == stub
    assert both.notebooks == {}


def test_the_notebook_with_the_exercises_name_counts(read: Read) -> None:
    """Before others, which are told, unless nothing was done in it."""
    other = make("def relu(z): 2")
    named = read({"l1_perceptron/activations.ipynb": make("def relu(z): 1"), "scratch.ipynb": other})
    assert b"def relu(z): 1" in named.files[ACTIVATIONS]
    assert "scratch.ipynb defines relu, too, and was not read" in notes_of(named, ACTIVATIONS)
    empty = make("def relu(z):\n    raise NotImplementedError")
    stub = read({"l1_perceptron/activations.ipynb": empty, "scratch.ipynb": other})
    assert b"def relu(z): 2" in stub.files[ACTIVATIONS]


def test_a_notebook_for_another_exercise_is_the_last_resort(read: Read) -> None:
    """A copied helper is no second solution; but what stands nowhere else is found."""
    gates = make("def sigmoid(z): 1", "def perceptron(x, w, b): 2")
    found = read({"l1_perceptron/gates.ipynb": gates, "hw.ipynb": make("def sigmoid(z): 3")})
    assert b"sigmoid(z): 3" in found.files[ACTIVATIONS]
    assert b"sigmoid(z): 1" not in found.files[ACTIVATIONS]
    alone = read({"l1_perceptron/gates.ipynb": gates})
    assert b"sigmoid(z): 1" in alone.files[ACTIVATIONS]


def test_parts_are_put_together(read: Read) -> None:
    """Different functions of an exercise, or the same ones word for word."""
    same = "def tanh(z): 3"
    found = read({"b.ipynb": make("def relu(z): 2", same), "a.ipynb": make("def elu(z): 1", same)})
    assert [cell.notebook for cell in found.cells(ACTIVATIONS)] == ["a.ipynb", "a.ipynb", "b.ipynb", "b.ipynb"]
    assert found.shown(ACTIVATIONS) == "a.ipynb, b.ipynb"


def test_two_that_differ_are_a_problem(read: Read) -> None:
    """Nobody can know which one is meant; other exercises are read."""
    found = read({"a.ipynb": make("def relu(z): 1", "def gate_weights(g): 1"), "b.ipynb": make("def relu(z): 2")})
    assert ACTIVATIONS not in found.files
    assert message_of(found, ACTIVATIONS).startswith("relu is defined in a.ipynb and, differently, in b.ipynb")
    assert GATES in found.files


def test_together_they_may_be_too_large(read: Read) -> None:
    """As any file."""
    long = "x" * 150_000
    found = read({"a.ipynb": make(long, "def relu(z): 1"), "b.ipynb": make(long, "def elu(z): 1")})
    assert "hold more than 256 KB of code together" in message_of(found, ACTIVATIONS)


# --- files that are not what they should be


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty. Was it saved?"),
        (b" \n\xef\xbb\xbf"[:2], "is empty. Was it saved?"),
        (make("x")[:-9], "is no whole notebook: it breaks off or is damaged in line 1."),
        (b'{\n "cells": [\n  oops', "damaged in line 3"),
        (b'{\n "cells": [\n<<<<<<< HEAD\n  1,\n=======\n  2,\n>>>>>>> main\n]}', "an unfinished merge in line 3"),
        (b"# %%\nimport numpy as np\n", "If it is Python, give it a name that ends in .py."),
        (b"<html>", "is no notebook, whatever its name says"),
        ('{"cells": ["한글"]}'.encode("cp949"), "is not saved as UTF-8"),
        ('{"cells": []}'.encode("utf-16"), "is not saved as UTF-8"),
        (b'{"cells": []}\xff', "is not saved as UTF-8"),
        (b"[]", "it has no list of cells"),
        (b'{"cells": {}}', "it has no list of cells"),
        (b'{"cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "is nested too deeply"),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "is nested too deeply"),
        (b'{"cells": [' + b"{}," * 2_100_000 + b"{}]}", "holds too many values"),
        (make(*["x"] * 2001), "has more than 2000 cells"),
        (make("x" * 300_000), "holds 292 KB of code; at most 256 KB are read."),
        (make("x", metadata={"kernelspec": {"language": "R"}}), 'is written in "r"; only Python is run.'),
        (make("x", metadata={"language_info": {"name": "julia"}}), 'is written in "julia"'),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_told(read: Read, content: bytes, said: str) -> None:
    """Naming the file; the person's other files are read all the same."""
    found = read({"l1_perceptron/activations.ipynb": content, "b.ipynb": make("def gate_weights(g): 1")})
    assert said in message_of(found, "l1_perceptron/activations.ipynb")
    assert said in message_of(found, ACTIVATIONS)
    assert GATES in found.files


@pytest.mark.parametrize(
    "document",
    [
        {"worksheets": [{"cells": [{"cell_type": "code", "input": ["def relu(z):\n", "  1"], "language": "python"}]}]},
        {"worksheets": [1, {"cells": 2}, {"cells": [{"cell_type": "code", "input": "def relu(z):\n  1"}]}]},
        {"cells": [{"cell_type": "code", "source": ["def relu(z):\r\n", "  1"]}], "metadata": 3, "nbformat": "x"},
        {"cells": [1, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1]}, {"source": "x"},
                   {"cell_type": "code", "source": "def relu(z):\n  1"}], "metadata": {"kernelspec": {"language": 1}}},
        {"cells": [{"cell_type": "code", "source": "def relu(z):\n  1"}], "metadata": {"x": float("nan"), "y": "LONG"}},
    ],
    ids=["format 3", "wrong worksheets", "line ends", "wrong cells", "numbers"],
)  # fmt: skip
def test_odd_notebooks_are_read(read: Read, document: object) -> None:
    """Older formats, and whatever is wrong around the cells."""
    raw = json.dumps(document).replace('"LONG"', "9" * 5000).encode()
    assert "def relu(z):\n  1\n" in read({"a.ipynb": raw}).files[ACTIVATIONS].decode()


def test_cells_that_make_no_sense_are_counted(read: Read) -> None:
    """And told."""
    document = {"cells": [1, {"cell_type": "code", "source": "def relu(z): 1"}, {"cell_type": "code"}]}
    assert "were left out: 2" in notes_of(read({"a.ipynb": json.dumps(document).encode()}), ACTIVATIONS)


def test_python_2_is_told(read: Read) -> None:
    """It is run with Python 3."""
    made = make("def relu(z): 1", metadata={"language_info": {"name": "python", "version": "2.7.15"}})
    assert "for Python 2" in notes_of(read({"a.ipynb": made}), ACTIVATIONS)


def test_surrogates_and_byte_order_mark(read: Read) -> None:
    """Characters that no text has become question marks; the mark of some Windows editors is no trouble."""
    found = read({"a.ipynb": b"\xef\xbb\xbf" + make("def relu(z): '\ud800'")})
    assert b"def relu(z): '?'" in found.files[ACTIVATIONS]


def test_of_two_equal_keys_the_last_counts(read: Read) -> None:
    """As in Jupyter, so the student sees what is graded."""
    raw = b'{"cells": [{"cell_type": "code", "source": "x", "source": "def relu(z): 1"}]}'
    assert ACTIVATIONS in read({"a.ipynb": raw}).files


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["cells", "source", "cell_type"]), inner)
    ),
    max_leaves=6,
)


@given(json_values | st.builds(lambda value: {"cells": [value, {"cell_type": "code", "source": value}]}, json_values))
def test_any_json_is_read_or_refused(value: object) -> None:
    """Nothing else comes out."""
    with contextlib.suppress(UsageError):
        parse_notebook("a.ipynb", json.dumps(value).encode())


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Likewise."""
    with contextlib.suppress(UsageError):
        parse_notebook("a.ipynb", content)


def test_no_parser_of_python_runs_on_a_strangers_code(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell that would take a parser a minute takes no time here."""
    import ast  # noqa: PLC0415  to take it away

    monkeypatch.setattr(ast, "parse", None)
    assert ACTIVATIONS in read({"a.ipynb": make("-" * 200_000 + "1", "def relu(z): 1")}).files


# --- on disk


def test_workspace_with_notebooks(tmp_path: Path, course: Course) -> None:
    """At its top and in the lecture folders; Jupyter's checkpoints and links are not read."""
    for name in ("hw.ipynb", "l1_perceptron/gates.ipynb", "l1_perceptron/.ipynb_checkpoints/x.ipynb", "other/y.ipynb"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(make("def relu(z): 1" if name.startswith("hw") else "def gate_weights(g): 1"))
    (tmp_path / "l1_perceptron/xor.ipynb").symlink_to(tmp_path / "hw.ipynb")
    found = read_workspace(tmp_path, course)
    assert set(found.files) == {ACTIVATIONS, GATES}
    assert [problem.path for problem in found.problems] == ["l1_perceptron/xor.ipynb"]


def test_a_notebook_that_is_too_large_is_not_read(tmp_path: Path, course: Course) -> None:
    """Its size is enough to know."""
    with (tmp_path / "hw.ipynb").open("wb") as file:
        file.truncate(LARGEST_NOTEBOOK + 1)
    found = read_workspace(tmp_path, course)
    assert "hw.ipynb is 21 MB large; at most 20 MB are read. Clear its outputs" in message_of(found, "hw.ipynb")
    with pytest.raises(UsageError, match="Clear its outputs"):
        parse_notebook("a.ipynb", b"{" + b" " * LARGEST_NOTEBOOK)


def test_single_notebook(tmp_path: Path, course: Course) -> None:
    """With the Python files beside it, which it may import."""
    (tmp_path / "hw.ipynb").write_bytes(make("def relu(z): 1"))
    (tmp_path / "mine.py").write_text("x = 1")
    assert set(read_notebook(tmp_path / "hw.ipynb", course).files) == {ACTIVATIONS, "mine.py"}
    (tmp_path / "hw.ipynb").write_bytes(make("x = 1"))
    with pytest.raises(UsageError, match="defines no function of any exercise"):
        read_notebook(tmp_path / "hw.ipynb", course)
    with pytest.raises(UsageError, match="does not exist"):
        read_notebook(tmp_path / "none.ipynb", course)


def test_single_notebook_in_a_lecture_folder(tmp_path: Path, course: Course) -> None:
    """The folder tells which exercise is meant; its own Python file beside it does not count then."""
    folder = tmp_path / "l1_perceptron"
    folder.mkdir()
    (folder / "gates.ipynb").write_bytes(make("def perceptron(*a): 1"))
    (folder / "gates.py").write_text("x = 1")
    (folder / "forward.py").write_text("x = 2")
    found = read_notebook(folder / "gates.ipynb", course)
    assert b"def perceptron" in found.files[GATES]
    assert found.files[FORWARD] == b"x = 2"


def test_a_notebook_of_many_definitions_is_no_bomb(read: Read, course: Course) -> None:
    """Names that several exercises have are looked for in time that grows with their number only; there is an end."""
    having = Counter(task.name for exercise in course.exercises for task in exercise.tasks)
    shared = [name for name, count in having.items() if count > 1]
    own = [name for name, count in having.items() if count == 1]
    turns = [f"{(own if number % 3 else shared)[number % 7]} = 1" for number in range(1990)]
    begin = time.process_time()
    assert read({"a.ipynb": make(*turns)}).files
    assert time.process_time() - begin < 2
    begin = time.process_time()
    found = read({"a.ipynb": make(*["\n".join(f"{name}=1" for name in shared)] * 1500)})
    assert "defines tasks more than 2000 times" in message_of(found, "a.ipynb")
    assert read({"a.ipynb": make("def f('('):\n" * 19_000)}).files == {}
    assert time.process_time() - begin < 2


def test_notebooks_are_counted(read: Read) -> None:
    """A hundred are looked through; the next one is told, and those after it are not opened."""
    notebooks = {f"n{number:03}.ipynb": make("def sigmoid(x):\n    return 1") for number in range(100)}
    found = read({**notebooks, "n100.ipynb": b"{", "n101.ipynb": b"{"})
    assert [p.path for p in found.problems] == ["n100.ipynb"]
    assert "more than 100 notebooks" in found.problems[0].message.en
