"""The figures on the slides of "Deep Learning with Python", chapter 1, from the reference solutions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from nngrade.checks import load_module

REFERENCES = Path(__file__).parents[2] / "solutions" / "l5_dnn"

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])

# "모델 실행" 2/3 and 3/3: step, cost, W1, W2 as printed.  The line of step s is printed after s + 1 updates.
PRINTED = (
    (0, 0.7539022, [[0.7988674, 0.6801188], [-1.2198634, -0.30361032]], [1.3752297, -0.78823847]),
    (1000, 0.67122906, [[1.1574563, 0.70470023], [-1.8544798, -0.15281102]], [1.3886284, -0.8744256]),
    (2000, 0.53393596, [[3.053097, 1.3885086], [-3.4558659, -0.6531137]], [3.2834744, -1.5618594]),
    (3000, 0.19786675, [[4.6234245, 3.502949], [-4.752163, -3.0361452]], [5.564906, -4.344725]),
    (4000, 0.07765331, [[5.282392, 4.63241], [-5.363648, -4.2742133]], [7.0586023, -6.2991076]),
    (5000, 0.04536082, [[5.610321, 5.1595116], [-5.695793, -4.8254967]], [7.971818, -7.3488626]),
    (6000, 0.031536568, [[5.819358, 5.4801764], [-5.914306, -5.1571383]], [8.610341, -8.044239]),
    (7000, 0.02401754, [[5.970447, 5.7047625], [-6.074383, -5.3883605]], [9.097483, -8.560672]),
    (8000, 0.019331548, [[6.087807, 5.8752766], [-6.199533, -5.5634637]], [9.490048, -8.9703865]),
    (9000, 0.016145576, [[6.183277, 6.0115905], [-6.3016844, -5.7032]], [9.818282, -9.309538]),
    (10000, 0.013844791, [[6.263471, 6.1245112], [-6.3876433, -5.818806]], [10.100041, -9.598662]),
)
PREDICTED = np.array([[0.01338218], [0.98166394], [0.98809403], [0.01135799]])
# The slide does not print the biases; these, at step 0, lead through all its other lines.
BIASES = ([0.45197647, -0.94113653], [0.14188145])


def reference(module: str) -> ModuleType:
    """A reference module of the lecture."""
    return load_module(REFERENCES / f"{module}.py", f"_slides_l5_{module}")


@pytest.fixture(scope="module")
def run() -> list[dict[str, np.ndarray]]:
    """Our params at each printed line, from the slide's first line on."""
    first = {"W1": PRINTED[0][2], "b1": BIASES[0], "W2": np.reshape(PRINTED[0][3], (2, 1)), "b2": BIASES[1]}
    params = [{name: np.array(value) for name, value in first.items()}]
    for _ in PRINTED[1:]:
        params.append(reference("xor_training").train(X, Y, params[-1], 0.1, 1000)[0])
    return params


