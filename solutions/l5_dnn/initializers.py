"""Reference for the initial weights of a layer."""

import numpy as np


def normal_init(rng: np.random.Generator, n_in: int, n_out: int, std: float) -> np.ndarray:
    """Normal numbers with mean 0 and standard deviation std, of shape (n_in, n_out)."""
    return std * rng.standard_normal((n_in, n_out))


def xavier_init(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    """Standard deviation 1/sqrt(n_in): a sum of n_in terms then has about the spread of one input."""
    return normal_init(rng, n_in, n_out, 1.0 / np.sqrt(n_in))


def he_init(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    """Standard deviation sqrt(2/n_in): the ReLU sets half of the sums to 0, twice the variance makes up for it."""
    return normal_init(rng, n_in, n_out, np.sqrt(2.0 / n_in))


def recommended(activation: str) -> str:
    """The initialisation that suits an activation function: "xavier" or "he"."""
    if activation in {"sigmoid", "tanh"}:
        return "xavier"
    if activation == "relu":
        return "he"
    raise ValueError(f"no initialisation is recommended for {activation!r}; choose sigmoid, tanh or relu")
