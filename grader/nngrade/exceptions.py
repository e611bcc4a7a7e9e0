"""What the commonest exceptions of NumPy and Python mean: one plain sentence for each, after their own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from nngrade.model import Text
from nngrade.sandbox.outcomes import Raised
from nngrade.syntax_errors import syntax_advice
from nngrade.texts import text


def advice(outcome: Raised, line: str = "") -> Text | None:
    """What to do about an exception, when it is one that beginners meet; ``line`` is the code where it was raised."""
    if "SystemExit" in outcome.bases:
        return text("Remove calls such as exit() or quit().")
    if "SyntaxError" in outcome.bases:
        return syntax_advice(outcome.message, line)
    if "UnboundLocalError" in outcome.bases:
        return text("It is used before it has a value: give it one above the loop or the `if` that changes it.")
    if "NameError" in outcome.bases:
        return _no_such_name(outcome.message)
    if "KeyError" in outcome.bases:
        return text("The dict has no such key. Is it spelt the same where it was put in?")
    return next((words() for part, words in _ADVICE if re.search(part, outcome.message)), None)


def shown(outcome: Raised) -> str:
    """The exception's name and message, without a full stop: "ValueError: too short"."""
    message = outcome.message.rstrip(" .")
    return f"{outcome.type_name}: {message}" if message and message != "None" else outcome.type_name


_IMPORTS: Mapping[str, str] = {
    "math": "import math",
    "tf": "import tensorflow as tf",
    "keras": "from tensorflow import keras",
}

_NAMES: Mapping[str, Callable[[], Text]] = {
    "np": lambda: text(
        "The line `import numpy as np` is missing at the top of the file; `import numpy` alone does not make the "
        "short name np."
    ),
    "numpy": lambda: text("After `import numpy as np` the short name np is the one that counts."),
    "plt": lambda: text("plt is matplotlib, which draws: no task needs it, so leave the drawing out."),
    **dict.fromkeys(
        ("true", "false", "none"), lambda: text("Python writes True, False and None with a capital letter.")
    ),
}


def _no_such_name(message: str) -> Text | None:
    found = re.match(r"name '(\w+)' is not defined", message)
    if found is None:
        return None
    name = found.group(1)
    if name in _IMPORTS:
        return text("The line `{line}` is missing at the top of the file.", line=_IMPORTS[name])
    if name in _NAMES:
        return _NAMES[name]()
    return text(
        "Nothing here has this name. Is it spelt the same where it gets its value, and does that line run first?"
    )


def _whole_numbers() -> Text:
    return text(
        "An array of whole numbers cannot take decimals by `/=` or `-=`: make a new one, as in `X = X / 255.0`."
    )


def _power() -> Text:
    return text("`^` is no power in Python: that is `**`.")


def _inner_sizes() -> Text:
    return text("The inner sizes of a matrix product must be equal: look at the order and at the shapes.")


def _not_whole() -> Text:
    return text("A position or a count is a whole number: `/` gives decimals, `//` a whole number.")


def _not_array() -> Text:
    return text("A list does not compute element by element: np.array(...) makes an array of it.")


_ONE_NUMBER = r"'(int|float|bool|numpy\.\w*(int|float)\d+)' object is not "

_ADVICE: Sequence[tuple[str, Callable[[], Text]]] = (
    (
        "only integer scalar arrays can be converted to a scalar index",
        lambda: text("np.max and np.min look for one value in one array; np.maximum and np.minimum compare two."),
    ),
    (
        "truth value of an array",
        lambda: text("`if`, `and`, `or` and max() decide once, not for each element: use np.where or np.maximum."),
    ),
    (
        "can be converted to Python scalars",
        lambda: text("math works on single numbers; np.exp and its like on arrays."),
    ),
    ("ufunc 'bitwise_xor'", _power),
    (r"unsupported operand type\(s\) for \^", _power),
    ("mismatch in its core dimension", _inner_sizes),
    ("not aligned", _inner_sizes),
    ("could not be broadcast together", lambda: text("The two shapes do not fit element by element: print both.")),
    (r"output from dtype\('float", _whole_numbers),
    ("could not be coerced to provided output parameter", _whole_numbers),
    (
        "No module named",
        lambda: text(
            "Only NumPy and Python's own library are there when work is checked; in Keras exercises TensorFlow, too."
        ),
    ),
    ("EOF when reading a line", lambda: text("Nobody answers input() here: use the function's parameters.")),
    (
        "maximum recursion depth exceeded",
        lambda: text("The function calls itself again and again: compute the result instead of calling it."),
    ),
    ("NoneType", lambda: text("Something is None there: does a function that gave it lack its `return`?")),
    (
        "'numpy.ndarray' object has no attribute 'append'",
        lambda: text("An array does not grow: collect values in a list and make an array of it, or use np.append."),
    ),
    (
        r"'(list|tuple|int|float)' object has no attribute '(shape|ndim|size|T|sum|mean|max|min|dot|reshape|astype)'",
        lambda: text("Only arrays have that: np.asarray(...) makes an array of a list or a number."),
    ),
    (
        r"^module '\w[\w.]*' has no attribute|^cannot import name",
        lambda: text("The library has nothing of this name: look at the spelling, and at capital letters."),
    ),
    (
        "'numpy.ndarray' object is not callable",
        lambda: text("An element of an array is taken with [ ]; ( ) calls a function, and a product needs `*`."),
    ),
    ("object is not callable", lambda: text("( ) calls a function, and this is none: is a `*` or a comma missing?")),
    (
        r"index .*is out of bounds for axis|index out of range",
        lambda: text("Counting begins at 0, so the last position is one less than the length."),
    ),
    (r"^axis .*is out of bounds", lambda: text("The array has fewer axes: in a flat row there is only axis 0.")),
    (
        rf"{_ONE_NUMBER}(subscriptable|iterable)|invalid index to scalar|iteration over a 0-d array",
        lambda: text("That is a single number: it has no elements, and no loop goes through it."),
    ),
    ("can't multiply sequence by", _not_array),
    (r"unsupported operand type\(s\) for .*'(list|tuple)'", _not_array),
    (
        r"required positional argument|positional arguments? but \d+ (was|were) given",
        lambda: text("The call gives more or fewer values than the function takes."),
    ),
    (
        "setting an array element with a sequence",
        lambda: text("One place of an array holds one number; here it gets several, or rows of different lengths."),
    ),
    (
        "values to unpack",
        lambda: text("There are more or fewer names on the left of `=` than values on its right."),
    ),
    ("cannot reshape array", lambda: text("A new shape must hold exactly as many elements: multiply its numbers.")),
    (
        r"Cannot interpret '\d+' as a data type",
        lambda: text("A shape of several axes stands in parentheses of its own: np.zeros((2, 3))."),
    ),
    (
        r"list indices must be .*not tuple",
        lambda: text("A list takes one position at a time: make an array of it, np.array(...), for `[i, j]`."),
    ),
    (
        "'tuple' object cannot be interpreted as an integer",
        lambda: text("It takes the sizes one by one, as in np.random.randn(2, 3), not as a tuple."),
    ),
    (r"not float$|'(numpy\.)?float\d*' object cannot be interpreted as an integer", _not_whole),
    (
        "only integers, slices",
        lambda: text(
            "Between [ ] of an array stand whole numbers or slices such as 1:3; `/` gives decimals, "
            "`//` a whole number."
        ),
    ),
    ("division by zero", lambda: text("The divisor is 0 here: ask for that case first.")),
)
