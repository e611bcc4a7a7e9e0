"""Checks of losses at probability 0 and 1, and of what training reaches.

A check returns None, or the id of a sentence in lecture.toml with the values to fill in, and
perhaps the id of the misconception that explains it.
"""

# ruff: noqa: PLR2004  literal bounds, explained in the text

import numpy as np

Finding = tuple[str, dict[str, object], str] | tuple[str, dict[str, object]] | None


def loss_at_the_limits(result: float, P: np.ndarray, T: np.ndarray) -> Finding:
    """The summed loss of certain predictions: about 0 for right ones, above 5 for each wrong one."""
    got, wrong = float(result), int(np.sum((P * T).sum(axis=1) == 0))
    values = {"got": f"{got:.4g}", "wrong": wrong, "n": len(P)}
    if wrong == 0 and abs(got) > 1e-5 * len(P):
        return ("loss_right", values, "wide_clip") if 0 < got < 0.5 * len(P) else ("loss_right", values)
    if wrong > 0 and got <= 5 * wrong:
        return "loss_wrong", values
    return None


def clouds_are_learned(
    result: tuple, X: np.ndarray, T: np.ndarray, learning_rate: float, batch_size: int, steps: int
) -> Finding:
    """The trained weights must tell the three clouds of points apart."""
    W, b = (np.asarray(part, dtype=float) for part in result)
    right = (X @ W + b).argmax(axis=1) == T.argmax(axis=1)
    if right.mean() >= 0.95:
        return None
    return "clouds_not_learned", {"steps": steps, "right": int(right.sum()), "n": len(X)}
