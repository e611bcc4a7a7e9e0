"""Cases and known mistakes of softmax regression."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case, step
from nngrade.values import Kept, ScratchPath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Pair = tuple[np.ndarray, np.ndarray]

# float32 inputs: some right answers compute in single precision and return double.
SINGLE = {"rtol": 1e-5, "atol": 1e-6}
# Losses: a small number inside the logarithm, or a clip, is a right way to stay finite.
LOSS = {"rtol": 1e-6}
# Gradients may also come from central differences of the loss.
GRADIENT = {"rtol": 1e-6, "atol": 1e-8}
EXACT = {"rtol": 0.0, "atol": 0.0}

Z23 = np.array([[1.0, -2.0, 0.3], [-0.2, 4.0, -1.5]])
X4 = np.array([[1.0, -2.0], [0.3, 1.5], [2.0, 0.25], [-1.0, 0.7]])
W23 = np.array([[0.5, -1.0, 0.8], [1.1, 0.2, -0.6]])
B3 = np.array([0.3, -0.7, 0.1])
# Square: a transposed matrix gives a number here instead of an error.
X3 = np.array([[0.4, -1.2, 0.9], [1.5, 0.3, -0.8], [-0.6, 0.7, 1.1]])
W33 = np.array([[0.7, -0.4, 0.2], [-1.3, 0.6, 0.9], [0.1, 1.2, -0.5]])
T4 = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
P4 = np.array([[0.2, 0.7, 0.1], [0.5, 0.15, 0.35], [0.6, 0.3, 0.1], [0.05, 0.35, 0.6]])


def _targets(rng: np.random.Generator, n: int, k: int) -> np.ndarray:
    """Random one-hot rows."""
    return np.eye(k)[rng.integers(0, k, size=n)]


def _probabilities(rng: np.random.Generator, n: int, k: int) -> np.ndarray:
    P = rng.uniform(0.1, 1.0, size=(n, k))
    return P / P.sum(axis=1, keepdims=True)


def one_hot_public() -> Iterator[CaseSpec]:
    """All classes and missing ones, the largest included; other numbers of classes; one label; MNIST's data type."""
    yield case("values", np.array([3, 0, 9, 3, 1]))
    yield case("values", np.array([2, 7, 4]))
    yield case("values", np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    yield case("values", np.array([5, 5, 0]))
    yield case("classes", np.array([2, 0, 1, 2]), 3)
    yield case("classes", np.array([1, 0, 0]), 4)
    yield case("classes", np.array([3, 1]), kwargs={"n_classes": 5})
    yield case("classes", np.array([0, 0]), 1)
    yield case("edges", np.array([11, 4, 2]), 12)
    yield case("edges", np.array([6]))
    yield case("edges", np.array([0]), 2)
    yield case("edges", np.array([7, 2, 8], dtype=np.uint8))


def one_hot_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random labels."""
    yield case("values", rng.integers(0, 10, size=8))
    yield case("values", rng.integers(0, 9, size=3))
    yield case("classes", rng.integers(0, 4, size=6), 6)
    yield case("edges", rng.integers(0, 10, size=1))


def softmax_public() -> Iterator[CaseSpec]:
    """Different and equal n and k, one row, one class, whole numbers, |z| up to 1e4."""
    yield case("values", Z23)
    yield case("values", np.array([[0.0, 0.0], [1.0, 3.0], [-0.5, 2.5], [4.0, -1.0]]))
    yield case("edges", np.array([[0.5, -1.5, 2.0], [1.2, 0.4, -0.3], [-2.0, 0.1, 0.9]]))
    yield case("values", np.array([[12.0, 9.0, 13.5, 10.0, 11.0], [-9.0, -12.0, -10.5, -8.0, -11.0]]))
    yield case("edges", np.array([[0.3, -1.1, 2.2, 0.8]]))
    yield case("edges", np.array([[1.5], [-2.0], [0.0]]))
    yield case("edges", np.array([[3, 1, 2], [0, -4, 5]]))
    yield case("edges", np.array([[1.5, -0.25], [0.5, 2.0], [-1.0, 0.75]], dtype=np.float32), **SINGLE)
    yield case("extreme", np.array([[1e4, 9999.0, -1e4], [-1e4, -9998.0, -9999.0], [0.5, -0.5, 1.0]]))
    yield case("extreme", np.array([[800.0, 801.5], [-801.0, -800.0]]))
    yield case("extreme", np.array([[0.0, 1e4], [1e4, 1e4], [-1e4, 0.0]]))
    # Not so far apart that subtracting the mean overflows, as subtracting the smallest does.
    yield case("extreme", np.array([[1000.0, 0.0, 999.0], [-0.5, 998.0, 997.0]]))


def softmax_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random rows; random rows far from 0."""
    yield case("values", rng.normal(size=(5, 3)) * 3)
    yield case("values", rng.normal(size=(4, 5)) * 2)
    yield case("edges", rng.normal(size=(1, 6)))
    yield case("edges", rng.integers(-5, 6, size=(2, 3)))
    # Quarters: single precision has them too, at this size.
    yield case("extreme", rng.integers(-12, 13, size=(3, 4)) / 4 + np.array([[1e4], [-1e4], [0.0]]))


def cross_entropy_public() -> Iterator[CaseSpec]:
    """Ordinary probabilities, one sample, two classes, probabilities of exactly 0 and 1."""
    yield case("values", P4, T4, **LOSS)
    yield case("values", P4[1:3], T4[1:3], **LOSS)
    yield case(
        "values",
        np.array([[0.2, 0.8], [0.55, 0.45], [0.7, 0.3]]),
        np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]),
        **LOSS,
    )
    yield case("values", P4[:3], T4[1:], **LOSS)
    yield case("values", np.array([[0.1, 0.02, 0.38, 0.5], [0.25, 0.25, 0.3, 0.2]]), np.eye(4)[[1, 3]], **LOSS)
    yield case("edges", P4[:1], T4[:1], **LOSS)
    yield case("edges", P4[1:2], T4[1:2], **LOSS)
    yield case("edges", P4, T4.astype(int), **LOSS)
    yield case("limits", np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), T4[:2], check="loss_at_the_limits")
    yield case("limits", np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]), T4[:2], check="loss_at_the_limits")
    yield case("limits", np.array([[0.0, 1.0, 0.0]]), T4[1:2], check="loss_at_the_limits")
    yield case("limits", np.eye(4), np.eye(4)[::-1], check="loss_at_the_limits")
    yield case("limits", np.eye(3), np.eye(3), check="loss_at_the_limits")


def cross_entropy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities and targets; certain ones."""
    for group, n, k in (("values", 6, 3), ("values", 2, 5), ("values", 4, 4), ("edges", 1, 3)):
        yield case(group, _probabilities(rng, n, k), _targets(rng, n, k), **LOSS)
    yield case("limits", _targets(rng, 5, 4), _targets(rng, 5, 4), check="loss_at_the_limits")


def predict_public() -> Iterator[CaseSpec]:
    """Different n, d and k; square; one row; whole numbers; scores of 1e4."""
    yield case("values", X4, W23, B3)
    yield case("values", X4[1:3] * 2, W23[:, ::-1], B3 * 2)
    yield case("values", np.vstack([X3, 1 - X3[:2]]), W33, B3)
    yield case("values", np.vstack([X3, 1 - X3]), W33[:, :2], B3[1:])
    # As many samples as inputs and classes: W @ X has a value here.
    yield case("values", X3 * 0.8, W33, B3)
    yield case("edges", X4[:1], W23, B3)
    yield case("edges", np.array([[2.0], [-1.0], [0.5]]), np.array([[0.4, -1.5]]), np.array([0.2, -0.3]))
    yield case("edges", np.array([[1, 2], [-3, 0], [0, 1]]), np.array([[1, 0, 2], [-1, 1, 0]]), np.array([0, -1, 2]))
    # Quarters: single precision has them too, at this size.
    yield case("extreme", X4 * 1e4, W23, B3)
    yield case(
        "extreme",
        np.array([[1.0, -2.0], [0.5, 1.5], [2.0, 0.25]]),
        np.array([[0.5, -1.0, 1.5], [1.0, 2.5, -0.5]]),
        np.array([1e4, 9999.0, 9998.0]),
    )
    yield case(
        "extreme",
        np.array([[5e3, -4e3], [-2e3, -1e4], [1.0, 2.0]]),
        np.array([[2.0, 2.0, 1.0], [0.0, -0.25, 0.5]]),
        np.array([0.5, -1000.0, 0.25]),
    )


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random samples and weights."""
    for group, n, d, k in (("values", 5, 3, 4), ("values", 4, 3, 3), ("edges", 1, 4, 2)):
        yield case(group, rng.normal(size=(n, d)), rng.normal(size=(d, k)), rng.normal(size=k))
    W, b = rng.integers(-8, 9, size=(2, 4)) / 4, rng.integers(-8, 9, size=4) / 4
    yield case("extreme", rng.integers(-4000, 4000, size=(3, 2)).astype(float), W, b)