@pytest.mark.parametrize("line", range(len(PRINTED)), ids=[f"step_{line[0]}" for line in PRINTED])
def test_the_xor_run(line: int, run: list[dict[str, np.ndarray]]) -> None:
    """모델 실행 2/3, 3/3: cost and weights of every printed line (slide: single precision, ours: double)."""
    xor, (_, cost, W1, W2) = reference("xor_training"), PRINTED[line]
    assert xor.cost(xor.forward(X, run[line]), Y) == pytest.approx(cost, rel=1e-5)
    np.testing.assert_allclose(run[line]["W1"], W1, rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(run[line]["W2"][:, 0], W2, rtol=1e-5)


def test_the_trained_predictions(run: list[dict[str, np.ndarray]]) -> None:
    """모델 실행 3/3: Pred .0134 .9817 .9881 .0114; Predicted 0 1 1 0; Accuracy 1.0."""
    xor = reference("xor_training")
    outputs = xor.forward(X, run[-1])
    np.testing.assert_allclose(outputs, PREDICTED, atol=1e-6)
    np.testing.assert_array_equal(xor.predict(outputs), Y)
    assert xor.accuracy(outputs, Y) == 1.0


def test_the_last_cost_follows_from_the_predictions() -> None:
    """모델 실행 3/3: Pred and the last cost, 0.013844791, agree (ours from Pred: 0.0138448)."""
    assert reference("xor_training").cost(PREDICTED, Y) == pytest.approx(0.013844791, rel=1e-5)


def test_the_derivative_is_at_most_a_quarter() -> None:
    """Sigmoid 함수의 문제점: "0~0.25"; ours 0.25 at z = 0, below it elsewhere, never negative."""
    slopes = reference("vanishing").sigmoid_gradient(np.linspace(-30, 30, 601))
    assert slopes.max() == 0.25
    assert slopes.argmax() == 300
    assert slopes.min() > 0


def _sigmoid(z: Any) -> Any:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _relu(z: Any) -> Any:
    return np.maximum(z, 0.0)


def test_gradients_vanish_with_the_sigmoid_and_not_with_the_relu() -> None:
    """DNN 학습 시 문제 1: ten layers; ours: first over last layer below 1e-5, and between 1/3 and 3."""
    vanishing, weights = reference("vanishing"), reference("initializers")
    rng = np.random.default_rng(1)
    inputs = rng.standard_normal((50, 30))
    xavier = [weights.xavier_init(rng, 30, 30) for _ in range(10)]
    norms = vanishing.layer_gradient_norms(inputs, xavier, _sigmoid, vanishing.sigmoid_gradient)
    assert norms[0] < 1e-4 * norms[-1]
    assert (np.diff(norms) > 0).all()
    he = [weights.he_init(rng, 30, 30) for _ in range(10)]
    norms = vanishing.layer_gradient_norms(inputs, he, _relu, lambda z: np.where(z > 0, 1.0, 0.0))
    assert 1 / 3 < norms[0] / norms[-1] < 3


def _outputs(init: Any, activation: Any, layers: int = 5) -> list[np.ndarray]:
    """The layers' outputs for 1000 normal inputs and 100 units in each layer."""
    rng = np.random.default_rng(0)
    outputs = [rng.standard_normal((1000, 100))]
    for _ in range(layers):
        outputs.append(activation(outputs[-1] @ init(rng)))
    return outputs[1:]


def test_standard_deviation_one_saturates() -> None:
    """Weight Initialization의 중요성 1/2: outputs at 0 and 1; ours: over 60 % beyond 0.1 and 0.9."""
    last = _outputs(lambda rng: reference("initializers").normal_init(rng, 100, 100, 1.0), _sigmoid)[-1]
    assert np.mean((last < 0.1) | (last > 0.9)) > 0.6


def test_a_hundredth_gathers_at_one_half() -> None:
    """Weight Initialization의 중요성 2/2: outputs around 0.5; ours: all within 0.1."""
    last = _outputs(lambda rng: reference("initializers").normal_init(rng, 100, 100, 0.01), _sigmoid)[-1]
    assert np.abs(last - 0.5).max() < 0.1


def test_xavier_spreads_the_sigmoid() -> None:
    """Xavier Initializer 1/2: outputs spread; ours: standard deviation 0.1 to 0.25, less than 1 % saturated."""
    last = _outputs(lambda rng: reference("initializers").xavier_init(rng, 100, 100), _sigmoid)[-1]
    assert 0.1 < last.std() < 0.25
    assert np.mean((last < 0.1) | (last > 0.9)) < 0.01


def test_xavier_fades_with_the_relu_and_he_does_not() -> None:
    """Xavier Initializer 2/2 and He Initializer: ours: the spread of layer 10 over layer 1 below 0.1, and near 1."""
    weights = reference("initializers")
    faded = _outputs(lambda rng: weights.xavier_init(rng, 100, 100), _relu, 10)
    kept = _outputs(lambda rng: weights.he_init(rng, 100, 100), _relu, 10)
    assert faded[-1].std() / faded[0].std() < 0.1
    assert 0.5 < kept[-1].std() / kept[0].std() < 2


def test_the_formula_printed_for_he_explodes() -> None:
    """He Initializer: 2/sqrt(n) as printed contradicts "sqrt(2) times Xavier"; with it the outputs grow 20-fold."""
    grown = _outputs(lambda rng: reference("initializers").normal_init(rng, 100, 100, 2 / np.sqrt(100)), _relu, 10)
    assert grown[-1].std() / grown[0].std() > 15
    he = reference("initializers").he_init(np.random.default_rng(3), 100, 400)
    assert he.std() == pytest.approx(np.sqrt(2) / np.sqrt(100), rel=0.02)


def test_iterations() -> None:
    """Epoch, Batch size, Iteration: 1000 samples, batch size 20, 50 iterations."""
    assert reference("hyperparameters").iterations_per_epoch(1000, 20) == 50


@pytest.mark.parametrize(("rate", "overshoots"), [(0.1, False), (0.9, False), (1.0, False), (1.01, True), (1.5, True)])
def test_overshooting(rate: float, overshoots: bool) -> None:  # noqa: FBT001  a parameter of the test
    """Learning rate 설정 시 주의할 점: too large a rate leaves the minimum; for x^2 above 1."""
    tasks = reference("hyperparameters")
    path = tasks.gradient_descent(lambda x: 2 * x, 1.0, rate, 20)
    assert tasks.overshoots(path) is overshoots
