"""Checks of losses at their limits, of folds, and of what a training has reached.

A check returns None, or the id of a sentence in lecture.toml with the values to fill in, and
perhaps the id of the misconception that explains it.
"""

import numpy as np

INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
XOR = (0, 1, 1, 0)
RIGHT, WRONG = 1e-5, 5.0  # at most this for a certain right prediction, at least that for a certain wrong one
PRECISION, SINGLE_PRECISION = 1e-6, 2e-5
LEARNED = 0.25  # how close to 0 and 1 the trained network must come
ROUNDING = 1e-9
MEAN_LOSS = 0.3318177551676074  # the right answer there
COARSEST_ADDED = 0.05  # a number added to h makes the loss of a certain right prediction negative
COARSEST = 0.3  # a larger loss for a certain right prediction is no matter of a clip
SMALL_LOGITS_LOSS = 0.6950307136506225  # the right answer there
SMALL_LOGITS_TAKEN = 0.9729237441392876  # -log of the logits
MOST_CLIPPED = 800.0  # no clip gives a larger loss: -log of the smallest double is 745

Finding = tuple[str, dict[str, object], str] | tuple[str, dict[str, object]] | None


def certain_loss(result: float, y: np.ndarray, h: np.ndarray) -> Finding:
    """Probabilities of exactly 0 and 1: next to nothing when right, large but finite when wrong."""
    got, wrong = float(result), int(np.sum(y != h))
    values = {"y": _listed(y), "h": _listed(h), "got": _shown(got)}
    if wrong and got < WRONG * wrong / len(y):
        return "certain_wrong", values
    if not wrong and abs(got) > RIGHT:
        return (
            ("certain_right", values, "coarse_clip") if -COARSEST_ADDED < got < COARSEST else ("certain_right", values)
        )
    return None


def mean_loss(result: float, y: np.ndarray, h: np.ndarray) -> Finding:
    """The mean loss of the only case that asks for this check."""
    got = float(result)
    if _close(got, MEAN_LOSS, result):
        return None
    values = {"y": _listed(y), "h": _listed(h), "got": _shown(got), "right": _shown(MEAN_LOSS)}
    # With the arguments swapped the logarithm is taken of targets, that is of 0, which a clip makes a large number.
    share = float(np.mean(np.abs(y - h)))
    if -np.log(RIGHT) < got / share < MOST_CLIPPED:
        return "loss_value", values, "swapped_arguments"
    # All of them lie on the right side of a half, so nothing is left of the loss when they are rounded first.
    return ("loss_value", values, "decision") if abs(got) < RIGHT else ("loss_value", values)


def logit_loss(result: float, y: np.ndarray, z: np.ndarray) -> Finding:
    """Logits of 1e4 and the like: on the wrong side the loss is the logit itself, on the right side 0."""
    wrong_side = np.where((z > 0) == (y == 1), 0.0, np.abs(z))
    got, right = float(result), float(np.mean(wrong_side))
    if _close(got, right, result) or abs(got - right) < ROUNDING**2:
        return None
    values = {"y": _listed(y), "z": _listed(z), "got": _shown(got), "right": _shown(right)}
    if WRONG < got < min(MOST_CLIPPED, right / 10) or (right == 0 and abs(got) < RIGHT):
        return "loss_of_logits", values, "clipped_probability"
    return "loss_of_logits", values


def small_logits(result: float, y: np.ndarray, z: np.ndarray) -> Finding:
    """The mean loss of the only case that asks for this check; its logits lie between 0 and 1, as probabilities do."""
    got = float(result)
    if _close(got, SMALL_LOGITS_LOSS, result):
        return None
    values = {"y": _listed(y), "z": _listed(z), "got": _shown(got), "right": _shown(SMALL_LOGITS_LOSS)}
    taken = bool(np.isclose(got, SMALL_LOGITS_TAKEN, rtol=SINGLE_PRECISION))
    return ("loss_of_logits", values, "logits_as_probabilities") if taken else ("loss_of_logits", values)


def tiny_loss(result: float, y: np.ndarray, z: np.ndarray) -> Finding:
    """Confidently right logits: the loss is tiny, and right relative to itself."""
    got, right = float(result), float(np.mean(np.exp(-np.abs(z))))  # all but the first term is below 1e-22
    if _close(got, right, result):
        return None
    values = {"y": _listed(y), "z": _listed(z), "got": _shown(got), "right": _shown(right)}
    return "tiny_loss" if abs(got - right) < RIGHT else "loss_of_logits", values


