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


def saved_numbers(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """W (4, 3) and b (3,) of the file saved-<seed>.npz: large and small numbers of both signs."""
    rng = np.random.default_rng(seed)
    numbers = rng.normal(size=15) * 10.0 ** rng.integers(-6, 6, size=15)
    return numbers[:12].reshape(4, 3), numbers[12:]


def saved_numbers_come_back(result: tuple, path: object) -> Finding:
    """All digits of W and b are in the file; which comes first, and in which shape, is the loading's affair."""
    loaded = [np.sort(np.ravel(np.asarray(part, dtype=float))) for part in result]
    file = path if isinstance(path, str) else path.name
    for name, part in zip(("W", "b"), saved_numbers(int(file[6:-4])), strict=True):
        right = np.sort(part.ravel())
        if not _one_of(right, loaded):
            single = _one_of(right.astype(np.float32).astype(float), loaded)
            rounded = any(_one_of(np.round(right, digits), loaded) for digits in range(13))
            mistake = "single_precision" if single else "rounded" if rounded else ""
            return ("saved_otherwise", {"name": name}, mistake) if mistake else ("saved_otherwise", {"name": name})
    return None


def _one_of(numbers: np.ndarray, loaded: list[np.ndarray]) -> bool:
    return any(np.array_equal(numbers, other) for other in loaded)


def clouds_are_learned(
    result: tuple, X: np.ndarray, T: np.ndarray, learning_rate: float, batch_size: int, steps: int
) -> Finding:
    """The trained weights must tell the three clouds of points apart."""
    W, b = (np.asarray(part, dtype=float) for part in result)
    right = (X @ W + b).argmax(axis=1) == T.argmax(axis=1)
    if right.mean() >= 0.95:
        return None
    return "clouds_not_learned", {"steps": steps, "right": int(right.sum()), "n": len(X)}
