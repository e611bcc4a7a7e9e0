"""A stub's raise that still stands above what a student wrote."""

from __future__ import annotations

import time

import pytest

from nngrade.model import SourceLine
from nngrade.places import raise_above_code, source_line
from nngrade.sandbox.outcomes import Frame, Raised
from nngrade.submissions import Submission
from nngrade.submissions.cells import Cell, CellSource

FILE = "l1_mini/doubling.py"


def left(body: str, line: int = 2, cells: tuple[Cell, ...] = ()) -> SourceLine | None:
    """What is found when the given line raised."""
    source = f"def double(x):\n{body}"
    raised = Raised("NotImplementedError", ("NotImplementedError",), "", (Frame(FILE, line, "double"),))
    books = {FILE: CellSource(cells)} if cells else {}
    return raise_above_code(raised, Submission("s", "s", {FILE: source.encode()}, (), books))


@pytest.mark.parametrize(
    "body",
    [
        "    raise NotImplementedError\n    return 2 * x\n",
        "    raise NotImplementedError()  # here\n\n    # twice\n    y = x + x\n",
        "\traise NotImplementedError('later')\n\treturn x\n",
        "    raise NotImplementedError\r\n    return 2 * x\r\n",
        '    raise NotImplementedError;\n    """Twice\n    x = 1.\n    """\n    for v in x:\n        pass\n',
        "    raise NotImplementedError\n    'a text'\n    return 2 * x\n",
    ],
)
def test_code_below_is_found(body: str) -> None:
    """Whatever stands between: comments, texts, empty lines."""
    found = left(body)
    assert found is not None
    assert (found.file, found.line) == (FILE, 2)
    assert found.source.startswith("raise NotImplementedError")


@pytest.mark.parametrize(
    "body",
    [
        "    raise NotImplementedError\n",
        "    raise NotImplementedError\n    pass\n    ...\n    return None\n",
        '    raise NotImplementedError\n    """\n    return 2 * x\n    """\n    # return x\n',
        "    raise NotImplementedError\n    raise NotImplementedError\n",
        "    raise NotImplementedError\n\n\ndef other(x):\n    return x\n",
        "    raise NotImplementedError\nprint(double(2))\n",
        "    raise NotImplementedError(\n        'later'\n    )\n",
        "    raise ValueError\n    return 2 * x\n",
        "    raise NotImplementedError if x else ValueError\n    return x\n",
    ],
)
def test_without_code_below_it_is_a_stub(body: str) -> None:
    """Nothing that does something stands below it in its block, or it is another line."""
    assert left(body) is None


def test_a_branch_ends_with_its_block() -> None:
    """What follows at another depth can be reached."""
    assert left("    if x is None:\n        raise NotImplementedError\n    return 2 * x\n", 3) is None
    found = left("    if x is None:\n        raise NotImplementedError\n        return 1\n", 3)
    assert found is not None


def test_a_notebook_s_place_is_its_cell() -> None:
    """The line is counted in the cell."""
    found = left("    raise NotImplementedError\n    return x\n", 2, (Cell("my.ipynb", 4, 1, 3),))
    assert found == SourceLine("my.ipynb", 2, "raise NotImplementedError", 4)


def test_a_place_outside_of_the_submission_is_none() -> None:
    """No frame, or one in a file that was not handed in."""
    assert source_line(Raised("E", ("E",), ""), Submission("s", "s", {})) is None
    assert left("    raise NotImplementedError\n    return x\n", 200) is None


@pytest.mark.parametrize(
    "spaces", [f"return{' ' * 200_000}1", f"pass;{' ' * 200_000}x", f"raise NotImplementedError{' ' * 200_000}x"]
)
def test_a_long_line_takes_no_time(spaces: str) -> None:
    """It is looked at where no limit of a worker holds."""
    begun = time.monotonic()
    left(f"    raise NotImplementedError\n    {spaces}\n")
    left(f"    {spaces}\n    return x\n")
    assert time.monotonic() - begun < 5.0  # the square of its length would take a quarter of an hour
