"""What is said of code that is not valid Python, for the messages of the Python that runs."""

from __future__ import annotations

import pytest

from nngrade.exceptions import advice
from nngrade.sandbox.outcomes import Raised

SLIPS = [
    ("def f(x):\n\tif x:\n        return x\n", "Tabs and spaces"),
    ("def f(x):\n    if x:\n        y = x\n   return y\n", "fits no line above it"),
    ("def f(x):\n    y = x\n      return y\n", "indented further"),
    ("def f(x):\nreturn x\n", "is indented below it"),
    ("def f(x):\n    return g((x)\n", "not closed again"),
    ("def f(x):\n    return [x)\n", "another kind"),
    ("def f(x):\n    return (x))\n", "closing bracket too many"),
    ("def f(x):\n    return 'x\n", "quote at the end"),
    ('def f(x):\n    """x\n    return x\n', "three quotes"),
    ("def f(x)\n    return x\n", "ends with a colon"),
    ("def f(x):\n    if x = 2:\n        return x\n", "`==` compares"),
    ("def f(x):\n    f(x) = 2\n", "`==` compares"),
    ("def f(x):\n    2 = x\n", "`="),
    ("def f(x):\n    return\u00a0x\n", "invisible character"),
    ("def f(x):\n    return \u201cx\u201d\n", "curly quote"),
    ("def f(x):\n    return \u2018x\u2019\n", "curly quote"),
    ("def f\uff08x):\n    return x\n", "full-width"),
    ("def f(x):\n    return x \u2212 1\n", "no such character"),
    ("def f(x):\n    return 2x\n", "a product needs `*`"),
    ("y = 1\nreturn y\n", "not indented"),
    ("def f(x):\n    print x\n", "parentheses"),
    ("def f(x):\n    return x \\ 2\n", "division is `/`"),
    ("def f(x):\n    return [1 2]\n", "comma"),
    (">>> def f(x):\n...     return x\n", "what Python shows"),
    ("def f(x):\n    >>> return x\n", "what Python shows"),
    ("In [3]: def f(x):\n    return x\n", "what Python shows"),
    ("def f(x):\n    if x:\n        return 1\n    else if x:\n        return 2\n", "`elif`"),
    ("def f(x):\n    x++\n    return x\n", "end of the one above"),
]


@pytest.mark.parametrize(("source", "words"), SLIPS)
def test_every_usual_slip_is_explained(source: str, words: str) -> None:
    """After Python's own words comes a plain sentence, in both languages."""
    with pytest.raises(SyntaxError) as caught:
        compile(source, "f.py", "exec")
    error = caught.value
    line = source.splitlines()[(error.lineno or 1) - 1].strip()
    said = advice(Raised(type(error).__name__, tuple(c.__name__ for c in type(error).__mro__), error.msg), line)
    assert said is not None
    assert words in said.en
    assert any("가" <= letter <= "힣" for letter in said.ko)
