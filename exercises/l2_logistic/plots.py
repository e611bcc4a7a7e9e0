"""Pictures of the lecture on logistic regression, from the student's functions."""

from collections.abc import Iterator, Sequence

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Field, Line, Panel, Plot, Points, Regions, Student

HOURS = np.arange(2.0, 15.0, 2.0)
SESSIONS = np.array([3.0, 3.0, 4.0, 6.0, 7.0, 8.0, 9.0])
PASSED = (HOURS > 7).astype(float)  # noqa: PLR2004  the slide's class: more than 7 hours
STUDY = np.column_stack([HOURS, SESSIONS])
# The first lines that the slides print, in our sign convention.
FIRST = (-0.1849, 0.4334)
TWO_FEATURES = (np.array([0.8252, -0.5844]), -2.3398)
TWO_FEATURES_LOSS = 0.2725
SECOND_AT_80000 = (5.212674632945711, -36.347017809017935)  # the second run 1,226 steps before its nan
STUDIED = Text("hours of study", "공부한 시간")
LOSS, STEP = Text("loss", "손실"), Text("step", "단계")
FAIL, PASS = Text("failed", "불합격"), Text("passed", "합격")
INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])


def classes(x: np.ndarray, y: np.ndarray, targets: np.ndarray) -> Iterator[Points]:
    """Points by their class."""
    for value, words, shape, colour in ((0, FAIL, "square", 7), (1, PASS, "circle", 9)):
        chosen = targets == value
        yield Points(x[chosen], y[chosen], words, colour, shape)


def logistic(student: Student) -> Sequence[Panel]:
    """The curve at the start and after some steps, over the slide's data; the loss of the whole run."""
    x = np.linspace(0.0, 16.0, 200)
    curves, losses = [], np.zeros(0)
    for number, steps in enumerate((0, 100, 1000, 6000)):
        like = (0.0, 0.0, np.zeros(steps))
        a, b, losses = student.call("regression.py::fit", HOURS, PASSED, *FIRST, 0.5, steps, like=like)
        h = student.call("regression.py::hypothesis", x, float(a), float(b), like=x)
        curves.append(Line(x, h, Text(f"after {steps} steps", f"{steps}단계 뒤"), number))
    return (
        Panel(
            Text("probability of passing", "합격 확률"),
            [*curves, *classes(HOURS, PASSED, PASSED)],
            STUDIED,
            Text("probability", "확률"),
        ),
        Panel(
            Text("loss after each step", "단계마다의 손실"),
            [Line(np.arange(1, len(losses) + 1), losses)],
            STEP,
            LOSS,
            logarithmic=True,
        ),
    )


def price(student: Student) -> Sequence[Panel]:
    """What one sample costs, by its probability."""
    h = np.concatenate([np.geomspace(0.001, 0.05, 20), np.linspace(0.06, 0.94, 40), 1 - np.geomspace(0.05, 0.001, 20)])
    lines = []
    for value, words, colour in ((1.0, Text("y = 1", "y = 1"), 0), (0.0, Text("y = 0", "y = 0"), 1)):
        y = np.array([value])
        costs = [student.call("regression.py::log_loss", y, np.array([p]), like=0.0) for p in h]
        lines.append(Line(h, np.array(costs, dtype=float), words, colour))
    return (
        Panel(
            Text("log loss of one sample", "표본 하나의 로그 손실"),
            lines,
            Text("probability h", "확률 h"),
            LOSS,
        ),
    )


def probability_grid(student: Student) -> Sequence[Panel]:
    """The two-feature run from the slide's step 300 to its step 3,000, and its probabilities over the plane."""
    w, b = TWO_FEATURES
    like = (w, 0.0, np.zeros(2700))
    w, b, losses = student.call("multiple.py::fit", STUDY, PASSED, w, b, 0.1, 2700, like=like)
    hours, sessions = np.linspace(0.0, 16.0, 65), np.linspace(0.0, 10.0, 41)
    x1, x2 = np.meshgrid(hours, sessions)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    h = student.call("multiple.py::hypothesis", points, np.asarray(w, float), float(b), like=np.zeros(len(points)))
    field = Field((0.0, 16.0), (0.0, 10.0), np.reshape(h, x1.shape), label=Text("probability", "확률"))
    return (
        Panel(
            Text("probability of passing", "합격 확률"),
            [field, *classes(HOURS, SESSIONS, PASSED)],
            STUDIED,
            Text("tutoring sessions", "과외 횟수"),
        ),
        Panel(
            Text("loss after each step", "단계마다의 손실"),
            [Line(np.arange(301, 3001), losses)],
            STEP,
            LOSS,
        ),
    )


