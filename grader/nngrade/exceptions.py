"""What NumPy means by its commonest exceptions: one plain sentence for each, after the exception's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nngrade.model import Text
from nngrade.sandbox.outcomes import Raised
from nngrade.texts import text

_FULL_WIDTH = re.compile(r"\(U\+FF[0-9A-F]{2}\)|U\+300[0-2]\b")


def _whole_numbers() -> Text:
    return text(
        "An array of whole numbers cannot take decimals by `/=` or `-=`: make a new one, as in `X = X / 255.0`."
    )


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
    ("ufunc 'bitwise_xor'", lambda: text("`^` is no power in Python: that is `**`.")),
    ("unsupported operand type(s) for ^", lambda: text("`^` is no power in Python: that is `**`.")),
    (
        "mismatch in its core dimension",
        lambda: text("The inner sizes of a matrix product must be equal: look at the order and at the shapes."),
    ),
    (
        "not aligned",
        lambda: text("The inner sizes of a matrix product must be equal: look at the order and at the shapes."),
    ),
    ("could not be broadcast together", lambda: text("The two shapes do not fit element by element: print both.")),
    ("output from dtype('float", _whole_numbers),
    ("could not be coerced to provided output parameter", _whole_numbers),
    (
        "No module named",
        lambda: text(
            "Only NumPy and Python's own library are there when work is checked; in Keras exercises TensorFlow, too."
        ),
    ),
    ("'await' outside", lambda: text("Outside of functions `await` works in Jupyter only.")),
    ("EOF when reading a line", lambda: text("Nobody answers input() here: use the function's parameters.")),
)


def advice(outcome: Raised) -> Text | None:
    """What to do about an exception, when it is one that beginners meet."""
    if "SystemExit" in outcome.bases:
        return text("Remove calls such as exit() or quit().")
    if "SyntaxError" in outcome.bases and _FULL_WIDTH.search(outcome.message):
        return text(
            "That is a full-width character, as a Korean or Japanese keyboard gives it: "
            "type it again as a half-width one."
        )
    return next((words() for part, words in _ADVICE if part in outcome.message), None)


def shown(outcome: Raised) -> str:
    """The exception's name and message, without a full stop: "ValueError: too short"."""
    message = outcome.message.rstrip(" .")
    return f"{outcome.type_name}: {message}" if message and message != "None" else outcome.type_name
