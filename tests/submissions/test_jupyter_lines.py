"""Magics, shell escapes and questions are set aside; Python that looks like them stays."""

from __future__ import annotations

import ast
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.submissions.jupyter_lines import scan


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("%matplotlib inline", "pass"),
        ("!pip install numpy", "pass"),
        ("    !ls", "    pass"),
        ("?np.sum", "pass"),
        ("np.sum?", "pass"),
        ("np.sum??", "pass"),
        ("np.*load*?", "pass"),
        ("files = !ls -l", "files = None"),
        ("    t = %time f(x)", "    t = None"),
        ("a, b = !echo 1 2", "a, b = None"),
        ("pip install numpy", "pass"),
    ],
)
def test_a_line_for_jupyter_becomes_one_that_does_nothing(line: str, left: str) -> None:
    """And it is told, with its line."""
    found = scan(f"if True:\n{line}\n    y = 1")
    assert found.lines[1] == left
    assert found.aside == ((2, line.strip()),)


@pytest.mark.parametrize(
    "source",
    [
        "x = (a\n% b)",
        "x = a \\\n% b",
        'x = """\n%d\n!ls\n?\n"""',
        "x = '''\n%d\n''' % 3",
        "x %= 3",
        "y = a % b",
        "z = a != b",
        "print('what?')  # really?",
        "# %matplotlib inline",
        'r"\\"\n',
        "d = {\n  'a': 1,\n}",
        "pip = 3",
    ],
)
def test_python_is_left_as_it_is(source: str) -> None:
    """Inside strings, brackets and continued lines a percent sign is Python's own."""
    found = scan(source)
    assert "\n".join(found.lines) == source
    assert found.aside == ()


def test_after_a_string_of_several_lines_magics_are_known_again() -> None:
    """The state ends with the string, also when a line holds quotes of the other kind."""
    found = scan('"""it\'s\n%no """ + "a\'b"\n%yes')
    assert found.aside == ((3, "%yes"),)
    assert scan("!echo \"it's\n%yes").aside == ((1, "!echo \"it's"), (2, "%yes"))


def test_a_command_over_several_lines() -> None:
    """The lines that continue it go with it; the number of lines stays."""
    found = scan("!pip install a \\\n  b \\\n  c\nx = 1")
    assert found.lines == ("pass", "", "", "x = 1")
    assert found.statements == (0, 3)


@pytest.mark.parametrize("magic", ["%%time", "%%timeit -n 3", "%%capture out", "%%writefile l1_x/a.py"])
def test_magics_whose_cell_is_python(magic: str) -> None:
    """Only their line is set aside."""
    found = scan(f"\n{magic}\n%%time\ndef f(): pass")
    assert found.lines[3] == "def f(): pass"
    assert [line for _, line in found.aside] == [magic, "%%time"]


@pytest.mark.parametrize("magic", ["%%bash", "%%html", "%%writefile notes.txt", "%%R"])
def test_magics_whose_cell_is_something_else(magic: str) -> None:
    """The whole cell is set aside and told by its first line."""
    found = scan(f"{magic}\ndef f(: x")
    assert found.lines == (f"# {magic}", "# def f(: x")
    assert (found.aside, found.statements) == (((1, magic),), ())


def test_a_cell_that_is_indented_as_a_whole() -> None:
    """As Jupyter, the indentation of the first line is taken off."""
    assert scan("    x = 1\n    if x:\n        y = 2").lines == ("x = 1", "if x:", "    y = 2")


@pytest.mark.parametrize(
    "hostile",
    ['"""' * 80_000, '\\"""' * 60_000, "([{" * 80_000, "a, \t" * 60_000 + "=", '"\\' * 100_000, "a?" * 100_000],
)
def test_hostile_code_takes_no_time(hostile: str) -> None:
    """Nothing here is quadratic."""
    begun = time.perf_counter()
    scan(hostile)
    assert time.perf_counter() - begun < 2


@given(st.text(alphabet="a%!?=\"'\\\n ()#x", max_size=60))
def test_any_text_keeps_its_lines(source: str) -> None:
    """The number of lines never changes, so places in messages are right."""
    found = scan(source)
    assert len(found.lines) == source.count("\n") + 1
    assert all(0 <= index < len(found.lines) for index in found.statements)


@given(st.lists(st.sampled_from(["x = 1", "y = '%d' % 3", "s = '''", "%d", "'''", "f(1,", "  2)", "# a?"]), max_size=8))
def test_valid_python_is_never_changed(lines: list[str]) -> None:
    """Whatever Python can parse has nothing in it for Jupyter."""
    source = "\n".join(lines)
    try:
        ast.parse(source)
    except SyntaxError:
        return
    assert "\n".join(scan(source).lines) == source
