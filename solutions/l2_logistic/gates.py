"""Reference for logic gates from step units, and XOR from three of them."""

import numpy as np


def NAND(x1: int, x2: int) -> int:
    """0 only if both inputs are 1."""
    return _unit(x1, x2, np.array([-2, -2]), 3)


def OR(x1: int, x2: int) -> int:
    """1 if at least one input is 1."""
    return _unit(x1, x2, np.array([2, 2]), -1)


def AND(x1: int, x2: int) -> int:
    """1 only if both inputs are 1."""
    # For (0, 1) the sum is exactly 0: right only because the unit does not fire at 0.
    return _unit(x1, x2, np.array([1, 1]), -1)


def XOR(x1: int, x2: int) -> int:
    """1 if the inputs differ: at least one of them is 1, but not both."""
    return AND(NAND(x1, x2), OR(x1, x2))


def _unit(x1: int, x2: int, w: np.ndarray, b: int) -> int:
    """A step unit, which fires only above 0."""
    return int(np.sum(w * np.array([x1, x2])) + b > 0)
