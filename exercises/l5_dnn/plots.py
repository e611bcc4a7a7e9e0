"""Pictures of the lecture on deep networks, from the student's functions."""

from collections.abc import Sequence

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Field, Gallery, Histogram, Line, Panel, Plot, Points, Student
from nngrade.values import NamedCallable, Seed

INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])
PARAMS = {"W1": np.zeros((2, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 1)), "b2": np.zeros(1)}
STEP, COST = Text("step", "단계"), Text("cost", "비용")


def xor_training(student: Student) -> Sequence[Panel]:
    """XOR from four starts of the student's: the costs, and the output of the best network over the plane."""
    steps, lines, runs = 4000, [], []
    for seed in range(1, 5):
        start = student.call("xor_training.py::init_params", Seed(seed), like=PARAMS)
        like = (PARAMS, np.zeros(steps))
        params, costs = student.call("xor_training.py::train", INPUTS, XOR, start, 1.0, steps, like=like)
        lines.append(Line(np.arange(1, steps + 1), costs, Text(f"start {seed}", f"시작 {seed}"), seed - 1))
        runs.append((float(np.asarray(costs)[-1]), params))
    axis = np.linspace(-0.5, 1.5, 61)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    best = min(runs, key=lambda run: run[0])[1]
    P = student.call("xor_training.py::forward", points, best, like=np.zeros((len(points), 1)))
    field = Field((-0.5, 1.5), (-0.5, 1.5), np.reshape(P, x1.shape), label=Text("probability", "확률"))
    corners = [
        Points(INPUTS[XOR[:, 0] == t, 0], INPUTS[XOR[:, 0] == t, 1], Text(f"right: {t}", f"정답: {t}"), colour, shape)
        for t, colour, shape in ((0, 7, "square"), (1, 9, "circle"))
    ]
    return (
        Panel(Text("cost after each step", "단계마다의 비용"), lines, STEP, COST),
        Panel(Text("the best network", "가장 좋은 신경망"), [field, *corners], Text("x1", "x1"), Text("x2", "x2")),
    )


def vanishing(student: Student) -> Sequence[Panel]:
    """The slope of the sigmoid, and how the gradient shrinks on its way to the first layer."""
    z = np.linspace(-8.0, 8.0, 161)
    slope = student.attempt("vanishing.py::sigmoid_gradient", z, like=z)
    panels = []
    if slope is not None:
        marks = [
            Line(z, slope, Text("your sigmoid_gradient", "여러분의 sigmoid_gradient")),
            Line(z, np.full(z.shape, 0.25), Text("0.25", "0.25"), 7, "dotted"),
        ]
        panels.append(Panel(Text("slope of the sigmoid", "시그모이드의 기울기"), marks, Text("z", "z")))
    lines = first_layer_gradients(student)
    if lines:
        title = Text("gradient of the first layer, by depth (tanh)", "깊이에 따른 첫 층의 기울기 (tanh)")
        panels.append(Panel(title, lines, Text("number of layers", "층의 수"), logarithmic=True))
    return panels


def first_layer_gradients(student: Student) -> list[Line | Points]:
    """The gradient's size in the first layer of networks that get deeper, with large and with small weights."""
    rng = np.random.default_rng(2)
    X, depths = rng.normal(size=(64, 20)), np.arange(1, 11)
    plain = [rng.normal(size=(20, 20)) / np.sqrt(20) for _ in depths]
    marks: list[Line | Points] = []
    for number, (factor, words) in enumerate(
        (
            (1.0, Text("Xavier's weights", "Xavier 가중치")),
            (0.25, Text("a quarter of them: like a slope of 0.25", "그 4분의 1: 기울기가 0.25인 것과 같음")),
        )
    ):
        sizes = []
        for depth in depths:
            weights = [factor * W for W in plain[:depth]]
            norms = student.attempt(
                "vanishing.py::layer_gradient_norms",
                X,
                weights,
                NamedCallable("tanh"),
                NamedCallable("tanh_gradient"),
                like=np.zeros(depth),
            )
            if norms is None:
                return marks
            sizes.append(float(np.asarray(norms)[0]))
        marks += [Line(depths, sizes, words, number), Points(depths, sizes, colour=number)]
    return marks


