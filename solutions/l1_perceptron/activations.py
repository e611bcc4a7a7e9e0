"""Reference for the activation functions of the lecture "Neural Network"."""

import numpy as np


def step(z: np.ndarray | float) -> np.ndarray | float:
    """1 where z > 0, else 0: the threshold unit does not fire at exactly 0."""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def sigmoid(z: np.ndarray | float) -> np.ndarray | float:
    """1 / (1 + e^-z), without overflow."""
    z = np.asarray(z, dtype=np.float64)
    # e^-|z| is at most 1.  For z < 0 the fraction is extended by e^z, so that only e^z occurs.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def tanh(z: np.ndarray | float) -> np.ndarray | float:
    """Hyperbolic tangent; NumPy's does not overflow."""
    return np.tanh(np.asarray(z, dtype=np.float64))


def relu(z: np.ndarray | float) -> np.ndarray | float:
    """max(0, z), element by element."""
    return np.maximum(z, 0)


def leaky_relu(z: np.ndarray | float, slope: float = 0.1) -> np.ndarray | float:
    """Positive z stay, the others are multiplied by slope."""
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0, z, slope * z)


def elu(z: np.ndarray | float, alpha: float = 1.0) -> np.ndarray | float:
    """The same as z from 0 on, alpha * (e^z - 1) below."""
    z = np.asarray(z, dtype=np.float64)
    # np.where evaluates both sides: the minimum keeps e^z from overflowing where it is not used.
    return np.where(z >= 0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def maxout(
    x: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> np.ndarray:
    """Element by element the larger of two affine maps; x (n, d), W (d, m), b (m,) -> (n, m)."""
    return np.maximum(x @ W1 + b1, x @ W2 + b2)
