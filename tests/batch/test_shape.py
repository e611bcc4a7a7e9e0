"""The shape of a source: what it overlooks, what it does not, and that nothing makes it slow."""

from __future__ import annotations

import random
import time

import pytest

from nngrade.batch.shape import shape

CODE = '''\
"""Activations."""

import numpy as np


def sigmoid(x, limit=1.0):
    """The logistic function."""
    # stable
    z = np.where(x < 0, np.exp(x), 1.0)
    return z / (limit + np.exp(-abs(x)))


def other(x):
    text = 'a "b"'
    return helper(x)[0]
'''


def of(source: str) -> str:
    """The shape, as of the exercise of sigmoid."""
    return shape(source.encode(), ["sigmoid"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x", "y1"),  # a name, everywhere
        ("numpy as np", "numpy as n"),
        ("    # stable\n", ""),
        ('    """The logistic function."""\n', ""),
        ('"""Activations."""\n\n', ""),
        ("def other(x):\n", "def other(x):\n    'New.'\n"),
        ("\n\n\n", "\n"),
        ("np.exp(-abs(x))", "np.exp( - abs( x ) )"),
        ("np.exp(-abs(x)))", "np.exp(\n    -abs(x)\n  ,\n))"),
        ("z / (", "z / \\\n ("),
        ("1.0)", "1.)"),
        ("'a \"b\"'", "'''a \"b\"'''"),
        ("    return helper", "    return  helper"),
        ("\n    text = 'a \"b\"'\n    ", "\n    text = 'a \"b\"';"),
        ("\n", "\r\n"),
        ("    ", "\t"),
        ("    ", "  "),
    ],
)
def test_overlooked(old: str, new: str) -> None:
    """Names, comments, docstrings and formatting."""
    changed = (
        CODE.replace("exp", "e_p").replace(old, new).replace("e_p", "exp") if old == "x" else CODE.replace(old, new)
    )
    if new == "numpy as n":
        changed = changed.replace("np.", "n.")
    assert changed != CODE
    assert of(changed) == of(CODE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("np.exp(x)", "np.tanh(x)"),
        ("< 0", "<= 0"),
        ("1.0)", "2.0)"),
        ("abs(x)", "len(x)"),
        ("def sigmoid", "def logistic"),
        ("-abs", "abs"),
        ("'a \"b\"'", "'a b'"),
        ("    return z", "        return z"),
        ("import numpy", "import math"),
        ("helper(x)[0]", "helper(text)[0]"),
        ("1.0)", "1)"),
    ],
)
def test_not_overlooked(old: str, new: str) -> None:
    """What the code does."""
    changed = CODE.replace(old, new)
    assert changed != CODE
    assert of(changed) != of(CODE)


LARGE = 64 * 1024
HOSTILE = [b"a=", b"(", b"'", b"\\", b" \n", b'"""', b"1e", b"f'", b"\t", b";", b"\n", b"#", b"1_", b"e+", b"\xff",
           b"\0", b"'\\", b'"""\\', b" ", b"\\\n", b"a\n ", b"rb'"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_nothing_is_slow(piece: bytes) -> None:
    """A quarter of the largest file that is read takes far less than a second, whatever is in it."""
    for source in (piece * (LARGE // len(piece)), b"'" + piece * (LARGE // len(piece) - 1)):
        begin = time.process_time()
        shape(source)
        assert time.process_time() - begin < 1


def test_any_bytes() -> None:
    """It ends, and the same bytes have the same shape."""
    random_bytes = random.Random(0)  # noqa: S311  no secret
    for _ in range(200):
        source = bytes(random_bytes.choices(b"ab_ \n\t()[]'\"#\\;:.,=+-*1e0rf\r\xea\xb0\x80", k=60))
        assert shape(source) == shape(source)
        assert len(shape(source)) == 64
