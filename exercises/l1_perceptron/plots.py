"""Pictures of the lecture on perceptrons, from the student's functions."""

from collections.abc import Iterator, Sequence

import numpy as np

from nngrade.keras.draw import draw
from nngrade.model import Text
from nngrade.objects import History, Model
from nngrade.plot.pictures import Bars, Field, Gallery, Line, Panel, Plot, Points, Regions, Student
from nngrade.values import Kept

INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
TRUTH = {"AND": (0, 0, 0, 1), "OR": (0, 1, 1, 1), "NAND": (1, 1, 1, 0)}
XOR = (0, 1, 1, 0)
LOW, HIGH, SIDE = -0.5, 1.5, 101
X1, X2 = Text("x1", "x1"), Text("x2", "x2")
OFF, ON = Text("right: 0", "정답: 0"), Text("right: 1", "정답: 1")
# A straight input, bent by maxout at two places into a V with unequal sides.
MAXOUT = (np.array([[-0.5]]), np.array([0.0]), np.array([[1.0]]), np.array([-1.0]))
CURVES = ("step", "sigmoid", "tanh", "relu", "leaky_relu", "elu")


def activations(student: Student) -> Sequence[Panel]:
    """A curve for each activation function that is written."""
    z = np.linspace(-4.0, 4.0, 321)
    panels = []
    for number, name in enumerate(CURVES):
        y = student.attempt(f"activations.py::{name}", z, like=z)
        if y is not None:
            panels.append(Panel(Text(name, name), [Line(z, y, colour=number)], Text("z", "z")))
    y = student.attempt("activations.py::maxout", z[:, np.newaxis], *MAXOUT, like=z[:, np.newaxis])
    if y is not None:
        sides = [Line(z, w[0, 0] * z + b[0], colour=7, style="dotted") for w, b in (MAXOUT[:2], MAXOUT[2:])]
        panels.append(
            Panel(
                Text("maxout of two lines", "두 직선의 maxout"),
                [*sides, Line(z, np.asarray(y)[:, 0], colour=6)],
                Text("x", "x"),
            )
        )
    return panels


def square() -> np.ndarray:
    """Points all over the square, row by row."""
    axis = np.linspace(LOW, HIGH, SIDE)
    x1, x2 = np.meshgrid(axis, axis)
    return np.column_stack([x1.ravel(), x2.ravel()])


def corners(targets: Sequence[int]) -> Iterator[Points]:
    """The four inputs, by what is right there."""
    for value, words, shape in ((0, OFF, "square"), (1, ON, "circle")):
        chosen = INPUTS[np.array(targets) == value]
        yield Points(chosen[:, 0], chosen[:, 1], words, 9 if value else 7, shape)


def gates(student: Student) -> Sequence[Panel]:
    """Where the student's perceptron with the student's weights is on."""
    panels = []
    for gate, truth in TRUTH.items():
        w, b = student.call("gates.py::gate_weights", gate, like=(np.zeros(2), 0.0))
        on = student.call("gates.py::perceptron", square(), np.asarray(w, float), float(b), like=np.zeros(SIDE**2))
        classes = np.asarray(on, dtype=float).reshape(SIDE, SIDE) > 0
        marks = [Regions((LOW, HIGH), (LOW, HIGH), np.where(classes, 1, 0)), *corners(truth)]
        panels.append(Panel(Text(gate, gate), marks, X1, X2, square=True))
    return panels