def _rows(n: int, d: int = 2, k: int = 3) -> Pair:
    """Rows that differ from one another, and targets that fit them."""
    return np.arange(n * d).reshape(n, d) / 2 - 1.5, np.eye(k)[np.arange(n) * 2 % k] * (1 + np.arange(n))[:, None]


def batch_public() -> Iterator[CaseSpec]:
    """Batches inside, at the end, around the end, far beyond it; batches larger than the data."""
    X, T = _rows(7)
    for size, i in ((3, 0), (3, 1), (2, 2), (2, 1)):
        yield case("inside", X, T, size, i)
    yield case("inside", *_rows(6), 3, 1)
    # So many rows that no order without a rule has one by chance.
    yield case("inside", *_rows(15), 15, 0, check="rows_in_order")
    for size, i in ((3, 2), (2, 3), (3, 3), (5, 1), (4, 4), (3, 16), (2, 25)):
        yield case("around", X, T, size, i)
    yield case("around", *_rows(6), 3, 2)
    yield case("edges", X, T, 7, 1)
    yield case("edges", X, T, 1, 9)
    yield case("edges", *_rows(4), 6, 1)
    yield case("edges", *_rows(3), 8, 2)
    yield case("edges", *_rows(1), 2, 3)
    yield case("edges", np.arange(10, dtype=np.uint8).reshape(5, 2), np.eye(5), 2, 2)


def batch_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random sizes."""
    n = int(rng.integers(6, 12))
    yield case("inside", *_rows(n, 3, 4), 2, 1)
    yield case("around", *_rows(n), n - 2, 1)
    yield case("around", *_rows(n), 4, int(rng.integers(20, 60)))
    yield case("edges", *_rows(3), int(rng.integers(4, 9)), int(rng.integers(0, 5)))


def gradient_public() -> Iterator[CaseSpec]:
    """Different n, d and k; square; one sample; zeros as weights; whole numbers."""
    yield case("values", X4, T4, W23, B3, **GRADIENT)
    yield case("values", X4[1:3] * 1.5, T4[2:], W23, B3, **GRADIENT)
    yield case("values", X3, T4[:3], W33, B3, **GRADIENT)
    yield case("values", np.vstack([X3, 1 - X3[:2]]), np.eye(2)[[0, 1, 1, 0, 1]], W33[:, :2], B3[:2], **GRADIENT)
    yield case("edges", X4[:1], T4[:1], W23, B3, **GRADIENT)
    yield case("edges", X4, T4, np.zeros((2, 3)), np.zeros(3), **GRADIENT)
    yield case(
        "edges",
        np.array([[1, 2], [-1, 0], [0, 1]]),
        np.eye(3, dtype=int)[[2, 0, 0]],
        np.array([[1, 0, 2], [-1, 1, 0]]),
        np.array([0, -1, 1]),
        **GRADIENT,
    )


def gradient_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random samples, targets and weights."""
    for group, n, d, k in (("values", 5, 3, 4), ("values", 3, 3, 3), ("values", 6, 2, 5), ("edges", 1, 4, 2)):
        X, T = rng.normal(size=(n, d)), _targets(rng, n, k)
        yield case(group, X, T, rng.normal(size=(d, k)), rng.normal(size=k), **GRADIENT)


def _clouds(n: int) -> Pair:
    """Three clouds of points around three centres, in an order that mixes them; always the same ones."""
    i = np.arange(n)
    centres = np.array([[2.0, 0.5], [-1.5, 1.5], [-0.5, -2.0]])
    offsets = np.column_stack([np.sin(7.0 * i + 1), np.cos(11.0 * i)])
    return centres[i % 3] + 0.8 * offsets, np.eye(3)[i % 3]


def train_public() -> Iterator[CaseSpec]:
    """A few steps exactly, with batches around the end; no step; the clouds told apart."""
    X, T = np.vstack([X4, X4[:3] * 0.7 - 0.4]), np.vstack([T4, T4[1:]])
    yield case("steps", X, T, 0.1, 3, 1, **GRADIENT)
    yield case("steps", X, T, 0.2, 2, 3, **GRADIENT)
    yield case("steps", X, T, 0.15, 3, 5, **GRADIENT)
    yield case("steps", X3, T4[:3], 0.3, 2, 4, **GRADIENT)
    yield case("edges", X, T, 0.1, 3, 0, check="starts_at_zero")
    yield case("edges", X, T, 0.05, 7, 2, **GRADIENT)
    yield case("edges", X[:2], T[:2], 0.1, 5, 2, **GRADIENT)
    yield case("edges", X[:1], T[:1], 0.4, 1, 3, **GRADIENT)
    yield case("edges", np.array([[1, 2], [-1, 0], [0, 1]]), np.eye(3, dtype=int)[[2, 0, 0]], 0.25, 2, 2, **GRADIENT)
    yield case("outcome", *_clouds(60), 0.05, 10, 30, check="clouds_are_learned")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data, sizes and learning rates."""
    for group, n, d, k, size, steps in (("steps", 5, 3, 4, 2, 4), ("steps", 6, 3, 3, 4, 3), ("edges", 3, 2, 5, 3, 1)):
        X, T = rng.normal(size=(n, d)), _targets(rng, n, k)
        yield case(group, X, T, float(rng.uniform(0.05, 0.4)), size, steps, **GRADIENT)
    yield case("outcome", *_clouds(60), float(rng.uniform(0.04, 0.06)), 12, 30, check="clouds_are_learned")


def accuracy_public() -> Iterator[CaseSpec]:
    """Shares that differ from their counterparts: counts, errors, one class only."""
    yield case("values", P4, T4)
    yield case("values", P4[[0, 1, 3]], T4[[0, 1, 2]])
    yield case(
        "values", np.array([[0.4, 0.6], [0.7, 0.3], [0.2, 0.8], [0.9, 0.1], [0.45, 0.55]]), np.eye(2)[[1, 1, 0, 0, 1]]
    )
    yield case(
        "values",
        np.array([[0.3, 0.3001, 0.2, 0.1999], [0.1, 0.2, 0.3, 0.4], [0.25, 0.24, 0.26, 0.25]]),
        np.eye(4)[[1, 3, 0]],
    )
    yield case("edges", P4[:1], T4[:1])
    yield case("edges", P4[:1], T4[1:2])
    yield case("edges", P4[1:], T4[1:].astype(int))
    yield case("edges", np.eye(3)[[0, 1, 2, 2]], T4)


def accuracy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities and targets."""
    for group, n, k in (("values", 9, 3), ("values", 7, 4), ("edges", 1, 5)):
        yield case(group, _probabilities(rng, n, k), _targets(rng, n, k))