def initializers(student: Student) -> Sequence[Panel]:
    """What each initialisation makes of the outputs of ten layers."""
    n, depth = 100, 10
    like = np.zeros((n, n))
    panels = []
    for name, extra, activation in (
        ("normal_init", (1.0,), "tanh"),
        ("normal_init", (0.01,), "tanh"),
        ("xavier_init", (), "tanh"),
        ("he_init", (), "relu"),
    ):
        A = np.random.default_rng(8).normal(size=(200, n))
        outputs = []
        for layer in range(depth):
            W = student.attempt(f"initializers.py::{name}", Seed(100 + layer), n, n, *extra, like=like)
            if W is None:
                break
            Z = A @ np.asarray(W, dtype=float)
            A = np.tanh(Z) if activation == "tanh" else np.maximum(Z, 0.0)
            outputs.append(A)
        if len(outputs) == depth:
            panels.append(outputs_of_layers(name, extra, activation, outputs))
    return panels


def outputs_of_layers(name: str, extra: tuple[float, ...], activation: str, outputs: list[np.ndarray]) -> Panel:
    """Histograms of the first, the fifth and the tenth layer."""
    words = f"{name}({extra[0]:g})" if extra else name
    span = (-1.0, 1.0) if activation == "tanh" else (0.0, 4.0)
    marks = [
        Histogram(outputs[layer], span, 40, Text(f"layer {layer + 1}", f"{layer + 1}층"), colour)
        for colour, layer in enumerate((0, 4, 9))
    ]
    return Panel(Text(f"{words}, {activation}", f"{words}, {activation}"), marks, Text("output", "출력"))


def dropout(student: Student) -> Sequence[Gallery]:
    """Ones, before and after: dropped are white, the others grow darker."""
    x = np.ones((24, 24))
    images = [x]
    captions = ["1"]
    for rate in (0.2, 0.5, 0.8):
        images.append(np.asarray(student.call("dropout.py::dropout", x, rate, Seed(4), like=x), dtype=float))
        captions.append(f"rate {rate}: mean {images[-1].mean():.2f}")
    title = Text("a layer of ones, and what is left of it", "1로 채운 층과 그중 남은 것")
    return (Gallery(title, np.array(images), captions),)


def descent(student: Student) -> Sequence[Panel]:
    """Descents of x squared with four learning rates, over the parabola and step by step."""
    x = np.linspace(-1.7, 1.7, 120)
    down, over = [Line(x, x**2, colour=7)], []
    for number, rate in enumerate((0.1, 0.45, 0.9, 1.05)):
        path = student.call(
            "hyperparameters.py::gradient_descent", NamedCallable("square_gradient"), 1.0, rate, 10, like=np.zeros(11)
        )
        path = np.asarray(path, dtype=float)
        beyond = student.attempt("hyperparameters.py::overshoots", path, like=False)
        said = Text(" (overshoots)", " (오버슈팅)") if beyond is not None and bool(beyond) else Text("", "")
        words = Text(f"rate {rate}{said.en}", f"학습률 {rate}{said.ko}")
        down.append(Line(path, path**2, colour=number, style="dotted"))
        down.append(Points(path, path**2, words, number))
        over.append(Line(np.arange(11), path, words, number))
    return (
        Panel(Text("on the parabola", "포물선 위에서"), down, Text("x", "x"), Text("x squared", "x의 제곱")),
        Panel(Text("step by step", "한 단계씩"), over, STEP, Text("x", "x")),
    )


PLOTS = (
    Plot(
        "xor_training",
        Text("XOR from four starts", "네 시작점에서 배운 XOR"),
        tuple(f"xor_training.py::{name}" for name in ("init_params", "train", "forward")),
        xor_training,
    ),
    Plot(
        "vanishing",
        Text("Vanishing gradients", "사라지는 기울기"),
        ("vanishing.py::sigmoid_gradient", "vanishing.py::layer_gradient_norms"),
        vanishing,
    ),
    Plot(
        "initializers",
        Text("Outputs of ten layers", "열 층의 출력"),
        tuple(f"initializers.py::{name}" for name in ("normal_init", "xavier_init", "he_init")),
        initializers,
    ),
    Plot("dropout", Text("Dropout", "드롭아웃"), ("dropout.py::dropout",), dropout),
    Plot(
        "descent",
        Text("Gradient descent with four learning rates", "학습률 넷으로 한 경사 하강"),
        ("hyperparameters.py::gradient_descent", "hyperparameters.py::overshoots"),
        descent,
    ),
)
