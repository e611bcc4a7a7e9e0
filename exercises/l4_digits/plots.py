"""Pictures of the lecture on digits, from the student's functions."""

from collections.abc import Sequence

import numpy as np

from nngrade.model import Text
from nngrade.objects import History, Model
from nngrade.plot.pictures import Bars, Field, Gallery, Line, Panel, Plot, Points, Student
from nngrade.values import Kept

STEP = Text("step", "단계")
INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])

SIDE = 14  # a digit is 14 x 14 pixels
SHAPES = (
    "01110 10001 10011 10101 11001 10001 01110",
    "00100 01100 00100 00100 00100 00100 01110",
    "01110 10001 00001 00110 01000 10000 11111",
    "11110 00001 00001 01110 00001 00001 11110",
    "00010 00110 01010 10010 11111 00010 00010",
    "11111 10000 11110 00001 00001 10001 01110",
    "00110 01000 10000 11110 10001 10001 01110",
    "11111 00001 00010 00100 01000 01000 01000",
    "01110 10001 10001 01110 10001 10001 01110",
    "01110 10001 10001 01111 00001 00010 01100",
)


def drawn_digits(n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """n drawn digits of random place, slant, strength and noise: X (n, 196) in [0, 1], labels (n,)."""
    rng = np.random.default_rng(seed)
    glyphs = np.array([[[int(p) for p in row] for row in shape.split()] for shape in SHAPES], dtype=float)
    labels = rng.integers(0, 10, size=n)
    images = np.zeros((n, SIDE, SIDE))
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    for image, label in zip(images, labels, strict=True):
        slant, size = rng.normal(0, 0.15), rng.uniform(1.35, 1.75)
        down, right = (rows - 6.5 + rng.normal(0, 0.8)) / size, (columns - 6.5 + rng.normal(0, 0.8)) / size
        y = np.rint(down + 3).astype(int)
        x = np.rint(right + slant * down + 2).astype(int)
        inside = (y >= 0) & (y < 7) & (x >= 0) & (x < 5)  # noqa: PLR2004  a glyph has 7 rows of 5
        image[inside] = glyphs[label, y[inside], x[inside]] * rng.uniform(0.6, 1.0)
    return np.clip(images + rng.normal(0, 0.1, images.shape), 0, 1).reshape(n, -1), labels


def neuron(student: Student) -> Sequence[Panel]:
    """A sigmoid unit over the plane, and the slope of the sigmoid."""
    panels = []
    axis = np.linspace(-3.0, 3.0, 61)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    w, b = np.array([1.5, -1.0]), 0.5
    values = student.attempt("neuron.py::perceptron", points, w, b, like=np.zeros(len(points)))
    if values is not None:
        field = Field((-3.0, 3.0), (-3.0, 3.0), np.reshape(values, x1.shape), label=Text("output", "출력"))
        line = Line(axis, (w[0] * axis + b) / -w[1], Text("w·x + b = 0", "w·x + b = 0"), 2, "dashed")
        inside = np.abs(np.asarray(line.y)) <= 3  # noqa: PLR2004  the edge of the map
        line = Line(axis[inside], np.asarray(line.y)[inside], line.label, 2, "dashed")
        panels.append(
            Panel(Text("your perceptron", "여러분의 perceptron"), [field, line], Text("x1", "x1"), Text("x2", "x2"))
        )
    z = np.linspace(-8.0, 8.0, 161)
    slope = student.attempt("neuron.py::sigmoid_derivative", z, like=z)
    if slope is not None:
        marks = [
            Line(z, slope, Text("your derivative", "여러분의 도함수")),
            Line(z, np.full(z.shape, 0.25), Text("0.25", "0.25"), 7, "dotted"),
        ]
        panels.append(Panel(Text("slope of the sigmoid", "시그모이드의 기울기"), marks, Text("z", "z")))
    return panels


def one_hidden(student: Student) -> Sequence[Panel]:
    """XOR learned step by step: the squared error, and the output over the plane."""
    weights = (
        np.array([[1.6, -1.1, 0.4], [-1.3, 1.8, 0.3]]),
        np.array([-0.4, -0.7, 0.2]),
        np.array([[1.5], [1.2], [-0.5]]),
        np.array([-0.6]),
    )
    costs = []
    for _ in range(400):
        weights = tuple(student.call("neuron.py::gradient_step", INPUTS, XOR, *weights, 1.0, like=weights))
        P = student.call("neuron.py::one_hidden_forward", INPUTS, *weights, like=XOR)
        costs.append(float(student.call("neuron.py::squared_error", P, XOR, like=0.0)))
    axis = np.linspace(-0.5, 1.5, 61)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    values = student.call("neuron.py::one_hidden_forward", points, *weights, like=np.zeros((len(points), 1)))
    field = Field((-0.5, 1.5), (-0.5, 1.5), np.reshape(values, x1.shape), label=Text("output", "출력"))
    corners = [
        Points(INPUTS[XOR[:, 0] == t, 0], INPUTS[XOR[:, 0] == t, 1], Text(f"right: {t}", f"정답: {t}"), colour, shape)
        for t, colour, shape in ((0, 7, "square"), (1, 9, "circle"))
    ]
    return (
        Panel(
            Text("squared error after each step", "단계마다의 제곱 오차"),
            [Line(np.arange(1, 401), costs)],
            STEP,
            Text("squared error", "제곱 오차"),
        ),
        Panel(Text("output over the plane", "평면 위의 출력"), [field, *corners], Text("x1", "x1"), Text("x2", "x2")),
    )


def digits(student: Student) -> Sequence[Panel | Gallery]:
    """Softmax regression on drawn digits: how it learns, what its weights look like, and what it gets wrong."""
    X, labels = drawn_digits(1000, 1)
    X_new, labels_new = drawn_digits(300, 2)
    T = np.eye(10)[labels]
    like = (np.zeros((SIDE * SIDE, 10)), np.zeros(10))
    steps = (1, 2, 5, 10, 20, 40, 80, 160, 320)
    shares, shares_new, P = [], [], np.zeros((300, 10))
    for count in steps:
        W, b = student.call("softmax_regression.py::train", X, T, 0.01, 50, count, like=like)
        seen = student.call("softmax_regression.py::predict", X, W, b, like=T)
        P = np.asarray(student.call("softmax_regression.py::predict", X_new, W, b, like=np.zeros((300, 10))))
        shares.append(float(np.mean(np.argmax(seen, axis=1) == labels)))
        shares_new.append(float(np.mean(P.argmax(axis=1) == labels_new)))
    found = P.argmax(axis=1)
    return (
        Panel(
            Text("share of digits that are right", "맞힌 숫자의 비율"),
            [
                Line(steps, shares, Text("1000 digits of the training", "학습에 쓴 숫자 1000개")),
                Line(steps, shares_new, Text("300 new digits", "새 숫자 300개"), 1),
            ],
            STEP,
        ),
        Gallery(
            Text("weights of each class", "클래스마다의 가중치"),
            np.asarray(W, dtype=float).T.reshape(10, SIDE, SIDE),
            [str(label) for label in range(10)],
            diverging=True,
        ),
        wrong_ones(X_new, labels_new, found),
        Panel(
            Text("right, by digit", "숫자마다 맞힌 비율"),
            [Bars([str(k) for k in range(10)], [np.mean(found[labels_new == k] == k) for k in range(10)])],
            Text("digit", "숫자"),
        ),
    )


def wrong_ones(X: np.ndarray, labels: np.ndarray, found: np.ndarray) -> Gallery:
    """Up to twenty misclassified digits, each with its label and what the network says."""
    wrong = np.flatnonzero(found != labels)
    chosen = wrong[:20] if wrong.size else np.arange(20)
    count = len(wrong)
    title = Text(
        f"wrong: {count} of {len(labels)} (digit -> answer)", f"틀린 것: {len(labels)}개 중 {count}개 (정답 -> 답)"
    )
    captions = [f"{labels[i]} -> {found[i]}" for i in chosen]
    return Gallery(title, X[chosen].reshape(-1, SIDE, SIDE), captions)


def keras(student: Student) -> Sequence[Panel | Gallery]:
    """The Keras classifier on drawn digits: its loss and accuracy, epoch by epoch, and what it gets wrong."""
    X, labels = drawn_digits(1000, 1)
    X_new, labels_new = drawn_digits(300, 2)
    student.call("keras_digits.py::build_model", SIDE * SIDE, 30, 10, like=Model(), keep=0)
    given = (Kept(0), X, np.eye(10)[labels], 4, 20)
    history = student.call("keras_digits.py::train", *given, like=History(), keep=1)
    found = np.asarray(student.call("keras_digits.py::predict_classes", Kept(0), X_new, like=labels_new), dtype=int)
    names = (("loss", Text("loss", "손실")), ("accuracy", Text("accuracy", "정확도")))
    lines = [
        Line(np.arange(1, len(history.metrics[name]) + 1), history.metrics[name], words, colour)
        for colour, (name, words) in enumerate(names)
        if history.metrics.get(name)
    ]
    return (
        Panel(Text("training on 1000 drawn digits", "그린 숫자 1000개로 학습"), lines, Text("epoch", "에포크")),
        wrong_ones(X_new, labels_new, found),
        Panel(
            Text("right, by digit", "숫자마다 맞힌 비율"),
            [Bars([str(k) for k in range(10)], [np.mean(found[labels_new == k] == k) for k in range(10)])],
            Text("digit", "숫자"),
        ),
    )


PLOTS = (
    Plot(
        "neuron",
        Text("One neuron", "뉴런 하나"),
        ("neuron.py::perceptron", "neuron.py::sigmoid_derivative"),
        neuron,
    ),
    Plot(
        "one_hidden",
        Text("XOR with one hidden layer", "은닉층 하나로 배운 XOR"),
        tuple(f"neuron.py::{name}" for name in ("one_hidden_forward", "squared_error", "gradient_step")),
        one_hidden,
    ),
    Plot(
        "digits",
        Text("Softmax regression on drawn digits", "그린 숫자의 소프트맥스 회귀"),
        ("softmax_regression.py::train", "softmax_regression.py::predict"),
        digits,
    ),
    Plot(
        "keras",
        Text("The Keras classifier on drawn digits", "그린 숫자의 케라스 분류기"),
        tuple(f"keras_digits.py::{name}" for name in ("build_model", "train", "predict_classes")),
        keras,
    ),
)