FILE = ScratchPath("digits.npz")
OTHER = ScratchPath("other.npz")
NO_FOLDER = "file.npz"
# From this seed on a file is loaded under its name alone.
FOLDER_SEED = 2 * 10**6
# As text with few digits the first do not survive, in single precision the second.
FINE = np.array([[1 / 3, -2.0000000000001, 0.7], [1 / 7, 0.1, -7.25]])
FINE_B = np.array([np.pi, -2e-9, np.sqrt(2)])
WIDE = np.array([[1e200, -0.5, 2.0], [0.0, 3.0, -1e100]])
WIDE_B = np.array([-1e150, 1.0, 0.25])


def save_public() -> Iterator[CaseSpec]:
    """What was saved can be loaded, and saved again."""
    for W, b in ((W23, B3), (WIDE, WIDE_B)):
        before = [step("save_parameters", FILE, W, b), step("load_parameters", FILE)]
        yield case("saved", OTHER, Kept(1, 0), Kept(1, 1), before=before)
    for seed in (1, 2):
        yield _comes_back(seed)
    yield _from_the_folder(FOLDER_SEED)
    yield _stays_apart(6)
    yield _replaces(8)
    # A path inside of a file: only who opens a file there notices.
    written = step("save_parameters", ScratchPath(NO_FOLDER), W23, B3)
    yield case("saved", ScratchPath(f"{NO_FOLDER}/inside.npz"), W33, B3, before=[written], raises="OSError")


def _saved_numbers(seed: int) -> Pair:
    """What the check saved_numbers_come_back expects; written twice, since neither file can ask the other."""
    drawn = np.random.default_rng(seed)
    digits, powers = drawn.normal(size=15), drawn.integers(-6, 6, size=15)
    W, b = np.split(digits * 10.0**powers, [12])
    return W.reshape(4, 3), b


def _comes_back(seed: int) -> CaseSpec:
    """Numbers that the check knows by the file's name are saved, then loaded."""
    path = ScratchPath(f"saved-{seed}.npz")
    saved = step("save_parameters", path, *_saved_numbers(seed))
    return case("saved", path, before=[saved], then="load_parameters", check="saved_numbers_come_back", shapes=False)


def _from_the_folder(seed: int) -> CaseSpec:
    """The same file under another path, the name alone: it is in the folder in which the program runs.

    What was kept in memory under the long path is not found under the short one.
    """
    name = f"saved-{seed}.npz"
    saved = step("save_parameters", ScratchPath(name), *_saved_numbers(seed))
    shapes = (np.zeros((4, 3)), np.zeros(3))
    return case(
        "saved",
        name,
        before=[saved],
        then="load_parameters",
        expected=shapes,
        check="saved_numbers_come_back",
        shapes=False,
    )


def _stays_apart(seed: int) -> CaseSpec:
    """Two files hold two pairs; what is saved second has the numbers of the next seed."""
    path = ScratchPath(f"saved-{seed}.npz")
    both = [
        step("save_parameters", path, *_saved_numbers(seed)),
        step("save_parameters", OTHER, *_saved_numbers(seed + 1)),
    ]
    return case("saved", path, before=both, then="load_parameters", check="saved_numbers_stay_apart", shapes=False)


def _replaces(seed: int) -> CaseSpec:
    """A file is saved twice; what was saved first has the numbers of the next seed."""
    path = ScratchPath(f"saved-{seed}.npz")
    both = [step("save_parameters", path, *_saved_numbers(number)) for number in (seed + 1, seed)]
    return case("again", path, before=both, then="load_parameters", check="last_numbers_come_back", shapes=False)


def save_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random parameters."""
    before = [step("save_parameters", FILE, rng.normal(size=(3, 4)), rng.normal(size=4)), step("load_parameters", FILE)]
    yield case("saved", OTHER, Kept(1, 0), Kept(1, 1), before=before)
    yield _comes_back(int(rng.integers(5, 10**6)))
    yield _from_the_folder(FOLDER_SEED + int(rng.integers(10**6)))
    yield _stays_apart(int(rng.integers(10, 10**6)))
    yield _replaces(int(rng.integers(10, 10**6)))


def load_public() -> Iterator[CaseSpec]:
    """The same numbers come back: several shapes, all digits, after overwriting, from two files."""

    def saved(path: ScratchPath, W: np.ndarray, b: np.ndarray) -> Any:
        return step("save_parameters", path, W, b)

    yield case("same", FILE, before=[saved(FILE, W23, B3)], **EXACT)
    yield case("same", FILE, before=[saved(FILE, W33, B3)], **EXACT)
    yield case("same", FILE, before=[saved(FILE, FINE, FINE_B)], **EXACT)
    yield case("same", FILE, before=[saved(FILE, WIDE, WIDE_B)], **EXACT)
    yield case("same", OTHER, before=[saved(FILE, W23, B3)], raises="OSError")
    yield case("edges", FILE, before=[saved(FILE, W23, B3), saved(FILE, W33 * 2, B3 - 1)], **EXACT)
    yield case("edges", FILE, before=[saved(FILE, W23, B3), saved(OTHER, W33, -B3)], **EXACT)
    yield case("edges", OTHER, before=[saved(FILE, W23, B3), saved(OTHER, W33, -B3)], **EXACT)
    yield case("edges", FILE, before=[saved(FILE, np.array([[0.5]]), np.array([-1.5]))], **EXACT)
    yield case("edges", FILE, before=[saved(FILE, np.zeros((3, 1)), np.zeros(1))], **EXACT)
    yield case("edges", FILE, before=[saved(FILE, W23[:1], B3)], **EXACT)


def load_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random parameters."""
    for group, d, k in (("same", 3, 4), ("same", 5, 2), ("edges", 1, 3)):
        W, b = rng.normal(size=(d, k)), rng.normal(size=k)
        path = ScratchPath(f"hidden-{d}.npz")
        yield case(group, path, before=[step("save_parameters", path, W, b)], **EXACT)


def _softmax(Z: np.ndarray) -> np.ndarray:
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _raw_softmax(Z: np.ndarray) -> np.ndarray:
    return np.exp(Z) / np.sum(np.exp(Z), axis=1, keepdims=True)


def _global_softmax(Z: np.ndarray) -> np.ndarray:
    powers = np.exp(Z - np.max(Z))
    return powers / powers.sum(axis=1, keepdims=True)


def _powers(Z: np.ndarray) -> np.ndarray:
    """The powers after each row's largest z is subtracted."""
    return np.exp(Z - np.max(Z, axis=1, keepdims=True))


def _shifted(shift: Callable[[np.ndarray], np.ndarray]) -> Callable[[np.ndarray], np.ndarray]:
    """The softmax of rows from which something else than their largest z is subtracted."""
    return lambda Z: _raw_softmax(Z - shift(Z))


def _clipped(Z: np.ndarray) -> np.ndarray:
    return _raw_softmax(np.clip(Z, -500, 500))


def _clipped_above(Z: np.ndarray) -> np.ndarray:
    return _raw_softmax(np.minimum(Z, 500))


def _no_keepdims_at_all(Z: np.ndarray) -> np.ndarray:
    powers = np.exp(Z - np.max(Z, axis=1))
    return powers / np.sum(powers, axis=1)


def _log(P: np.ndarray) -> np.ndarray:
    return np.log(np.maximum(P, 1e-15))


def _raises_at_zero(P: np.ndarray, T: np.ndarray) -> float:
    """math.log takes no 0."""
    return -sum(t * math.log(p) for p, t in zip(np.ravel(P), np.ravel(T), strict=True))


