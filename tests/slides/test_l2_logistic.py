"""The figures on the slides on logistic regression and back-propagation, from the reference solutions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from nngrade.checks import load_module

REFERENCES = Path(__file__).parents[2] / "solutions" / "l2_logistic"

HOURS = np.arange(2.0, 15.0, 2.0)
STUDY = np.column_stack([HOURS, [3.0, 3.0, 4.0, 6.0, 7.0, 8.0, 9.0]])
PASSED = (HOURS > 7).astype(float)

# "학습", learning rate 0.5: epoch, loss, a, b as printed, that is with a < 0 and b > 0; ours are their negatives.
FIRST_RUN = (
    (0, 1.2676, 0.1849, -0.4334),
    (6000, 0.0152, -2.9211, 20.2982),
    (12000, 0.0081, -3.5637, 24.8010),
    (18000, 0.0055, -3.9557, 27.5463),
    (24000, 0.0041, -4.2380, 29.5231),
    (30000, 0.0033, -4.4586, 31.0675),
    (36000, 0.0028, -4.6396, 32.3346),
    (42000, 0.0024, -4.7930, 33.4086),
    (48000, 0.0021, -4.9261, 34.3406),
    (54000, 0.0019, -5.0436, 35.1636),
    (60000, 0.0017, -5.1489, 35.9005),
)
# "어느 정도에서 멈출까?", learning rate 0.4: the last line with numbers, and the first one with nan.
SECOND_RUN_START = (0.7199, 0.0210, -0.4736)
SECOND_RUN_LAST = (78000, 0.0016, -5.1873, 36.1697)
SECOND_RUN_NAN = 84000

# "다중 로지스틱 회귀", learning rate 0.1: step, a1, a2, b, loss as printed; the loss is that before the update.
TWO_FEATURES = (
    (300, 0.8252, -0.5844, -2.3398, 0.2725),
    (600, 0.8287, -0.3137, -3.8323, 0.1945),
    (900, 0.7396, 0.0149, -4.9088, 0.1517),
    (1200, 0.6360, 0.3228, -5.7589, 0.1240),
    (1500, 0.5369, 0.5975, -6.4630, 0.1045),
    (1800, 0.4470, 0.8398, -7.0645, 0.0902),
    (2100, 0.3672, 1.0537, -7.5896, 0.0793),
    (2400, 0.2966, 1.2435, -8.0558, 0.0706),
    (2700, 0.2340, 1.4130, -8.4750, 0.0637),
    (3000, 0.1783, 1.5654, -8.8558, 0.0580),
)
# "얼마나 진행해야 할까?": the first and the last line of the long run.
LONG_RUN = ((175800, -1.3840, 7.0383, -25.3884, 0.0011), (180000, -1.3919, 7.0694, -25.4886, 0.0011))
DIGITS = 0.00006  # four printed digits

Start = tuple[float, float]


def reference(module: str) -> ModuleType:
    """A reference module of the lecture."""
    return load_module(REFERENCES / f"{module}.py", f"_slides_l2_{module}")


@pytest.fixture(scope="module")
def first_run() -> tuple[float, float, Sequence[float]]:
    """Our a, b and losses from the line of epoch 0 to that of epoch 60,000."""
    _, _, a, b = FIRST_RUN[0]
    return reference("regression").fit(HOURS, PASSED, -a, -b, 0.5, 60000)


def test_the_first_loss() -> None:
    """학습, epoch 0: loss 1.2676; ours 1.2677 from the four digits of a and b."""
    regression, (_, loss, a, b) = reference("regression"), FIRST_RUN[0]
    assert regression.log_loss(PASSED, regression.hypothesis(HOURS, -a, -b)) == pytest.approx(loss, abs=0.00015)


@pytest.mark.parametrize("line", FIRST_RUN[1:], ids=[f"epoch_{line[0]}" for line in FIRST_RUN[1:]])
def test_the_losses_of_the_first_run(line: Sequence[float], first_run: tuple[float, float, Sequence[float]]) -> None:
    """학습, epochs 6,000 to 60,000: 0.0152, 0.0081, ..., 0.0017; ours the same to four digits."""
    assert first_run[2][int(line[0]) - 1] == pytest.approx(line[1], abs=DIGITS)


def test_the_parameters_of_the_first_run(first_run: tuple[float, float, Sequence[float]]) -> None:
    """학습, epoch 60,000: a = -5.1489, b = 35.9005; ours, with the signs turned, 5.1489 and -35.9009."""
    _, _, a, b = FIRST_RUN[-1]
    assert first_run[0] == pytest.approx(-a, abs=0.0001)
    assert first_run[1] == pytest.approx(-b, abs=0.001)


def test_where_the_classes_part(first_run: tuple[float, float, Sequence[float]]) -> None:
    """어느 정도에서 멈출까?: "7 is about b/a"; ours 6.97 hours."""
    assert -first_run[1] / first_run[0] == pytest.approx(7, abs=0.05)


def slide_gradient(a: float, b: float) -> Start:
    """The derivative as the slide's program computes it, piece by piece, with its division."""
    with np.errstate(divide="ignore", invalid="ignore"):
        h = 1 / (1 + np.exp(-(a * HOURS + b)))
        dh = -(PASSED / h - (1 - PASSED) / (1 - h)) / len(h)
        dz = dh * h * (1 - h)
    return float(np.sum(dz * HOURS)), float(np.sum(dz))


