"""Pictures of the lecture on classification, from the student's functions."""

from collections.abc import Iterator, Sequence

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Field, Line, Panel, Plot, Points, Regions, Student
from nngrade.values import Kept, NamedCallable, Seed

LOW, HIGH, SIDE = -20.0, 20.0, 61
X1, X2 = Text("x1", "x1"), Text("x2", "x2")
LOSS, STEP = Text("loss", "손실"), Text("step", "단계")
PROBABILITY = Text("probability of t = 1", "t = 1일 확률")
CENTRES = (((-7.0, -7.0), 1.0), ((-7.0, 7.0), 0.0), ((7.0, -7.0), 0.0), ((7.0, 7.0), 1.0))
HALF = 0.5

Params = dict[str, np.ndarray]


def blocks(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The slide's four blocks, drawn here so that a picture needs no other exercise."""
    rng = np.random.default_rng(seed)
    X = np.concatenate([rng.normal(centre, np.sqrt(18.0), size=(30, 2)) for centre, _ in CENTRES])
    return X, np.concatenate([np.full((30, 1), t) for _, t in CENTRES])


def plane() -> np.ndarray:
    """Points all over the plane, row by row."""
    axis = np.linspace(LOW, HIGH, SIDE)
    x1, x2 = np.meshgrid(axis, axis)
    return np.column_stack([x1.ravel(), x2.ravel()])


def targets(X: np.ndarray, T: np.ndarray) -> Iterator[Points]:
    """Points by their target."""
    for value, colour, shape in ((0, 7, "square"), (1, 9, "circle")):
        chosen = np.ravel(np.asarray(T) > HALF) == bool(value)
        yield Points(X[chosen, 0], X[chosen, 1], Text(f"t = {value}", f"t = {value}"), colour, shape)


def field(values: np.ndarray) -> Field:
    """Probabilities at the points of :func:`plane`."""
    return Field((LOW, HIGH), (LOW, HIGH), np.reshape(values, (SIDE, SIDE)), label=PROBABILITY)


def loss_curve(losses: np.ndarray) -> Panel:
    """The loss after each step."""
    title = Text("loss after each step", "단계마다의 손실")
    return Panel(title, [Line(np.arange(1, len(losses) + 1), losses)], STEP, LOSS)


def data(student: Student) -> Sequence[Panel]:
    """The student's four blocks."""
    like = (np.zeros((120, 2)), np.zeros((120, 1)))
    X, T = student.call("data.py::quadrant_data", Seed(3), like=like)
    return (
        Panel(Text("your quadrant_data", "여러분의 quadrant_data"), [*targets(np.asarray(X), T)], X1, X2, square=True),
    )


def regions(student: Student) -> Sequence[Panel]:
    """The number of the region for points of all signs."""
    z = np.random.default_rng(5).uniform(-1, 1, size=(200, 2))
    numbers = np.asarray(student.call("classifier.py::region", z, like=np.zeros(200)))
    marks = [
        Points(z[numbers == number, 0], z[numbers == number, 1], Text(f"region {number}", f"영역 {number}"), number - 1)
        for number in (1, 2, 3, 4)
    ]
    return (Panel(Text("your region", "여러분의 region"), marks, Text("z1", "z1"), Text("z2", "z2"), square=True),)


def classifier(student: Student) -> Sequence[Panel]:
    """One hidden layer, trained from a start that works: the probabilities, and the loss."""
    X, T = blocks(1)
    rng = np.random.default_rng(4)
    start = {
        "W1": rng.normal(size=(2, 4)) / 4,
        "b1": rng.normal(size=4),
        "W0": rng.normal(size=(4, 1)),
        "b0": np.zeros(1),
    }
    steps = 2000
    like = (start, np.zeros(steps))
    params, losses = student.call("classifier.py::train", X, T, start, 0.002, steps, like=like)
    P = student.call("classifier.py::predict_probability", plane(), params, like=np.zeros((SIDE**2, 1)))
    found = student.call("classifier.py::predict_probability", X, params, like=T)
    right = np.mean((np.asarray(found) > HALF) == (T > HALF))
    title = Text(f"probabilities; {right:.0%} of the samples right", f"확률, 표본의 {right:.0%}가 맞음")
    return (Panel(title, [field(P), *targets(X, T)], X1, X2), loss_curve(losses))


def grid(student: Student) -> Sequence[Panel]:
    """probability_grid of a plane that rises to the right a little, upwards much."""
    n = 21
    values = student.call(
        "classifier.py::probability_grid", NamedCallable("plane_once"), -1.0, 1.0, n, like=np.zeros((n, n))
    )
    shown = Field((-1.0, 1.0), (-1.0, 1.0), values, (-11.0, 11.0), 0.0, Text("x1 + 10 x2", "x1 + 10 x2"))
    axis = np.linspace(-1.0, 1.0, n)
    line = Line(axis, -axis / 10, Text("here it is 0", "여기서 0이어야 함"), 2, "dashed")
    return (Panel(Text("your grid of x1 + 10 x2", "여러분이 계산한 x1 + 10 x2"), [shown, line], X1, X2),)


def softmax(student: Student) -> Sequence[Panel]:
    """Three classes, learned by the student's gradients and Adam: the most probable class, and the loss."""
    rng = np.random.default_rng(6)
    centres = np.array([[-8.0, -5.0], [8.0, -6.0], [0.0, 8.0]])
    X = np.concatenate([rng.normal(centre, 3.5, size=(30, 2)) for centre in centres])
    T = np.repeat(np.eye(3), 30, axis=0)
    params: Params = {
        "W1": rng.normal(size=(2, 8)) / 2,
        "b1": np.zeros(8),
        "W0": rng.normal(size=(8, 3)) / 2,
        "b0": np.zeros(3),
    }
    losses = []
    for step in range(150):
        grads = student.call("softmax.py::gradients", X, T, params, like=params)
        state = Kept(0, 1) if step else None
        params = student.call("softmax.py::adam_step", params, grads, state, 0.05, like=params, take=(0,), keep=0)
        P = student.call("softmax.py::predict", X, params, like=T)
        losses.append(float(student.call("softmax.py::cross_entropy", P, T, like=0.0)))
    found = np.asarray(student.call("softmax.py::predict", plane(), params, like=np.zeros((SIDE**2, 3))))
    marks = [Regions((LOW, HIGH), (LOW, HIGH), found.argmax(axis=1).reshape(SIDE, SIDE))]
    for number in range(3):
        chosen = X[number * 30 : number * 30 + 30]
        words = Text(f"class {number}", f"클래스 {number}")
        marks.append(Points(chosen[:, 0], chosen[:, 1], words, number, ("circle", "square", "cross")[number]))
    return (Panel(Text("most probable class", "가장 그럴듯한 클래스"), marks, X1, X2), loss_curve(np.array(losses)))


def deep(student: Student) -> Sequence[Panel]:
    """Two hidden layers that the student's solve_quadrants has found."""
    like = {
        "W1": np.zeros((2, 2)),
        "b1": np.zeros(2),
        "W2": np.zeros((2, 2)),
        "b2": np.zeros(2),
        "W0": np.zeros((2, 1)),
        "b0": np.zeros(1),
    }
    params = student.call("deep.py::solve_quadrants", Seed(11), like=like, shapes=False)
    P = student.call("deep.py::predict_probability", plane(), params, like=np.zeros((SIDE**2, 1)))
    X, T = blocks(12)
    found = np.asarray(student.call("deep.py::predict_probability", X, params, like=T))
    right = np.mean((found > HALF) == (T > HALF))
    title = Text(f"probabilities; {right:.0%} of new samples right", f"확률, 새 표본의 {right:.0%}가 맞음")
    return (Panel(title, [field(P), *targets(X, T)], X1, X2),)


PLOTS = (
    Plot("data", Text("Four blocks of points", "네 덩어리의 점"), ("data.py::quadrant_data",), data),
    Plot("regions", Text("Regions by sign", "부호로 나눈 영역"), ("classifier.py::region",), regions),
    Plot(
        "classifier",
        Text("One hidden layer", "은닉층 하나"),
        ("classifier.py::predict_probability", "classifier.py::train"),
        classifier,
    ),
    Plot("grid", Text("Which way the grid lies", "격자의 방향"), ("classifier.py::probability_grid",), grid),
    Plot(
        "softmax",
        Text("Three classes", "세 클래스"),
        tuple(f"softmax.py::{name}" for name in ("gradients", "adam_step", "predict", "cross_entropy")),
        softmax,
    ),
    Plot(
        "deep",
        Text("Two hidden layers", "은닉층 둘"),
        ("deep.py::solve_quadrants", "deep.py::predict_probability"),
        deep,
    ),
)
