"""Exceptions as data."""

from __future__ import annotations

from typing import Any

import pytest

from nngrade.worker.failures import MAX_FRAMES, describe

FILES = {"a.py": 0, "b.py": 1}


def raised(source: str, filename: str = "a.py") -> dict[str, Any]:
    """The description of what running ``source`` raises."""
    try:
        exec(compile(source, filename, "exec"), {})  # noqa: S102  the tests' own text
    except BaseException as error:  # noqa: BLE001  whatever it is
        return describe(error, FILES)
    raise AssertionError


def test_places_are_those_of_the_students_files() -> None:
    """By number, line and function."""
    found = raised("import json\ndef f():\n    json.loads('{')\nf()", "b.py")
    assert found["type"] == "JSONDecodeError"
    assert found["bases"] == ["JSONDecodeError", "ValueError", "Exception", "BaseException"]
    assert found["frames"] == [[1, 4, "<module>"], [1, 3, "f"]]


def test_a_long_traceback_is_cut_in_the_middle() -> None:
    """The first five and the last places."""
    found = raised("def f(n): return f(n + 1)\nf(0)")
    assert len(found["frames"]) == MAX_FRAMES
    assert found["frames"][0] == [0, 2, "<module>"]


def test_a_syntax_error_names_its_own_line() -> None:
    """In a file of the student's; not in text that he compiled himself."""
    assert raised("compile('x = = 1', 'b.py', 'exec')")["frames"] == [[0, 1, "<module>"], [1, 1, "<module>"]]
    assert raised("eval('x = = 1')")["frames"] == [[0, 1, "<module>"]]
    assert raised("raise SyntaxError('mine')") == {
        "type": "SyntaxError",
        "bases": ["SyntaxError", "Exception", "BaseException"],
        "message": "mine",
        "frames": [[0, 1, "<module>"]],
    }


def test_colours_of_a_terminal_are_left_out() -> None:
    """Keras writes parts of its messages in bold; nothing else of a message is lost."""
    found = raised("raise ValueError('Wrong.\\n\\n\\x1b[1mInput 0 of a[0m layer\\x1b[0m')")
    assert found["message"] == "Wrong.\n\nInput 0 of a[0m layer"


@pytest.mark.parametrize(
    "code",
    [
        "class E(SyntaxError):\n    filename = property(lambda self: 1 / 0)\nraise E",
        "class E(SyntaxError):\n    def __str__(self): raise SystemExit\nraise E",
        "class E(Exception):\n    __traceback__ = property(lambda e: 1 / 0)\n    def __str__(self): return 3\nraise E",
    ],
)
def test_hostile_exceptions_are_described_all_the_same(code: str) -> None:
    """Their own methods cannot break it."""
    found = raised(code)
    assert (found["type"], found["message"]) == ("E", found["message"])


def test_a_memory_error_frees_what_filled_the_memory() -> None:
    """The frames' variables are cleared before the reply is written."""
    gone: list[int] = []

    class Big:
        def __del__(self) -> None:
            gone.append(1)

    def fill() -> None:
        big = Big()
        raise MemoryError(str(type(big)))

    with pytest.raises(MemoryError) as caught:
        fill()
    assert not gone
    assert describe(caught.value, FILES)["type"] == "MemoryError"
    assert gone == [1]