def xor(student: Student) -> Sequence[Panel]:
    """The network's output over the square, and the lines on which a hidden unit's sum is 0."""
    shapes = (np.zeros((2, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1))
    weights = [np.asarray(part, float) for part in student.call("xor.py::xor_weights", like=shapes)]
    like = np.zeros((SIDE**2, 1))
    values = np.reshape(student.call("xor.py::xor_network", square(), *weights, like=like), (SIDE, SIDE))
    outputs = np.ravel(student.call("xor.py::xor_network", INPUTS, *weights, like=np.zeros((4, 1))))
    W1, b1 = weights[:2]
    marks = [Field((LOW, HIGH), (LOW, HIGH), values, label=Text("output", "출력"))]
    for unit in range(2):
        words = Text(f"hidden unit {unit + 1}: sum = 0", f"은닉 뉴런 {unit + 1}: 합 = 0")
        marks.append(Line(*crossing(W1[:, unit], b1[unit]), words, 2 + 2 * unit, "dashed"))
    names = [f"({int(x1)}, {int(x2)})" for x1, x2 in INPUTS]
    return (
        Panel(Text("output over the plane", "평면 위의 출력"), [*marks, *corners(XOR)], X1, X2),
        Panel(
            Text("output at the four inputs", "네 입력에서의 출력"),
            [
                Bars(names, outputs, Text("your network", "여러분의 신경망")),
                Bars(names, XOR, Text("XOR", "XOR"), colour=7),
            ],
            Text("input", "입력"),
        ),
    )


def crossing(w: np.ndarray, b: float) -> tuple[np.ndarray, np.ndarray]:
    """The part of the line w·x + b = 0 that lies in the square, as its x1 and x2."""
    t = np.linspace(LOW, HIGH, 400)
    if abs(w[1]) >= abs(w[0]):
        x1, x2 = t, -(w[0] * t + b) / w[1] if w[1] else np.full(t.shape, np.nan)
    else:
        x1, x2 = -(w[1] * t + b) / w[0], t
    inside = (x1 >= LOW) & (x1 <= HIGH) & (x2 >= LOW) & (x2 <= HIGH)
    return x1[inside], x2[inside]


def signal(student: Student) -> Sequence[Panel]:
    """The slide's three-layer example: sums and outputs of both layers."""
    inputs = np.array([0.9, 0.1, 0.8])
    first = np.array([[0.9, 0.3, 0.4], [0.2, 0.8, 0.2], [0.1, 0.5, 0.6]])
    last = np.array([[0.3, 0.7, 0.5], [0.6, 0.5, 0.2], [0.8, 0.1, 0.9]])
    values = student.call("forward.py::signal_flow", inputs, first, last, like=(inputs,) * 4)
    neurons = ["1", "2", "3"]
    sums, outputs = Text("weighted sum X", "가중합 X"), Text("output O", "출력 O")
    return (
        Panel(
            Text("hidden layer", "은닉층"),
            [Bars(neurons, values[0], sums, 7), Bars(neurons, values[1], outputs, 0)],
            Text("neuron", "뉴런"),
        ),
        Panel(
            Text("output layer", "출력층"),
            [Bars(neurons, values[2], sums, 7), Bars(neurons, values[3], outputs, 1)],
            Text("neuron", "뉴런"),
        ),
    )


def fashion(student: Student) -> Sequence[Panel | Gallery]:
    """The Keras model on drawn clothes: loss and accuracy, epoch by epoch, and what it gets wrong."""
    images, labels = draw("clothes", 1300, 7)
    X = (images / 255).astype(np.float32)
    y_new = labels[1000:].astype(int)
    student.call("fashion.py::build_model", like=Model(), keep=0)
    student.call("fashion.py::compile_model", Kept(0), like=Model(), keep=1)
    given = (Kept(1), X[:800], labels[:800], X[800:1000], labels[800:1000], 30)
    history = student.call("fashion.py::train_model", *given, like=History(), keep=2)
    found = student.call("fashion.py::predict_labels", Kept(1), X[1000:], like=y_new, take=(0,))
    return (
        *fitting(history),
        wrong_clothes(images[1000:] / 255.0, y_new, np.asarray(found, dtype=int)),
    )


def fitting(history: History) -> Iterator[Panel]:
    """Loss and accuracy on the training and on the validation set."""
    names = (("loss", Text("loss", "손실")), ("accuracy", Text("accuracy", "정확도")))
    for name, title in names:
        sets = ((name, Text("training", "훈련")), (f"val_{name}", Text("validation", "검증")))
        lines = [
            Line(np.arange(1, len(history.metrics[key]) + 1), history.metrics[key], words, colour)
            for colour, (key, words) in enumerate(sets)
            if history.metrics.get(key)
        ]
        if lines:
            yield Panel(title, lines, Text("epoch", "에포크"))


def wrong_clothes(images: np.ndarray, labels: np.ndarray, found: np.ndarray) -> Gallery:
    """Up to twenty misclassified images, each with its class and what the model says."""
    wrong = np.flatnonzero(found != labels)
    chosen = wrong[:20] if wrong.size else np.arange(20)
    count, total = len(wrong), len(labels)
    title = Text(f"wrong: {count} of {total} (class -> answer)", f"틀린 것: {total}장 중 {count}장 (정답 -> 답)")
    return Gallery(title, images[chosen], [f"{labels[i]} -> {found[i]}" for i in chosen])


PLOTS = (
    Plot(
        "activations",
        Text("Activation functions", "활성화 함수"),
        tuple(f"activations.py::{name}" for name in (*CURVES, "maxout")),
        activations,
    ),
    Plot(
        "gates",
        Text("Three gates, each one perceptron", "퍼셉트론 하나로 된 세 게이트"),
        ("gates.py::perceptron", "gates.py::gate_weights"),
        gates,
    ),
    Plot(
        "xor",
        Text("XOR with two layers", "두 층으로 푸는 XOR"),
        ("xor.py::xor_network", "xor.py::xor_weights"),
        xor,
    ),
    Plot("signal_flow", Text("Three layers", "3계층 신경망"), ("forward.py::signal_flow",), signal),
    Plot(
        "fashion",
        Text("The Keras model on drawn clothes", "그린 옷으로 본 케라스 모델"),
        tuple(f"fashion.py::{name}" for name in ("build_model", "compile_model", "train_model", "predict_labels")),
        fashion,
    ),
)