@pytest.fixture(scope="module")
def second_run() -> list[Start]:
    """The slide's second run from its line of epoch 0, up to epoch 84,000, with its own form of the derivative."""
    path = [(-SECOND_RUN_START[1], -SECOND_RUN_START[2])]
    for _ in range(SECOND_RUN_NAN):
        a, b = path[-1]
        da, db = slide_gradient(a, b)
        path.append((a - 0.4 * da, b - 0.4 * db))
    return path


def test_the_second_run_before_the_nan(second_run: list[Start]) -> None:
    """어느 정도에서 멈출까?, epoch 78,000: loss 0.0016, a = -5.1873, b = 36.1697; ours with the signs turned."""
    regression, (epoch, loss, a, b) = reference("regression"), SECOND_RUN_LAST
    ours = second_run[epoch]
    assert ours[0] == pytest.approx(-a, abs=0.0001)
    assert ours[1] == pytest.approx(-b, abs=0.001)
    assert regression.log_loss(PASSED, regression.hypothesis(HOURS, *ours)) == pytest.approx(loss, abs=DIGITS)


def test_the_nan(second_run: list[Start]) -> None:
    """어느 정도에서 멈출까?: nan at epoch 84,000, reason unknown; ours after step 81,226, where z reaches 36.7."""
    first = reference("stability").first_nan(np.array(second_run)[:, 0])
    assert SECOND_RUN_LAST[0] < first <= SECOND_RUN_NAN
    assert first == pytest.approx(81227, abs=100)
    a, b = second_run[first - 1]
    assert 14 * a + b == pytest.approx(53 * np.log(2), abs=0.001)
    assert 1 - 1 / (1 + np.exp(-(14 * a + b))) == 0


def test_the_cause_of_the_nan() -> None:
    """Our answer to the open question: 1 - sigmoid(z) is exactly 0 from z = 37 on (17 and 8 in narrower types)."""
    found = [reference("stability").saturation_logit(t) for t in (np.float64, np.float32, np.float16)]
    assert found == [37, 17, 8]


def test_the_same_run_without_nan(second_run: list[Start]) -> None:
    """The simplified derivative goes on where the slide's program breaks, and so does the loss from logits."""
    regression, stability = reference("regression"), reference("stability")
    a, b, _ = regression.fit(HOURS, PASSED, *second_run[81000], 0.4, 3000)
    assert 14 * a + b > 53 * np.log(2)
    assert 0 < stability.log_loss_from_logits(PASSED, a * HOURS + b) < SECOND_RUN_LAST[1]