def elbow(student: Student) -> Sequence[Panel]:
    """The slide's long run, its straight line from end to end, and the step farthest from that."""
    w, b = TWO_FEATURES
    run = student.call("multiple.py::fit", STUDY, PASSED, w, b, 0.1, 19500, like=(w, 0.0, np.zeros(19500)))
    steps = np.arange(300, 19801, 300)
    losses = np.array([TWO_FEATURES_LOSS, *run[2][299::300]], dtype=float)
    found = float(student.call("validation.py::elbow", steps, losses, like=0.0))
    nearest = int(np.argmin(np.abs(steps - found)))
    words = Text(f"your elbow: step {found:g}", f"여러분의 엘보: {found:g}단계")
    return (
        Panel(
            Text("loss, every 300 steps", "300단계마다의 손실"),
            [
                Line(steps, losses, LOSS),
                Line(steps[[0, -1]], losses[[0, -1]], Text("from end to end", "끝에서 끝까지"), 7, "dashed"),
                Points([found], [losses[nearest]], words, 1, "cross"),
            ],
            STEP,
            LOSS,
        ),
    )


def slide_losses(steps: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Loss, largest logit and parameters of the slide's own program, which divides by h and by 1 - h."""
    a, b = SECOND_AT_80000
    losses, logits, path = np.zeros(steps), np.zeros(steps), np.zeros((steps, 2))
    for step in range(steps):
        h = 1 / (1 + np.exp(-(a * HOURS + b)))
        slope = -(PASSED / h - (1 - PASSED) / (1 - h)) / len(h) * h * (1 - h)
        a, b = a - 0.4 * np.sum(slope * HOURS), b - 0.4 * np.sum(slope)
        h = 1 / (1 + np.exp(-(a * HOURS + b)))
        losses[step] = -np.mean(np.log(np.where(PASSED == 1, h, 1 - h)))
        logits[step], path[step] = a * HOURS[-1] + b, (a, b)
    return losses, logits, path


def nan_run(student: Student) -> Sequence[Panel]:
    """The slide's second run shortly before its nan, where the student's functions say that it comes from."""
    losses, logits, path = slide_losses(1600)
    steps = 80001 + np.arange(len(losses))
    first = int(student.call("stability.py::first_nan", losses, like=0))
    written = np.isfinite(losses)
    run = [Line(steps[written], losses[written], Text("the slide's program", "슬라이드의 프로그램"), 7)]
    if 0 < first < len(losses):
        words = Text(f"first nan: step {steps[first]}", f"첫 nan: {steps[first]}단계")
        run.append(Points([steps[first]], [losses[first - 1]], words, 1, "cross"))
        logit = [
            student.call("stability.py::log_loss_from_logits", PASSED, a * HOURS + b, like=0.0)
            for a, b in path[: first - 1 : 100]
        ]
        words = Text("your loss from logits", "여러분이 로짓에서 구한 손실")
        run.append(Points(steps[: first - 1 : 100], np.array(logit, dtype=float), words, 0))
    return (Panel(Text("loss", "손실"), run, STEP, LOSS), saturation(student, logits[np.isfinite(logits)]))


def saturation(student: Student, logits: np.ndarray) -> Panel:
    """What 1 - sigmoid(z) is for the computer, and the z from which on it is nothing."""
    from nngrade.values import NamedCallable  # noqa: PLC0415  only this picture hands over a function

    z = np.arange(0.0, 45.0)
    marks = []
    for number, name in enumerate(("float64", "float32", "float16")):
        kind = getattr(np, name)
        rest = kind(1) - kind(1) / (kind(1) + np.exp(-z.astype(kind)))
        above = rest > 0
        found = student.call("stability.py::saturation_logit", NamedCallable(name), like=0)
        words = Text(f"{name}: 0 from z = {found} on", f"{name}: z = {found}부터 0")
        marks.append(Line(z[above], rest[above].astype(float), words, number))
    marks.append(
        Line(
            [logits[-1]] * 2,
            [1e-17, 1.0],
            Text("largest z of the run", "이 실행에서 가장 큰 z"),
            7,
            "dashed",
        )
    )
    return Panel(
        Text("1 - sigmoid(z) as computed", "컴퓨터가 계산한 1 - sigmoid(z)"), marks, Text("z", "z"), logarithmic=True
    )


def folds(student: Student) -> Sequence[Panel]:
    """Which samples each fold tests."""
    n, k = 23, 5
    table = np.zeros((k, n), dtype=int)
    sizes = [n // k + (fold < n % k) for fold in range(k)]
    like = [(np.zeros(n - size, dtype=int), np.zeros(size, dtype=int)) for size in sizes]
    for fold, (_, test) in enumerate(student.call("validation.py::kfold_indices", n, k, like=like)):
        table[fold, np.asarray(test, dtype=int) % n] = 1
    return (
        Panel(
            Text(f"test folds of {n} samples (orange)", f"표본 {n}개의 시험 겹(주황)"),
            [Regions((-0.5, n - 0.5), (0.5, k + 0.5), table)],
            Text("sample", "표본"),
            Text("fold", "겹"),
        ),
    )


def gates(student: Student) -> Sequence[Panel]:
    """The four gates at the four inputs."""
    panels = []
    for name in ("NAND", "OR", "AND", "XOR"):
        values = [student.call(f"gates.py::{name}", int(x1), int(x2), like=0) for x1, x2 in INPUTS]
        on = np.array(values, dtype=float) > 0
        marks = [
            Points(INPUTS[on == flag, 0], INPUTS[on == flag, 1], words, colour, shape)
            for flag, words, colour, shape in (
                (False, Text("gives 0", "0을 줌"), 7, "square"),
                (True, Text("gives 1", "1을 줌"), 1, "circle"),
            )
        ]
        panels.append(Panel(Text(name, name), marks, Text("x1", "x1"), Text("x2", "x2")))
    return panels


def backprop(student: Student) -> Sequence[Panel]:
    """XOR learned by the student's back-propagation: the loss, and the output over the plane."""
    params = {
        "W1": np.array([[1.6, -1.1], [-1.3, 1.8]]),
        "b1": np.array([-0.4, -0.7]),
        "W2": np.array([[1.5], [1.2]]),
        "b2": np.array([-0.6]),
    }
    steps = 3000
    like = (params, np.zeros(steps))
    learned, losses = student.call("backprop.py::train", INPUTS, XOR, params, 5.0, steps, like=like)
    axis = np.linspace(-0.5, 1.5, 61)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    shapes = (np.zeros((len(points), 2)), np.zeros((len(points), 1)))
    output = student.call("backprop.py::forward", points, learned, like=shapes)[1]
    field = Field((-0.5, 1.5), (-0.5, 1.5), np.reshape(output, x1.shape), label=Text("output", "출력"))
    corners = [
        Points(INPUTS[XOR[:, 0] == t, 0], INPUTS[XOR[:, 0] == t, 1], Text(f"right: {t}", f"정답: {t}"), colour, shape)
        for t, colour, shape in ((0, 7, "square"), (1, 9, "circle"))
    ]
    return (
        Panel(Text("loss after each step", "단계마다의 손실"), [Line(np.arange(1, steps + 1), losses)], STEP, LOSS),
        Panel(Text("output over the plane", "평면 위의 출력"), [field, *corners], Text("x1", "x1"), Text("x2", "x2")),
    )


PLOTS = (
    Plot(
        "logistic",
        Text("Logistic regression", "로지스틱 회귀"),
        ("regression.py::hypothesis", "regression.py::fit"),
        logistic,
    ),
    Plot("log_loss", Text("The price of a probability", "확률의 값"), ("regression.py::log_loss",), price),
    Plot(
        "probability_grid",
        Text("Two features", "특성이 둘일 때"),
        ("multiple.py::hypothesis", "multiple.py::fit"),
        probability_grid,
    ),
    Plot("elbow", Text("The elbow method", "엘보 방법"), ("multiple.py::fit", "validation.py::elbow"), elbow),
    Plot("folds", Text("Cross-validation", "교차 검증"), ("validation.py::kfold_indices",), folds),
    Plot(
        "nan_run",
        Text("Where the nan comes from", "nan이 생기는 곳"),
        ("stability.py::first_nan", "stability.py::log_loss_from_logits", "stability.py::saturation_logit"),
        nan_run,
    ),
    Plot(
        "gates",
        Text("XOR of three gates", "세 게이트로 만든 XOR"),
        tuple(f"gates.py::{name}" for name in ("NAND", "OR", "AND", "XOR")),
        gates,
    ),
    Plot(
        "backprop",
        Text("XOR learned by back-propagation", "역전파로 배운 XOR"),
        ("backprop.py::forward", "backprop.py::train"),
        backprop,
    ),
)