def folds(result: list, n: int, k: int) -> Finding:
    """Contiguous test folds of equal size, each index tested once, all others for training."""
    tests = [np.asarray(test).astype(float) for _, test in result]
    trains = [np.asarray(train).astype(float) for train, _ in result]
    everything, size = np.arange(n), n // k
    if not np.array_equal(np.sort(np.concatenate(tests)), everything):
        return "folds_not_once", {"n": n, "k": k}
    if any(np.intersect1d(train, test).size for train, test in zip(trains, tests, strict=True)):
        return "folds_overlap", {"n": n, "k": k}
    shown = {"n": n, "k": k, "fold": _listed(tests[0])}
    if all(np.array_equal(np.sort(test), everything[i::k]) for i, test in enumerate(tests)):
        return "folds_other", shown, "strided"
    if any(np.ptp(test) >= size for test in tests):
        return "folds_other", shown, "shuffled"
    right = all(np.array_equal(test, everything[i * size : (i + 1) * size]) for i, test in enumerate(tests))
    ascending = all(np.all(np.diff(train) > 0) for train in trains)
    return None if right and ascending else ("folds_other", shown)


def no_steps(
    result: tuple,
    x: np.ndarray,
    y: np.ndarray,
    slope: np.ndarray | float,
    bias: float,
    rate: float,
    steps: int,
) -> Finding:
    """Zero steps: the start comes back, and no losses (their number has been compared already)."""
    same = np.allclose(result[0], slope, rtol=SINGLE_PRECISION) and np.isclose(result[1], bias, rtol=SINGLE_PRECISION)
    return None if same else ("moved_without_step", {})


def no_training(
    result: tuple,
    X: np.ndarray,
    Y: np.ndarray,
    params: dict,
    rate: float,
    steps: int,
) -> Finding:
    """Zero steps: the start comes back, and no losses (their number has been compared already)."""
    same = all(np.allclose(result[0][name], params[name], rtol=SINGLE_PRECISION) for name in params)
    return None if same else ("moved_without_step", {})


def learned_xor(
    result: tuple,
    X: np.ndarray,
    Y: np.ndarray,
    params: dict,
    rate: float,
    steps: int,
) -> Finding:
    """The trained network gives XOR, and the last loss is the loss of this network."""
    outputs = _network(X, result[0])
    errors = np.abs(outputs - Y[:, 0])
    values: dict[str, object] = {"steps": steps, "outputs": ", ".join(f"{value:.3f}" for value in outputs)}
    if (errors > LEARNED).any():
        return "xor_not_learned", values
    last, right = float(np.asarray(result[1], dtype=float)[-1]), float(np.mean(errors**2) / 2)
    if not np.isclose(last, right, rtol=0.01):
        return "last_loss", {"got": _shown(last), "right": _shown(right)}
    return None


def xor_map(result: tuple) -> tuple | None:
    """The trained network's output over the square from -0.5 to 1.5, for the picture of the decision map.

    Returns (low, high, values[row][column] with row = x2 and column = x1, points (x1, x2, target)).
    """
    try:
        axis = np.linspace(-0.5, 1.5, 41)
        x1, x2 = np.meshgrid(axis, axis)
        values = _network(np.column_stack([x1.ravel(), x2.ravel()]), result[0])
    except (TypeError, ValueError, IndexError, KeyError):
        return None  # not the right parts or shapes: there is nothing to draw
    if values.shape != (x1.size,) or not np.isfinite(values).all():
        return None
    points = [(float(x[0]), float(x[1]), float(t)) for x, t in zip(INPUTS, XOR, strict=True)]
    return -0.5, 1.5, values.reshape(41, 41).tolist(), points


def _network(X: np.ndarray, params: dict) -> np.ndarray:
    """The outputs of the 2-2-1 sigmoid network, as (n,)."""
    p = {name: np.asarray(value, dtype=float) for name, value in params.items()}
    return _sigmoid(_sigmoid(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])[:, 0]


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def _close(got: float, right: float, result: object) -> bool:
    """Whether it agrees relative to its size; results in single precision get that precision."""
    dtype = getattr(result, "dtype", np.dtype(float))
    single = dtype.kind == "f" and dtype.itemsize < np.dtype(float).itemsize
    return abs(got - right) <= (SINGLE_PRECISION if single else PRECISION) * abs(right)


def _listed(values: np.ndarray) -> str:
    return f"[{', '.join(f'{float(value):g}' for value in values)}]"


def _shown(value: float) -> str:
    return f"{value:.4g}"
