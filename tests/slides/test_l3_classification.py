"""The figures on the slides on classification with neural networks, from the reference solutions."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from nngrade.checks import load_module

REFERENCES = Path(__file__).parents[2] / "solutions" / "l3_classification"
MNIST = Path(__file__).parents[3] / "shared" / "data" / "mnist_test_10k.npz"

# [SNE-02]: the four blocks of the first data set; variance 22.
BLOCKS = ((15, [7, 7], 0), (15, [22, 7], 0), (10, [7, 22], 0), (25, [20, 20], 1))
# "Parameter optimization": the accuracies as printed, and how many of the 65 points they are.
PRINTED = {0.430769: 28, 0.676923: 44, 0.584615: 38, 0.907692: 59, 0.953846: 62}
FIRST_LOSS = 44.921848  # after 100 steps
RATE, STEPS = 0.001, 1000

Params = dict[str, np.ndarray]


def reference(module: str) -> ModuleType:
    """A reference module of the lecture."""
    return load_module(REFERENCES / f"{module}.py", f"_slides_l3_{module}")


def first_data_set(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """[SNE-02]: 65 points, shuffled."""
    data = reference("data")
    blocks = [data.generate_datablock(rng, n, mu, 22, t) for n, mu, t in BLOCKS]
    return data.shuffle(rng, np.vstack([X for X, _ in blocks]), np.vstack([T for _, T in blocks]))


def truncated_normal(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Normal numbers, those beyond two standard deviations drawn again."""
    values = rng.standard_normal(shape)
    while (far := np.abs(values) > 2).any():
        values[far] = rng.standard_normal(int(far.sum()))
    return values


def slide_start(rng: np.random.Generator) -> Params:
    """[SNE-04]: only W1 is random."""
    return {"W1": truncated_normal(rng, 2, 2), "b1": np.zeros(2), "W0": np.zeros((2, 1)), "b0": np.zeros(1)}


def test_the_first_data_set() -> None:
    """[SNE-02], [SNE-03]: 15 + 15 + 10 + 25 = 65 points, 25 of them with t = 1; ours the same."""
    X, T = first_data_set(np.random.default_rng(1))
    assert X.shape == (65, 2)
    assert T.shape == (65, 1)
    assert T.sum() == 25


@pytest.mark.parametrize(("printed", "right"), PRINTED.items(), ids=[f"{n}_of_65" for n in PRINTED.values()])
def test_the_printed_accuracies(printed: float, right: int) -> None:
    """Parameter optimization: 0.430769, 0.676923, ..., 0.953846; ours 28/65, 44/65, ..., 62/65."""
    T = np.repeat([[0.0], [1.0]], [40, 25], axis=0)
    P = np.abs(T - np.repeat([[0.1], [0.8]], [right, 65 - right], axis=0))
    assert reference("classifier").accuracy(P, T) == pytest.approx(printed, abs=5e-7)


def test_the_loss_before_training() -> None:
    """Parameter optimization, step 100: loss 44.921848; ours before the first step 65 ln 2 = 45.0546."""
    classifier, rng = reference("classifier"), np.random.default_rng(2)
    X, T = first_data_set(rng)
    before = classifier.loss(classifier.predict_probability(X, slide_start(rng), X.mean()), T)
    assert before == pytest.approx(65 * math.log(2))
    assert FIRST_LOSS < before < FIRST_LOSS + 0.2


def test_training_reaches_the_printed_accuracy_now_and_then() -> None:
    """Parameter optimization, step 1000: 0.953846; ours reach it from about one start in eight (here 3 of 12)."""
    classifier = reference("classifier")
    reached = 0
    for seed in range(1, 13):
        rng = np.random.default_rng(seed)
        X, T = first_data_set(rng)
        params, _ = classifier.train(X, T, slide_start(rng), RATE, STEPS, scale=X.mean())
        reached += classifier.accuracy(classifier.predict_probability(X, params, X.mean()), T) >= 62 / 65
    assert 1 <= reached <= 6


def test_the_regions() -> None:
    """Table 3.1: (1, 1), (-1, 1), (-1, -1), (1, -1) are the regions 1, 2, 3, 4; ours the same."""
    z = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])
    assert list(reference("classifier").region(z)) == [1, 2, 3, 4]


def test_the_grid() -> None:
    """[SNE-08]: 100 x 100 points from 0 to 30, x2 in the outer loop; ours the same numbers."""
    locations = [(x1, x2) for x2 in np.linspace(0, 30, 100) for x1 in np.linspace(0, 30, 100)]

    def predict(points: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(0.3 * points[:, :1] - 0.5 * points[:, 1:] + 2))

    slide = predict(np.array(locations)).reshape(100, 100)
    np.testing.assert_allclose(reference("classifier").probability_grid(predict, 0, 30, 100), slide, rtol=1e-12)


