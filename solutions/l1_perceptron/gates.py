"""Reference for the perceptron and the logic gates that one perceptron can be."""

import numpy as np


def perceptron(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray | int:
    """1 where w·x + b > 0, else 0; x (d,) -> a number, x (n, d) -> (n,)."""
    # x @ w sums over the last axis of x, so one expression serves one sample and many.
    return np.where(x @ w + b > 0, 1, 0)


def gate_weights(gate: str) -> tuple[np.ndarray, float]:
    """Weights (2,) and bias of a perceptron that is the gate "AND", "OR" or "NAND"."""
    # The boundary w·x + b = 0 passes halfway between the inputs that fire and those that do not.
    if gate == "AND":
        return np.array([1.0, 1.0]), -1.5
    if gate == "OR":
        return np.array([1.0, 1.0]), -0.5
    if gate == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(f"no single perceptron is known as {gate!r}; choose AND, OR or NAND")