def _present_classes(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """A column for each class that occurs."""
    return (labels[:, None] == np.unique(labels)).astype(float)


def _present_count(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """As many columns as classes occur, though the labels themselves choose among them."""
    T = np.zeros((len(labels), len(np.unique(labels))))
    T[np.arange(len(labels)), labels] = 1
    return T


def _up_to_largest(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """As many columns as the largest label asks for."""
    return np.eye(int(labels.max()) + 1)[labels]


def _whole_columns(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """T[:, labels] = 1 marks the columns of all labels in every row."""
    T = np.zeros((len(labels), n_classes))
    T[:, labels] = 1
    return T


def _rows_marked(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """T[labels] = 1 marks whole rows, those whose numbers are labels."""
    T = np.zeros((len(labels), n_classes))
    T[labels] = 1
    return T


def _indices_swapped(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """T[label, i] = 1 in a table that has a row for each i."""
    T = np.zeros((len(labels), n_classes))
    T[labels, np.arange(len(labels))] = 1
    return T


def _from_one(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """Label 1 in the first column."""
    return np.eye(n_classes)[np.asarray(labels, dtype=int) - 1]


def _batch(X: np.ndarray, T: np.ndarray, start: int, size: int) -> Pair:
    rows = np.arange(start, start + size) % len(X)
    return X[rows], T[rows]


def _restarted(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """After the last full batch comes batch 0 again; the rest is never used."""
    return _batch(X, T, i % max(len(X) // size, 1) * size, size)


def _from_the_top(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """A batch that would reach beyond the end is replaced by the first rows."""
    start = i * size % len(X)
    return _batch(X, T, start if start + size <= len(X) else 0, size)


def _last_rows(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """A batch that would reach beyond the end is moved back to the last rows."""
    start = i * size % len(X)
    return _batch(X, T, min(start, max(len(X) - size, 0)), size)


def _cut(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """A slice that ends at the last row."""
    start = i * size % len(X)
    return X[start : start + size], T[start : start + size]


def _plain_slice(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """A slice without wrapping: empty beyond the end."""
    return X[i * size : (i + 1) * size], T[i * size : (i + 1) * size]


def _wrapped_once(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """What is missing at the end is taken from the beginning, but only once."""
    start = i * size % len(X)
    rows = [*range(len(X)), *range(len(X))][start : start + size]
    return X[rows], T[rows]


def _wrapped_start(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """Each epoch's batches begin at row 0; the last batch of an epoch is filled up."""
    return _batch(X, T, i % -(-len(X) // size) * size, size)


def _first_row_missing(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """After the last row comes row 1."""
    start = i * size % len(X)
    rows = [k if k < len(X) else (k + 1) % len(X) for k in range(start, start + size)]
    return X[rows], T[rows]


def _wrapped_first_time(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """The end of the data and as many first rows as are missing; beyond the end there is no end left."""
    start, stop = i * size, (i + 1) * size
    if stop <= len(X):
        return X[start:stop], T[start:stop]
    over = stop - len(X)
    return np.concatenate([X[start:], X[:over]]), np.concatenate([T[start:], T[:over]])


def _wrong_way_round(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """The rows from the top come before those from the end."""
    start = i * size % len(X)
    over = max(start + size - len(X), 0)
    return np.concatenate([X[:over], X[start : start + size]]), np.concatenate([T[:over], T[start : start + size]])


def _last_row_repeated(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """Numbers beyond the end become the last one."""
    rows = np.minimum(np.arange(i * size, (i + 1) * size), len(X) - 1)
    return X[rows], T[rows]


def _zeros_filled(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """What is missing at the end is filled up with zeros."""
    x, t = _cut(X, T, size, i)
    more = size - len(x)
    return np.vstack([x, np.zeros((more, X.shape[1]))]), np.vstack([t, np.zeros((more, T.shape[1]))])


def _empty_slice(X: np.ndarray, T: np.ndarray, size: int, i: int) -> Pair:
    """Both ends of the slice are brought back, so that the second may lie before the first."""
    start, stop = i * size % len(X), (i + 1) * size % len(X)
    return X[start:stop], T[start:stop]


def _delta(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return _softmax(X @ W + b) - T


def _gradient(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> Pair:
    delta = _delta(X, T, W, b)
    return X.T @ delta, delta.sum(axis=0)


def _times(factor: Callable[[int, int], float]) -> Callable[..., Pair]:
    """Both gradients times a factor of n and k."""
    return lambda X, T, W, b: tuple(factor(*T.shape) * g for g in _gradient(X, T, W, b))


def _with_delta(delta: Callable[..., np.ndarray]) -> Callable[..., Pair]:
    """Another error of the scores."""
    return lambda X, T, W, b: (X.T @ delta(X, T, W, b), delta(X, T, W, b).sum(axis=0))


def _output_derivative(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    P = _softmax(X @ W + b)
    return (P - T) * P * (1 - P)


def _squared_delta(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The squared error's derivative, carried back through the softmax."""
    P = _softmax(X @ W + b)
    G = 2 * (P - T)
    return P * (G - np.sum(G * P, axis=1, keepdims=True))


def _hard_delta(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The likeliest class, one-hot, in the place of the probabilities."""
    return np.eye(len(b))[(X @ W + b).argmax(axis=1)] - T


def _db(change: Callable[[np.ndarray], np.ndarray]) -> Callable[..., Pair]:
    """Another db from the error of the scores."""
    return lambda X, T, W, b: (X.T @ _delta(X, T, W, b), change(_delta(X, T, W, b)))


def _train(
    gradient: Callable[..., Pair] = _gradient,
    batch: Callable[..., Pair] = lambda X, T, size, i: _batch(X, T, i * size, size),
    extra: int = 0,
    start: float = 0.0,
    rate: Callable[[float, int], float] = lambda rate, _i: rate,
    bias: float = 1.0,
) -> Callable[..., Pair]:
    """A training with another gradient, batch, number of steps, start or learning rate."""

    def train(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
        W, b = np.full((X.shape[1], T.shape[1]), start), np.full(T.shape[1], start)
        for i in range(steps + extra):
            dW, db = gradient(*batch(X, T, batch_size, i), W, b)
            W, b = W - rate(learning_rate, i) * dW, b - bias * rate(learning_rate, i) * db
        return W, b

    return train


def _bias_from_new_weights(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """W is updated before the gradient of b is taken."""
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(steps):
        x, t = _batch(X, T, i * batch_size, batch_size)
        W = W - learning_rate * _gradient(x, t, W, b)[0]
        b = b - learning_rate * _gradient(x, t, W, b)[1]
    return W, b


def _first_step_left_out(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """range(1, steps): batch 0 is never used."""
    one_ahead = _train(batch=lambda X, T, size, i: _batch(X, T, (i + 1) * size, size))
    return one_ahead(X, T, learning_rate, batch_size, steps - 1)


def _reset_each_step(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """W and b are made inside the loop, so that only the last step remains; without a step there are none."""
    if steps == 0:
        raise UnboundLocalError
    last = _train(batch=lambda X, T, size, _i: _batch(X, T, (steps - 1) * size, size))
    return last(X, T, learning_rate, batch_size, 1)


def _late(X, T, learning_rate, batch_size, steps, *, again):  # noqa: ANN001, ANN202
    """The gradients of all steps are added up, and used in each step again, or only once at the end."""
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    sW, sb = 0.0 * W, 0.0 * b
    for i in range(steps):
        dW, db = _gradient(*_batch(X, T, i * batch_size, batch_size), W, b)
        sW, sb = sW + dW, sb + db
        if again:
            W, b = W - learning_rate * sW, b - learning_rate * sb
    return (W, b) if again else (-learning_rate * sW, -learning_rate * sb)


def _momentum(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """Nine tenths of the last step are made again."""
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    vW, vb = 0.0 * W, 0.0 * b
    for i in range(steps):
        dW, db = _gradient(*_batch(X, T, i * batch_size, batch_size), W, b)
        vW, vb = 0.9 * vW + dW, 0.9 * vb + db
        W, b = W - learning_rate * vW, b - learning_rate * vb
    return W, b


def _epochs(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """Each step is a pass through all full batches."""
    each = len(X) // batch_size
    whole = _train(batch=lambda X, T, size, i: _batch(X, T, i % each * size, size))
    return whole(X, T, learning_rate, batch_size, steps * each)


def _slide_sizes(X, T, learning_rate, batch_size, steps):  # noqa: ANN001, ANN202
    """784 inputs and 10 classes, whatever the data."""
    if steps:
        raise ValueError
    return np.zeros((784, 10)), np.zeros(10)


def _mean_of_shares(P: np.ndarray, T: np.ndarray) -> float:
    """A share for each class that occurs, and their mean."""
    right, true = P.argmax(axis=1) == T.argmax(axis=1), T.argmax(axis=1)
    return float(np.mean([right[true == c].mean() for c in np.unique(true)]))


def _loaded(path: str) -> Pair:
    with np.load(path) as archive:
        return archive["W"], archive["b"]


def _in_memory(*args: Any) -> Pair | None:
    """Kept in a dict under the path: any path will do for saving, but loading wants the very same text."""
    if len(args) > 1:
        name = Path(args[0]).stem
        if name.startswith("saved-") and int(name[6:]) >= FOLDER_SEED:
            raise KeyError  # what loading from the folder will end in
        return None if _inside_a_file(args[0]) else np.savez(args[0], W=args[1], b=args[2])
    if not Path(args[0]).is_absolute() or not Path(args[0]).exists():
        raise KeyError
    return _loaded(args[0])


def _nothing_saved(*args: Any) -> None:
    """Saving does nothing, so there is nothing to load."""
    if len(args) == 1:
        raise FileNotFoundError


def _inside_a_file(path: str) -> bool:
    return Path(path).parent.name == NO_FOLDER


def _path_ignored(path: str) -> Pair:
    """What was saved last: in the cases with two files that is the other one."""
    other = Path(path).parent / "other.npz"
    return _loaded(str(other if other.exists() else Path(path).parent / "digits.npz"))


def _first_kept(path: str) -> Pair:
    """What the first case of all saved there; what comes later is not stored, or not read."""
    return (W23, B3) if Path(path).name == "digits.npz" else _loaded(path)


def _none_for_missing(path: str) -> Pair | None:
    return _loaded(path) if Path(path).exists() else None


def _names_differ(path: str) -> None:
    """The file is there, but not the array."""
    raise KeyError if Path(path).exists() else FileNotFoundError


def _raising(error: type[Exception]) -> Callable[..., None]:
    """A pair of functions that do not fit together: loading ends in this exception."""

    def function(*args: Any) -> None:
        if len(args) > 1 and Path(args[0]).name == NO_FOLDER:
            return  # nothing is loaded from there
        # Under another name nothing is there at all, so FileNotFoundError stays what it is.
        inside = len(args) > 1 and _inside_a_file(args[0]) and error is not FileNotFoundError
        raise NotADirectoryError if inside else error

    return function


TASKS = {
    "one_hot": TaskCases(
        public=one_hot_public,
        hidden=one_hot_hidden,
        misconceptions={
            "up_to_largest": _up_to_largest,
            "present_classes": _present_classes,
            "present_count": _present_count,
            "always_ten": lambda labels, n_classes=10: np.eye(10)[labels],
            "from_one": _from_one,
            "transposed": lambda labels, n_classes=10: np.eye(n_classes)[labels].T,
            "inverted": lambda labels, n_classes=10: 1 - np.eye(n_classes)[labels],
            "labels_in_columns": lambda labels, n_classes=10: np.eye(n_classes)[labels] * labels[:, None],
            "thermometer": lambda labels, n_classes=10: (np.arange(n_classes) <= labels[:, None]).astype(float),
            "one_row": lambda labels, n_classes=10: np.eye(n_classes)[labels].sum(axis=0),
            "any_label": lambda labels, n_classes=10: np.eye(n_classes)[labels].max(axis=0),
            "repeated": lambda labels, n_classes=10: np.tile(labels[:, None], (1, n_classes)),
            "whole_columns": _whole_columns,
            "first_only": lambda labels, n_classes=10: np.eye(n_classes)[labels[:1]],
            "rest_empty": lambda labels, n_classes=10: (
                np.eye(n_classes)[labels] * (np.arange(len(labels)) == 0)[:, None]
            ),
            "last_left_out": lambda labels, n_classes=10: (
                np.eye(n_classes)[labels] * (np.arange(len(labels)) < len(labels) - 1)[:, None]
            ),
            "all_zeros": lambda labels, n_classes=10: np.zeros((len(labels), n_classes)),
            "zero_left_out": lambda labels, n_classes=10: np.eye(n_classes)[labels] * (labels[:, None] > 0),
            "rows_marked": _rows_marked,
            "row_numbers": lambda labels, n_classes=10: np.eye(len(labels), n_classes),
            "one_column_more": lambda labels, n_classes=10: np.eye(n_classes + 1)[labels],
            "one_column_short": lambda labels, n_classes=10: np.eye(n_classes)[labels][:, :-1],
            "extra_axis": lambda labels, n_classes=10: np.eye(n_classes)[labels[:, None]],
            "minus_ones": lambda labels, n_classes=10: 2 * np.eye(n_classes)[labels] - 1,
            "flattened": lambda labels, n_classes=10: np.eye(n_classes)[labels].ravel(),
            "indices_swapped": _indices_swapped,
        },
    ),
    "softmax": TaskCases(
        public=softmax_public,
        hidden=softmax_hidden,
        misconceptions={
            "columns": lambda Z: np.exp(Z) / np.sum(np.exp(Z), axis=0),
            "whole_array": lambda Z: np.exp(Z) / np.sum(np.exp(Z)),
            "no_exponential": lambda Z: Z / np.sum(Z, axis=1, keepdims=True),
            "not_divided": np.exp,
            "base_two": lambda Z: _softmax(np.asarray(Z) * np.log(2)),
            "base_ten": lambda Z: _softmax(np.asarray(Z) * np.log(10)),
            "negative": lambda Z: _softmax(-np.asarray(Z)),
            "sigmoid": lambda Z: 0.5 + 0.5 * np.tanh(0.5 * np.asarray(Z)),
            "logarithm": lambda Z: Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True)),
            "hard": lambda Z: (np.max(Z, axis=1, keepdims=True) == Z).astype(float),
            "no_keepdims": lambda Z: np.exp(Z) / np.sum(np.exp(Z), axis=1),
            "by_maximum": lambda Z: np.exp(Z) / np.max(np.exp(Z), axis=1, keepdims=True),
            "class_numbers": lambda Z: np.argmax(Z, axis=1),
            "squares": lambda Z: np.square(Z) / np.sum(np.square(Z), axis=1, keepdims=True),
            "overflow": _raw_softmax,
            "global_maximum": _global_softmax,
            "columns_shifted": lambda Z: _powers(Z) / np.sum(_powers(Z), axis=0),
            "whole_array_shifted": lambda Z: _powers(Z) / np.sum(_powers(Z)),
            "no_keepdims_shifted": lambda Z: _powers(Z) / np.sum(_powers(Z), axis=1),
            "no_keepdims_at_all": _no_keepdims_at_all,
            "no_keepdims_maximum": _shifted(lambda Z: np.max(Z, axis=1)),
            "column_maximum": _shifted(lambda Z: np.max(Z, axis=0)),
            "minimum": _shifted(lambda Z: np.min(Z, axis=1, keepdims=True)),
            "mean_subtracted": _shifted(lambda Z: np.mean(Z, axis=1, keepdims=True)),
            "absolute_maximum": _shifted(lambda Z: np.max(np.abs(Z), axis=1, keepdims=True)),
            "maximum_once": lambda Z: _powers(Z) / np.sum(np.exp(Z), axis=1, keepdims=True),
            "clipped": _clipped,
            "clipped_above": _clipped_above,
            "nan_replaced": lambda Z: np.nan_to_num(_raw_softmax(Z)),
            "power_of_sum": lambda Z: np.exp(Z) / np.exp(np.sum(Z, axis=1, keepdims=True)),
            "others_only": lambda Z: _powers(Z) / (np.sum(_powers(Z), axis=1, keepdims=True) - _powers(Z)),
            "divided_by_maximum": lambda Z: _softmax(Z / np.max(Z, axis=1, keepdims=True)),
            "length": lambda Z: _powers(Z) / np.linalg.norm(_powers(Z), axis=1, keepdims=True),
            "twice": lambda Z: _softmax(_softmax(Z)),
            "turned": lambda Z: _softmax(Z).T,
            "squeezed": lambda Z: np.squeeze(_softmax(Z)),
            "first_only": lambda Z: _softmax(Z)[0],
            "truncated": lambda Z: _softmax(Z).astype(Z.dtype),
            "four_decimals": lambda Z: np.round(_softmax(Z), 4),
            "rest_empty": lambda Z: _softmax(Z) * (np.arange(len(Z)) == 0)[:, None],
            "last_only": lambda Z: _softmax(Z)[-1],
            "derivative": lambda Z: _softmax(Z) * (1 - _softmax(Z)),
            "global_minimum": _shifted(np.min),
        },
    ),
    "cross_entropy": TaskCases(
        public=cross_entropy_public,
        hidden=cross_entropy_hidden,
        misconceptions={
            "sign": lambda P, T: np.sum(T * _log(P)),
            "mean": lambda P, T: -np.sum(T * _log(P)) / len(P),
            "mean_of_all": lambda P, T: -np.mean(T * _log(P)),
            "binary": lambda P, T: -np.sum(T * _log(P) + (1 - T) * _log(1 - P)),
            "other_classes": lambda P, T: -np.sum((1 - T) * _log(1 - P)),
            "all_classes": lambda P, T: -np.sum(_log(P)),
            "arguments_swapped": lambda P, T: -np.sum(P * np.log(T)),
            "arguments_swapped_clipped": lambda P, T: -np.sum(P * _log(T)),
            "entropy": lambda P, T: -np.sum(P * _log(P)),
            "base_ten": lambda P, T: -np.sum(T * _log(P)) / np.log(10),
            "base_two": lambda P, T: -np.sum(T * _log(P)) / np.log(2),
            "no_logarithm": lambda P, T: np.sum(T * (1 - P)),
            "squared": lambda P, T: np.sum((P - T) ** 2),
            "per_sample": lambda P, T: -np.sum(T * _log(P), axis=1),
            "not_summed": lambda P, T: -T * _log(P),
            "largest_probability": lambda P, T: -np.sum(_log(np.max(P, axis=1))),
            "logarithm_outside": lambda P, T: -_log(np.sum(T * P)),
            "infinite_ignored": lambda P, T: -np.sum(np.nan_to_num(T * np.log(P), posinf=0.0, neginf=0.0)),
            "unprotected": lambda P, T: -np.sum(T * np.log(P)),
            "infinite": lambda P, T: -np.sum(np.log(P[np.asarray(T) == 1])),
            "nan_replaced": lambda P, T: -np.sum(np.nan_to_num(T * np.log(P))),
            "shifted_five": lambda P, T: -np.sum(T * np.log(P + 1e-5)),
            "shifted_six": lambda P, T: -np.sum(T * np.log(P + 1e-6)),
            "arguments_swapped_seven": lambda P, T: -np.sum(P * np.log(np.clip(T, 1e-7, 1))),
            "arguments_swapped_eight": lambda P, T: -np.sum(P * np.log(np.clip(T, 1e-8, 1))),
            "arguments_swapped_ten": lambda P, T: -np.sum(P * np.log(np.clip(T, 1e-10, 1))),
            "arguments_swapped_twelve": lambda P, T: -np.sum(P * np.log(np.clip(T, 1e-12, 1))),
            "one_added": lambda P, T: -np.sum(T * np.log(1 + P)),
            "softmax_again": lambda P, T: -np.sum(T * np.log(_softmax(P))),
            "first_only": lambda P, T: -np.sum(T[0] * _log(P[0])),
            "last_left_out": lambda P, T: -np.sum(T[:-1] * _log(P[:-1])),
            "mean_of_classes": lambda P, T: -np.sum(T * _log(P)) / P.shape[1],
            "half": lambda P, T: -np.sum(T * _log(P)) / 2,
            "kept_axes": lambda P, T: -np.sum(T * _log(P), keepdims=True),
            "per_class": lambda P, T: -np.sum(T * _log(P), axis=0),
            "last_only": lambda P, T: -np.sum(T[-1] * _log(P[-1])),
            "all_pairs": lambda P, T: -np.sum(_log(P[:, T.argmax(axis=1)])),
            "binary_mean": lambda P, T: -np.mean(T * _log(P) + (1 - T) * _log(1 - P)),
            "raises_at_zero": _raises_at_zero,
            "raises_when_wrong": lambda P, T: _raises_at_zero(P[np.asarray(T) == 1], np.ones(len(P))),
        },
    ),
    "predict": TaskCases(
        public=predict_public,
        hidden=predict_hidden,
        misconceptions={
            "no_bias": lambda X, W, b: _softmax(X @ W),
            "scores": lambda X, W, b: X @ W + b,
            "sigmoid": lambda X, W, b: 0.5 + 0.5 * np.tanh(0.5 * (X @ W + b)),
            "columns": lambda X, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b), axis=0),
            "whole_array": lambda X, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b)),
            "no_keepdims": lambda X, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b), axis=1),
            "bias_outside": lambda X, W, b: _softmax(X @ W) + b,
            "minus_bias": lambda X, W, b: _softmax(X @ W - b),
            "transposed": lambda X, W, b: _softmax(X @ W.T + b),
            "class_numbers": lambda X, W, b: np.argmax(X @ W + b, axis=1),
            "hard": lambda X, W, b: (np.max(X @ W + b, axis=1, keepdims=True) == X @ W + b).astype(float),
            "not_divided": lambda X, W, b: np.exp(X @ W + b),
            "twice": lambda X, W, b: _softmax(_softmax(X @ W + b)),
            "overflow": lambda X, W, b: _raw_softmax(X @ W + b),
            "global_maximum": lambda X, W, b: _global_softmax(X @ W + b),
            "columns_shifted": lambda X, W, b: _powers(X @ W + b) / np.sum(_powers(X @ W + b), axis=0),
            "whole_array_shifted": lambda X, W, b: _powers(X @ W + b) / np.sum(_powers(X @ W + b)),
            "no_keepdims_shifted": lambda X, W, b: _powers(X @ W + b) / np.sum(_powers(X @ W + b), axis=1),
            "no_keepdims_at_all": lambda X, W, b: _no_keepdims_at_all(X @ W + b),
            "no_exponential": lambda X, W, b: (X @ W + b) / np.sum(X @ W + b, axis=1, keepdims=True),
            "base_two": lambda X, W, b: _softmax((X @ W + b) * np.log(2)),
            "logarithm": lambda X, W, b: np.log(_softmax(X @ W + b)),
            "clipped": lambda X, W, b: _clipped(X @ W + b),
            "clipped_above": lambda X, W, b: _clipped_above(X @ W + b),
            "nan_replaced": lambda X, W, b: np.nan_to_num(_raw_softmax(X @ W + b)),
            "weights_first": lambda X, W, b: _softmax(W @ X + b),
            "bias_times": lambda X, W, b: _softmax(X @ W * b),
            "relu": lambda X, W, b: _softmax(np.maximum(X @ W + b, 0)),
            "largest": lambda X, W, b: np.max(_softmax(X @ W + b), axis=1),
            "turned": lambda X, W, b: _softmax(X @ W + b).T,
            "squeezed": lambda X, W, b: np.squeeze(_softmax(X @ W + b)),
            "first_only": lambda X, W, b: _softmax(X @ W + b)[0],
            "last_only": lambda X, W, b: _softmax(X @ W + b)[-1],
            "negative": lambda X, W, b: _softmax(-(X @ W + b)),
            "tanh": lambda X, W, b: _softmax(np.tanh(X @ W + b)),
            "sigmoid_first": lambda X, W, b: _softmax(0.5 + 0.5 * np.tanh(0.5 * (X @ W + b))),
            "by_maximum": lambda X, W, b: _powers(X @ W + b),
        },
    ),
    "get_batch": TaskCases(
        public=batch_public,
        hidden=batch_hidden,
        misconceptions={
            "plain_slice": _plain_slice,
            "cut": _cut,
            "restarted": _restarted,
            "from_the_top": _from_the_top,
            "last_rows": _last_rows,
            "filled_epochs": _wrapped_start,
            "wrapped_once": _wrapped_once,
            "start_is_i": lambda X, T, size, i: _batch(X, T, i, size),
            "counted_from_one": lambda X, T, size, i: _batch(X, T, (i - 1) * size, size),
            "one_ahead": lambda X, T, size, i: _batch(X, T, (i + 1) * size, size),
            "always_first": lambda X, T, size, i: _batch(X, T, 0, size),
            "all_rows": lambda X, T, size, i: (X, T),
            "one_row_more": lambda X, T, size, i: _batch(X, T, i * size, size + 1),
            "one_row_short": lambda X, T, size, i: _batch(X, T, i * size, size - 1),
            "every_ith": lambda X, T, size, i: (X[i::size], T[i::size]),
            "inputs_only": lambda X, T, size, i: _batch(X, T, i * size, size)[0],
            "targets_first": lambda X, T, size, i: _batch(X, T, i * size, size)[::-1],
            "last_row_missing": lambda X, T, size, i: _batch(X[:-1], T[:-1], i * size, size),
            "first_row_missing": _first_row_missing,
            "wrapped_first_time": _wrapped_first_time,
            "last_row_repeated": _last_row_repeated,
            "zeros_filled": _zeros_filled,
            "empty_slice": _empty_slice,
            "wrong_way_round": _wrong_way_round,
            "never_more_than_all": lambda X, T, size, i: _batch(X, T, i * min(size, len(X)), min(size, len(X))),
            "cut_to_all": lambda X, T, size, i: _batch(X, T, i * size, min(size, len(X))),
            "arguments_swapped": lambda X, T, size, i: _batch(X, T, i * size, i),
            "row_numbers": lambda X, T, size, i: np.arange(i * size, (i + 1) * size) % len(X),
            "reversed": lambda X, T, size, i: tuple(part[::-1] for part in _batch(X, T, i * size, size)),
            "targets_cut": lambda X, T, size, i: (_batch(X, T, i * size, size)[0], _cut(X, T, size, i)[1]),
            "targets_from_the_top": lambda X, T, size, i: (_batch(X, T, i * size, size)[0], T[:size]),
            "targets_plain": lambda X, T, size, i: (_batch(X, T, i * size, size)[0], _plain_slice(X, T, size, i)[1]),
            "cut_epochs": lambda X, T, size, i: _plain_slice(X, T, size, i % -(-len(X) // size)),
            "one_batch_more": lambda X, T, size, i: _batch(X, T, i % (len(X) // size + 1) * size, size),
            "beyond_the_end": lambda X, T, size, i: tuple(part[np.arange(i * size, (i + 1) * size)] for part in (X, T)),
            "single_row": lambda X, T, size, i: (X[i * size % len(X)], T[i * size % len(X)]),
        },
    ),
    "gradient": TaskCases(
        public=gradient_public,
        hidden=gradient_hidden,
        misconceptions={
            "averaged": _times(lambda n, _k: 1 / n),
            "averaged_over_all": _times(lambda n, k: 1 / (n * k)),
            "negative": _times(lambda _n, _k: -1.0),
            "doubled": _times(lambda _n, _k: 2.0),
            "output_derivative": _with_delta(_output_derivative),
            "no_softmax": _with_delta(lambda X, T, W, b: X @ W + b - T),
            "sigmoid": _with_delta(lambda X, T, W, b: 0.5 + 0.5 * np.tanh(0.5 * (X @ W + b)) - T),
            "softmax_of_columns": _with_delta(
                lambda X, T, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b), axis=0) - T
            ),
            "no_bias": _with_delta(lambda X, T, W, b: _softmax(X @ W) - T),
            "no_targets": _with_delta(lambda X, T, W, b: _softmax(X @ W + b)),
            "true_class_only": _with_delta(lambda X, T, W, b: (_softmax(X @ W + b) - 1) * T),
            "transposed": lambda X, T, W, b: (_gradient(X, T, W, b)[0].T, _gradient(X, T, W, b)[1]),
            "db_not_summed": _db(lambda delta: delta),
            "db_averaged": _db(lambda delta: delta.mean(axis=0)),
            "db_over_classes": _db(lambda delta: delta.sum(axis=1)),
            "db_one_number": _db(lambda delta: np.float64(delta.sum())),
            "db_row": _db(lambda delta: delta.sum(axis=0, keepdims=True)),
            "dw_averaged": lambda X, T, W, b: (_gradient(X, T, W, b)[0] / len(X), _gradient(X, T, W, b)[1]),
            "order": lambda X, T, W, b: _gradient(X, T, W, b)[::-1],
            "loss_derivative_only": _with_delta(lambda X, T, W, b: -T / _softmax(X @ W + b)),
            "hard": _with_delta(_hard_delta),
            "squared_error": _with_delta(lambda X, T, W, b: 2 * _output_derivative(X, T, W, b)),
            "softmax_of_array": _with_delta(lambda X, T, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b)) - T),
            "absolute": _with_delta(lambda X, T, W, b: np.abs(_delta(X, T, W, b))),
            "inputs_not_transposed": lambda X, T, W, b: (X @ _delta(X, T, W, b), _gradient(X, T, W, b)[1]),
            "last_only": lambda X, T, W, b: _gradient(X[-1:], T[-1:], W, b),
            "first_only": lambda X, T, W, b: _gradient(X[:1], T[:1], W, b),
            "weights_only": lambda X, T, W, b: _gradient(X, T, W, b)[0],
            "db_zero": _db(lambda delta: np.zeros(delta.shape[1])),
            "db_from_dw": lambda X, T, W, b: (_gradient(X, T, W, b)[0], _gradient(X, T, W, b)[0].sum(axis=0)),
            "db_last": _db(lambda delta: delta[-1]),
            "db_negative": _db(lambda delta: -delta.sum(axis=0)),
            "doubled_average": _times(lambda n, _k: 2 / n),
            "probability_factor": _with_delta(lambda X, T, W, b: _softmax(X @ W + b) * _delta(X, T, W, b)),
            "squared_error_softmax": _with_delta(_squared_delta),
            "step_taken": lambda X, T, W, b: tuple(w - g for w, g in zip((W, b), _gradient(X, T, W, b), strict=True)),
        },
    ),
    "train": TaskCases(
        public=train_public,
        hidden=train_hidden,
        misconceptions={
            "averaged": _train(_times(lambda n, _k: 1 / n)),
            "ascent": _train(_times(lambda _n, _k: -1.0)),
            "all_rows": _train(batch=lambda X, T, size, i: (X, T)),
            "always_first_batch": _train(batch=lambda X, T, size, i: _batch(X, T, 0, size)),
            "second_batch_first": _train(batch=lambda X, T, size, i: _batch(X, T, (i + 1) * size, size)),
            "no_wrapping": _train(batch=_plain_slice),
            "cut": _train(batch=_cut),
            "start_is_i": _train(batch=lambda X, T, size, i: _batch(X, T, i, size)),
            "one_step_short": _train(extra=-1),
            "one_step_more": _train(extra=1),
            "from_ones": _train(start=1.0),
            "fixed_rate": _train(rate=lambda _rate, _i: 0.01),
            "no_rate": _train(rate=lambda _rate, _i: 1.0),
            "bias_kept": _train(bias=0.0),
            "bias_from_new_weights": _bias_from_new_weights,
            "no_softmax": _train(_with_delta(lambda X, T, W, b: X @ W + b - T)),
            "output_derivative": _train(_with_delta(_output_derivative)),
            "zeros": _train(rate=lambda _rate, _i: 0.0),
            "order": lambda X, T, rate, size, steps: _train()(X, T, rate, size, steps)[::-1],
            "bias_row": lambda X, T, rate, size, steps: tuple(
                np.atleast_2d(part) for part in _train()(X, T, rate, size, steps)
            ),
            "first_left_out": _first_step_left_out,
            "one_step_only": lambda X, T, rate, size, steps: _train()(X, T, rate, size, 1) if steps else None,
            "reset_each_step": _reset_each_step,
            "epochs": _epochs,
            "restarted": _train(batch=_restarted),
            "filled_epochs": _train(batch=_wrapped_start),
            "one_row": _train(batch=lambda X, T, size, i: _batch(X, T, i, 1)),
            "arguments_swapped": lambda X, T, rate, size, steps: _train()(X, T, rate, steps, size),
            "averaged_over_data": lambda X, T, rate, size, steps: _train()(X, T, rate / len(X), size, steps),
            "bias_full_step": lambda X, T, rate, size, steps: _train(bias=1 / rate)(X, T, rate, size, steps),
            "no_bias_in_scores": _train(_with_delta(lambda X, T, W, b: _softmax(X @ W) - T)),
            "falling_rate": _train(rate=lambda rate, i: rate / (i + 1)),
            "momentum": _momentum,
            "all_rows_averaged": _train(_times(lambda n, _k: 1 / n), batch=lambda X, T, size, i: (X, T)),
            "doubled": _train(_times(lambda _n, _k: 2.0)),
            "bias_averaged": _train(_db(lambda delta: delta.mean(axis=0))),
            "sigmoid": _train(_with_delta(lambda X, T, W, b: 0.5 + 0.5 * np.tanh(0.5 * (X @ W + b)) - T)),
            "softmax_of_columns": _train(
                _with_delta(lambda X, T, W, b: np.exp(X @ W + b) / np.sum(np.exp(X @ W + b), axis=0) - T)
            ),
            "transposed": lambda X, T, rate, size, steps: tuple(part.T for part in _train()(X, T, rate, size, steps)),
            "weights_only": lambda X, T, rate, size, steps: _train()(X, T, rate, size, steps)[0],
            "up_to_the_end": lambda X, T, rate, size, steps: _train()(X, T, rate, size, min(steps, len(X) // size)),
            "once_at_the_end": lambda X, T, rate, size, steps: _late(X, T, rate, size, steps, again=False),
            "accumulated": lambda X, T, rate, size, steps: _late(X, T, rate, size, steps, again=True),
            "slide_sizes": _slide_sizes,
        },
    ),
    "accuracy": TaskCases(
        public=accuracy_public,
        hidden=accuracy_hidden,
        misconceptions={
            "count": lambda P, T: np.sum(P.argmax(axis=1) == T.argmax(axis=1)),
            "percent": lambda P, T: 100 * np.mean(P.argmax(axis=1) == T.argmax(axis=1)),
            "errors": lambda P, T: np.mean(P.argmax(axis=1) != T.argmax(axis=1)),
            "columns": lambda P, T: np.mean(P.argmax(axis=0) == T.argmax(axis=0)),
            "whole_array": lambda P, T: np.mean(P.argmax() == T.argmax()),
            "exact_rows": lambda P, T: np.mean(np.all(P == T, axis=1)),
            "elements": lambda P, T: np.mean(P == T),
            "rounded_elements": lambda P, T: np.mean(np.round(P) == T),
            "rounded_rows": lambda P, T: np.mean(np.all(np.round(P) == T, axis=1)),
            "probability": lambda P, T: np.mean(np.sum(P * T, axis=1)),
            "per_sample": lambda P, T: (P.argmax(axis=1) == T.argmax(axis=1)).astype(float),
            "smallest": lambda P, T: np.mean(P.argmin(axis=1) == T.argmax(axis=1)),
            "class_in_column": lambda P, T: np.mean(P.argmax(axis=1) == T[:, 0]),
            "by_classes": lambda P, T: np.sum(P.argmax(axis=1) == T.argmax(axis=1)) / P.shape[1],
            "by_elements": lambda P, T: np.sum(P.argmax(axis=1) == T.argmax(axis=1)) / P.size,
            "labels": lambda P, T: np.mean(P.argmax(axis=1) == T),
            "target_value": lambda P, T: np.mean(P.argmax(axis=1) == T.max(axis=1)),
            "values_compared": lambda P, T: np.mean(P.max(axis=1) == T.max(axis=1)),
            "distance": lambda P, T: 1 - np.mean(np.abs(P - T)),
            "first_only": lambda P, T: (P[0].argmax() == T[0].argmax()) / len(P),
            "by_class": _mean_of_shares,
            "last_left_out": lambda P, T: np.sum(P[:-1].argmax(axis=1) == T[:-1].argmax(axis=1)) / len(P),
            "last_only": lambda P, T: float(P[-1].argmax() == T[-1].argmax()),
            "error_count": lambda P, T: np.sum(P.argmax(axis=1) != T.argmax(axis=1)),
            "near_elements": lambda P, T: np.mean(np.abs(P - T) < 0.5),
            "rounded_first": lambda P, T: np.mean(np.round(P).argmax(axis=1) == T.argmax(axis=1)),
            "largest_probability": lambda P, T: np.mean(P.max(axis=1)),
            "one_sample_less": lambda P, T: np.sum(P.argmax(axis=1) == T.argmax(axis=1)) / (len(P) - 1),
            "all_or_nothing": lambda P, T: float(np.all(P.argmax(axis=1) == T.argmax(axis=1))),
        },
    ),
    "save_parameters": TaskCases(
        public=save_public,
        hidden=save_hidden,
        misconceptions={
            "other_names": _raising(KeyError),
            "other_file": _raising(FileNotFoundError),
            "nothing_saved": _nothing_saved,
            "in_memory": _in_memory,
        },
    ),
    "load_parameters": TaskCases(
        public=load_public,
        hidden=load_hidden,
        misconceptions={
            "order": lambda path: _loaded(path)[::-1],
            "weights_only": lambda path: _loaded(path)[0],
            "dictionary": lambda path: dict(zip(("W", "b"), _loaded(path), strict=True)),
            "single_precision": lambda path: tuple(part.astype(np.float32) for part in _loaded(path)),
            "rounded": lambda path: tuple(np.round(part, 6) for part in _loaded(path)),
            "four_decimals": lambda path: tuple(np.round(part, 4) for part in _loaded(path)),
            "six_digits": lambda path: tuple(np.vectorize(lambda v: float(f"{v:.6g}"))(part) for part in _loaded(path)),
            "flat": lambda path: tuple(part.ravel() for part in _loaded(path)),
            "transposed": lambda path: tuple(part.T for part in _loaded(path)),
            "bias_row": lambda path: tuple(np.atleast_2d(part) for part in _loaded(path)),
            "squeezed": lambda path: tuple(np.squeeze(part) for part in _loaded(path)),
            "names": lambda path: ("W", "b"),
            "both_weights": lambda path: (_loaded(path)[0], _loaded(path)[0]),
            "path_ignored": _path_ignored,
            "first_kept": _first_kept,
            "bias_zero": lambda path: (_loaded(path)[0], np.zeros_like(_loaded(path)[1])),
            "none_for_missing": _none_for_missing,
            "other_names": _names_differ,
            "other_file": _raising(FileNotFoundError),
            "in_memory": _in_memory,
        },
    ),
}