@pytest.mark.parametrize("index", range(1, len(TWO_FEATURES)), ids=[f"step_{x[0]}" for x in TWO_FEATURES[1:]])
def test_the_two_feature_run(index: int) -> None:
    """다중 로지스틱 회귀, steps 600 to 3,000: each printed line follows from the one before it."""
    (start, *first, _), (end, *last, loss) = TWO_FEATURES[index - 1], TWO_FEATURES[index]
    w, b, losses = reference("multiple").fit(STUDY, PASSED, np.array(first[:2]), first[2], 0.1, end - start)
    np.testing.assert_allclose([*w, b], last, atol=0.00015)
    assert losses[-2] == pytest.approx(loss, abs=0.0001)


def test_the_two_feature_run_as_a_whole() -> None:
    """다중 로지스틱 회귀: from its step 300, loss 0.0580 and 85.64 % at step 3,000; ours 0.05795, 85.63 %."""
    multiple = reference("multiple")
    w, b, losses = multiple.fit(STUDY, PASSED, np.array(TWO_FEATURES[0][1:3]), TWO_FEATURES[0][3], 0.1, 2701)
    np.testing.assert_allclose(losses[[2698, 2699]], [0.05796, 0.05795], atol=0.000006)
    assert multiple.hypothesis(np.array([[7.0, 6.0]]), w, b)[0] == pytest.approx(0.8564, abs=DIGITS)
    assert multiple.accuracy(PASSED, multiple.hypothesis(STUDY, w, b)) == 1.0


def test_the_long_run() -> None:
    """얼마나 진행해야 할까?: from step 175,800 to step 180,000, loss 0.0011, and 99.92 % for 7 hours, 6 sessions."""
    multiple, ((start, *first, _), (end, *last, loss)) = reference("multiple"), LONG_RUN
    w, b, losses = multiple.fit(STUDY, PASSED, np.array(first[:2]), first[2], 0.1, end - start)
    np.testing.assert_allclose([*w, b], last, atol=0.0002)
    assert losses[-1] == pytest.approx(loss, abs=DIGITS)
    assert multiple.hypothesis(np.array([[7.0, 6.0]]), w, b)[0] == pytest.approx(0.9992, abs=DIGITS)


def test_the_elbow_depends_on_the_end() -> None:
    """Elbow Method: "about 3,000" by eye; ours 1,200 for the printed lines, 3,600 when the curve ends at 20,000."""
    multiple, elbow = reference("multiple"), reference("validation").elbow
    assert elbow(np.array([x[0] for x in TWO_FEATURES]), np.array([x[4] for x in TWO_FEATURES])) == 1200
    start, *first, loss = TWO_FEATURES[0]
    *_, losses = multiple.fit(STUDY, PASSED, np.array(first[:2]), first[2], 0.1, 19500)
    steps = np.arange(start, 19801, 300)
    assert elbow(steps, np.array([loss, *losses[299::300]])) == 3600


@pytest.mark.parametrize(("x", "y"), [((0, 0), 0), ((1, 0), 1), ((0, 1), 1), ((1, 1), 0)])
def test_xor_of_three_gates(x: tuple[int, int], y: int) -> None:
    """다층 퍼셉트론, In [8]: the printed outputs 0, 1, 1, 0."""
    gates = reference("gates")
    assert gates.XOR(*x) == y
    assert (gates.NAND(*x), gates.OR(*x), gates.AND(*x)) == (int(x != (1, 1)), int(x != (0, 0)), int(x == (1, 1)))


def test_the_xor_weights_do_not_work_with_sigmoid_units() -> None:
    """다층 퍼셉트론, table: "about 0" and "about 1" with σ a sigmoid; ours 0.555 to 0.614 for all four inputs."""
    params = {
        "W1": np.array([[-2.0, 2.0], [-2.0, 2.0]]),
        "b1": np.array([3.0, -1.0]),
        "W2": np.array([[1.0], [1.0]]),
        "b2": np.array([-1.0]),
    }
    X = np.array([[x1, x2] for x1 in (0.0, 1.0) for x2 in (0.0, 1.0)])
    outputs = reference("backprop").forward(X, params)[1][:, 0]
    np.testing.assert_allclose(outputs, [0.5552, 0.6135, 0.6135, 0.5552], atol=DIGITS)
