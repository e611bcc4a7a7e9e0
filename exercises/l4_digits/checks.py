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
        # Clipped at c it is -log(1 - c) for each, shifted by c it is -log(1 + c); 0.1 is a very wide c already.
        mistake = "wide_clip" if 0 < got < 0.11 * len(P) else "wide_shift" if -0.1 * len(P) < got < 0 else ""
        return ("loss_right", values, mistake) if mistake else ("loss_right", values)
    if wrong > 0 and got <= 5 * wrong:
        # From 0.1 down to e^-5 in place of 0; of several samples a mean may come out like that.
        clipped = len(P) == 1 and got > 2.3
        return ("loss_wrong", values, "far_from_zero") if clipped else ("loss_wrong", values)
    return None


def rows_in_order(result: tuple, X: np.ndarray, T: np.ndarray, size: int, i: int) -> Finding:
    """A batch of all rows is X and T themselves; rows in an order without any rule have been shuffled or drawn."""
    x, t = (np.asarray(part, dtype=float) for part in result)
    if np.array_equal(x, X) and np.array_equal(t, T):
        return None
    places = [np.flatnonzero((row == X).all(axis=1)) for row in x]
    if any(len(place) != 1 for place in places):
        return "other_rows", {}
    steps = np.diff(np.concatenate(places)) % len(X)
    return ("other_rows", {}, "shuffled") if len(set(steps.tolist())) > 2 else ("other_rows", {})


def starts_at_zero(
    result: tuple, X: np.ndarray, T: np.ndarray, learning_rate: float, batch_size: int, steps: int
) -> Finding:
    """Without a single step W and b are what training starts from."""
    if all(not np.any(np.asarray(part, dtype=float)) for part in result):
        return None
    return "not_from_zeros", {}, "not_from_zeros"


def saved_numbers(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """W (4, 3) and b (3,) of the file saved-<seed>.npz: large and small numbers of both signs."""
    rng = np.random.default_rng(seed)
    numbers = rng.normal(size=15) * 10.0 ** rng.integers(-6, 6, size=15)
    return numbers[:12].reshape(4, 3), numbers[12:]


def saved_numbers_come_back(result: tuple, path: object) -> Finding:
    """All digits of W and b are in the file; which comes first, and in which shape, is the loading's affair."""
    loaded = _sorted_parts(result)
    for name, part in zip(("W", "b"), saved_numbers(_seed(path)), strict=True):
        right = np.sort(part.ravel())
        if not _one_of(right, loaded):
            mistake = _what_was_lost(right, loaded)
            if not mistake and name == "b" and not any(other.any() for other in loaded if other.shape == right.shape):
                mistake = "weights_only"
            return ("saved_otherwise", {"name": name}, mistake) if mistake else ("saved_otherwise", {"name": name})
    return None


def saved_numbers_stay_apart(result: tuple, path: object) -> Finding:
    """The same, after the next seed's numbers were saved under another path."""
    return _or_the_next(saved_numbers_come_back(result, path), result, path, "path_ignored")


def last_numbers_come_back(result: tuple, path: object) -> Finding:
    """The same, after the next seed's numbers were saved under this path before."""
    return _or_the_next(saved_numbers_come_back(result, path), result, path, "first_kept")


def _or_the_next(finding: Finding, result: tuple, path: object, mistake: str) -> Finding:
    """What was found, named when the numbers of the next seed have come back."""
    if finding is None:
        return None
    W, b = (np.sort(part.ravel()) for part in saved_numbers(_seed(path) + 1))
    loaded = _sorted_parts(result)
    return (*finding[:2], mistake) if _one_of(W, loaded) and _one_of(b, loaded) else finding


def _what_was_lost(right: np.ndarray, loaded: list[np.ndarray]) -> str:
    """The misconception that explains digits that are missing."""
    if _one_of(right.astype(np.float32).astype(float), loaded):
        return "single_precision"
    if any(np.round(right, digits).any() and _one_of(np.round(right, digits), loaded) for digits in range(13)):
        return "rounded"
    few = (np.array([float(f"{number:.{digits}g}") for number in right]) for digits in range(3, 16))
    return "few_digits" if any(_one_of(numbers, loaded) for numbers in few) else ""


def _sorted_parts(result: tuple) -> list[np.ndarray]:
    return [np.sort(np.ravel(np.asarray(part, dtype=float))) for part in result]


def _seed(path: object) -> int:
    file = path if isinstance(path, str) else path.name
    return int(file[6:-4])


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