def test_the_digits_before_training() -> None:
    """[MSL-03]: with W0 and b0 of 0 every digit has the probability 0.1; ours too, a loss of 100 ln 10."""
    softmax, rng = reference("softmax"), np.random.default_rng(3)
    params = {"W1": truncated_normal(rng, 784, 32), "b1": np.zeros(32), "W0": np.zeros((32, 10)), "b0": np.zeros(10)}
    P = softmax.predict(rng.random((100, 784)), params)
    np.testing.assert_allclose(P, 0.1)
    assert softmax.cross_entropy(P, np.eye(10)[np.arange(100) % 10]) == pytest.approx(100 * math.log(10))


def test_real_digits_are_learned() -> None:
    """[MSL-04], Optimization: batches of 100 with Adam, no result printed; ours 92 % after 300 steps with 100 units."""
    if not MNIST.is_file():
        pytest.skip(f"{MNIST} is not there")
    with np.load(MNIST) as digits:
        X, T = digits["images"].reshape(-1, 784)[:6000] / 255.0, np.eye(10)[digits["labels"][:6000]]
    softmax, rng = reference("softmax"), np.random.default_rng(4)
    params = {"W1": truncated_normal(rng, 784, 100) * 0.1, "b1": np.zeros(100)}
    params |= {"W0": np.zeros((100, 10)), "b0": np.zeros(10)}
    state = None
    for _ in range(300):
        batch = rng.integers(0, 5000, size=100)
        params, state = softmax.adam_step(params, softmax.gradients(X[batch], T[batch], params), state)
    right = softmax.predict(X[5000:], params).argmax(axis=1) == T[5000:].argmax(axis=1)
    assert right.mean() > 0.87


def test_the_best_possible_accuracy_on_four_quadrants() -> None:
    """[DNE-02] gives centres at 7 and a variance of 18; the best possible classifier by the signs has 0.906 right."""
    inside = 0.5 * (1 + math.erf(7 / math.sqrt(2 * 18)))
    assert inside**2 + (1 - inside) ** 2 == pytest.approx(0.906, abs=0.0005)
    data, rng = reference("data"), np.random.default_rng(5)
    shares = [np.mean((X.prod(axis=1) > 0) == (T[:, 0] == 1)) for X, T in (data.quadrant_data(rng) for _ in range(100))]
    assert np.mean(shares) == pytest.approx(0.906, abs=0.015)


def test_some_starts_end_in_a_local_minimum() -> None:
    """Figure 3-24: a descent that ends in a local minimum; ours: of 12 starts some end near 0.7, others near 0.9."""
    data, deep, accuracy = reference("data"), reference("deep"), reference("classifier").accuracy
    shares = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        X, T = data.quadrant_data(rng)
        start = {"W1": truncated_normal(rng, 2, 2), "b1": np.zeros(2), "W2": truncated_normal(rng, 2, 2)}
        start |= {"b2": np.zeros(2), "W0": np.zeros((2, 1)), "b0": np.zeros(1)}
        params, _ = deep.train(X, T, start, 0.01, 400)
        shares.append(accuracy(deep.predict_probability(X, params), T))
    assert sum(share > 0.86 for share in shares) >= 3
    assert sum(share < 0.8 for share in shares) >= 2


def test_a_loss_that_falls_suddenly() -> None:
    """Figure 3-25: a loss that falls suddenly; ours: 40 steps in the middle bring five times what the first 40 do."""
    cases = load_module(REFERENCES / "deep_cases.py", "_slides_l3_deep_cases")
    _, losses = reference("deep").train(cases.X120, cases.T120, cases.START, 0.005, 300)
    assert losses[80] - losses[120] > 4 * (losses[0] - losses[40])
    assert losses[260] - losses[299] < losses[0] - losses[40]


def test_quadrants_are_solved() -> None:
    """3.3, classification result: the four quadrants separated; ours at least 0.86 right on fresh data."""
    data, deep, accuracy = reference("data"), reference("deep"), reference("classifier").accuracy
    params, rng = deep.solve_quadrants(np.random.default_rng(6)), np.random.default_rng(7)
    sets = [data.quadrant_data(rng) for _ in range(20)]
    assert np.mean([accuracy(deep.predict_probability(X, params), T) for X, T in sets]) >= 0.86
