"""A report with every verdict, figure and part that a renderer has to show, and one full of hostile text."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.model import (
    CourseInfo,
    Curve,
    DecisionMap,
    Difference,
    FileInfo,
    GroupReport,
    LectureInfo,
    Misconception,
    Report,
    SourceLine,
    SubmissionInfo,
    TaskReport,
    Text,
    Verdict,
)

SEED = 20260917
HOSTILE = "\u202e\x1b[31m<script>alert(1)</script>\x00\u200b\u0007{{7*7}}</pre></style>'\"&"


@pytest.fixture
def templates() -> Path:
    """The folder of the page templates."""
    return Path(__file__).parents[2] / "templates"


@pytest.fixture
def hostile() -> str:
    """Text that tries to leave its place: markup, terminal codes, reordering, invisible and control characters."""
    return HOSTILE


@pytest.fixture
def seed() -> int:
    """The seed of the sample report, which students must not see."""
    return SEED


@pytest.fixture
def sample() -> Report:
    """A report with every verdict and every kind of figure."""
    return build_sample()


@pytest.fixture
def large() -> Report:
    """A report of 30 tasks with everything that a task can have."""
    report = build_sample()
    tasks = [dataclasses.replace(task, id=f"{task.id}_{n}") for n in range(3) for task in report.tasks]
    return dataclasses.replace(report, tasks=tuple(sorted(tasks[:30], key=lambda task: task.exercise)))


@pytest.fixture
def poisoned(sample: Report) -> Report:
    """The sample with hostile text wherever a student's text can get, and a megabyte of it in the long places."""
    both, long = Text(HOSTILE, HOSTILE), HOSTILE * 20_000
    task = dataclasses.replace(
        sample.tasks[0],
        id=f"l1_perceptron/activations.py::{HOSTILE}",
        title=both,
        verdict=Verdict.ERROR,
        message=Text(long, long),
        hint=both,
        misconception=Misconception(HOSTILE, both),
        difference=Difference(long, long, long),
        where=SourceLine(HOSTILE, 3, long),
        groups=(GroupReport(HOSTILE, both, hidden=True, passed=False, cases=1, points=0, max_points=1, detail=both),),
        figures=(dataclasses.replace(sigmoid_curve(), title=both), dataclasses.replace(xor_map(), title=both)),
        stdout=long + "\n" * 100_000,
    )
    person = SubmissionInfo(HOSTILE, HOSTILE, HOSTILE, tuple(FileInfo(HOSTILE, 1, HOSTILE) for _ in range(500)))
    course = dataclasses.replace(sample.course, name=HOSTILE, version=HOSTILE, title=both, lectures=())
    return Report(person, course, (task,), created=HOSTILE, confinement=(HOSTILE,) * 3)


@pytest.fixture
def edit() -> Callable[..., Report]:
    """``edit(report, name=value)``: the report with its first task's fields replaced."""

    def change(report: Report, **fields: object) -> Report:
        first = dataclasses.replace(report.tasks[0], **fields)  # type: ignore[arg-type]
        return dataclasses.replace(report, tasks=(first, *report.tasks[1:]))

    return change


def sigmoid_curve() -> Curve:
    """Tanh drawn over the sigmoid."""
    x = tuple(-6 + 0.2 * i for i in range(61))
    got = tuple(math.tanh(v) for v in x)
    return Curve(x, got, tuple(1 / (1 + math.exp(-v)) for v in x), Text("Your sigmoid", "내 시그모이드"))


def relu_curve() -> Curve:
    """A ReLU that is right but has no number at some points."""
    x = tuple(-6 + 0.2 * i for i in range(61))
    got = tuple(None if 4 < v < 5 else max(0.0, v) for v in x)
    return Curve(x, got, tuple(max(0.0, v) for v in x), Text("Your ReLU", "내 ReLU"))


def right_curve() -> Curve:
    """A curve that lies on the right one."""
    right = relu_curve()
    return dataclasses.replace(right, got=right.expected)


def xor_map() -> DecisionMap:
    """A network that gets three of XOR's four points."""
    axis = [-0.5 + 0.05 * i for i in range(41)]
    values = tuple(tuple(1 / (1 + math.exp(-8 * (a + b - 0.5))) for a in axis) for b in axis)
    points = ((0.0, 0.0, 0.0), (0.0, 1.0, 1.0), (1.0, 0.0, 1.0), (1.0, 1.0, 0.0))
    return DecisionMap(-0.5, 1.5, values, points, Text("What your network decides", "내 신경망의 판단"))


def step_map() -> DecisionMap:
    """Step units that solve XOR."""
    axis = [-0.5 + 0.05 * i for i in range(41)]
    values = tuple(tuple(float(0.5 < a + b < 1.5) for a in axis) for b in axis)
    return dataclasses.replace(xor_map(), values=values)


def build_sample() -> Report:
    """The report that the tests and the looking are done with."""
    files = ("activations.py", "gates.py", "xor.py", "forward.py")
    return Report(
        submission=SubmissionInfo(
            id="20260117",
            name="김하늘",
            sha256="3fa9c2d1" * 8,
            files=(
                *(FileInfo(f"l1_perceptron/{name}", 2100, f"{i}b7e40aa" * 8) for i, name in enumerate(files)),
                FileInfo("l0_warmup/arrays.py", 0, ""),
            ),
        ),
        course=CourseInfo(
            name="nn-first-course",
            version="1.0",
            seed=SEED,
            hidden=True,
            title=Text("Neural networks, a first course", "신경망 첫걸음"),
            lectures=(
                LectureInfo("l0_warmup", Text("Warm-up: arrays", "준비 운동: 배열")),
                LectureInfo("l1_perceptron", Text("Perceptrons and activation functions", "퍼셉트론과 활성화 함수")),
            ),
        ),
        tasks=build_tasks(),
        created="2026-09-17T05:42:10+00:00",
        confinement=("separate process", "time and memory limits", "Landlock", "seccomp"),
    )


def group(title: Text, *, passed: bool, points: float, hidden: bool = False, detail: Text | None = None) -> GroupReport:
    """One group of four cases."""
    return GroupReport("g", title, hidden, passed, 4, points if passed else 0.0, points, detail)


def build_tasks() -> tuple[TaskReport, ...]:
    """One task for each verdict, a second passed one, and one in another lecture."""
    ordinary, extreme = Text("ordinary values", "보통 값"), Text("large |z| without overflow", "큰 |z|에서 넘침 없이")
    activations, gates, xor = (f"l1_perceptron/{name}.py::" for name in ("activations", "gates", "xor"))
    return (
        TaskReport(
            "l0_warmup/arrays.py::mean_of_rows",
            Text("Mean of each row", "행마다 평균"),
            Verdict.PASSED,
            1,
            1,
            Text("All checks passed.", "모든 검사를 통과했습니다."),
            groups=(group(ordinary, passed=True, points=1),),
            seconds=0.01,
        ),
        TaskReport(
            f"{activations}step",
            Text("Step function", "계단 함수"),
            Verdict.PASSED,
            2,
            2,
            Text("All checks passed.", "모든 검사를 통과했습니다."),
            groups=(group(ordinary, passed=True, points=2, hidden=True),),
            figures=(right_curve(),),
        ),
        TaskReport(
            f"{activations}sigmoid",
            Text("Sigmoid", "시그모이드"),
            Verdict.FAILED,
            0,
            2,
            Text(
                "For z = 1.0 your function returns 0.7616, which is tanh(1); sigmoid(1) is 0.7311.",
                "z = 1.0일 때 함수가 0.7616을 돌려줍니다. 이것은 tanh(1)이고, sigmoid(1)은 0.7311입니다.",
            ),
            hint=Text(
                "Look at the slide's formula again: what stands in the denominator? Try `np.exp(-z)` on its own.",
                "슬라이드의 식을 다시 보세요. 분모에 무엇이 있나요? `np.exp(-z)`만 따로 계산해 보세요.",
            ),
            misconception=Misconception(
                "tanh",
                Text(
                    "That is tanh, not the sigmoid: its values lie between −1 and 1, the sigmoid's between 0 and 1.",
                    "시그모이드가 아니라 tanh입니다. tanh의 값은 −1과 1 사이, 시그모이드의 값은 0과 1 사이입니다.",
                ),
            ),
            difference=Difference(
                "sigmoid(array([[-2. ,  0.5,  3. ]]))",
                "array([[-0.96402758,  0.46211716,  0.99505475]])",
                "array([[0.11920292, 0.62245933, 0.95257413]])",
            ),
            groups=(group(ordinary, passed=False, points=1), group(extreme, passed=False, points=1, hidden=True)),
            figures=(sigmoid_curve(),),
            hidden_not_run=3,
        ),
        TaskReport(
            f"{activations}relu",
            Text("ReLU", "ReLU"),
            Verdict.PARTIAL,
            0.5,
            1.5,
            Text(
                "Right for ordinary values, but NumPy warned about an overflow at z = 10000.",
                "보통 값에서는 맞지만, z = 10000에서 NumPy가 넘침(overflow)을 경고했습니다.",
            ),
            hint=Text(
                "Which branch is computed for values that you then throw away?",
                "버려질 값에 대해서도 계산되는 쪽이 있나요?",
            ),
            groups=(
                group(ordinary, passed=True, points=0.5),
                group(
                    extreme,
                    passed=False,
                    points=1,
                    hidden=True,
                    detail=Text("`overflow encountered in exp`", "`overflow encountered in exp`"),
                ),
            ),
            figures=(relu_curve(),),
        ),
        TaskReport(
            f"{activations}tanh_gradient",
            Text("Derivative of tanh", "tanh의 도함수"),
            Verdict.ERROR,
            0,
            1,
            Text(
                "Your function raised NameError: name 'npp' is not defined.",
                "함수에서 NameError가 났습니다: name 'npp' is not defined.",
            ),
            where=SourceLine("l1_perceptron/activations.py", 41, "    return 1 - npp.tanh(z) ** 2"),
            stdout="z = [0. 1. 2.]\nshape (3,)\n",
            hint=Text(
                "Read line 41 aloud: which name did you import NumPy under?",
                "41번째 줄을 소리 내어 읽어 보세요. NumPy를 어떤 이름으로 불러왔나요?",
            ),
        ),
        TaskReport(
            f"{gates}AND",
            Text("AND gate", "AND 게이트"),
            Verdict.NOT_IMPLEMENTED,
            0,
            1,
            Text("You have not started this one yet.", "아직 시작하지 않은 과제입니다."),
            hint=Text("Draw the four points first.", "먼저 네 점을 그려 보세요."),
        ),
        TaskReport(
            f"{gates}OR",
            Text("OR gate", "OR 게이트"),
            Verdict.TIMEOUT,
            0,
            1,
            Text("Your function did not come back within 5 seconds.", "함수가 5초 안에 끝나지 않았습니다."),
        ),
        TaskReport(
            f"{gates}NAND",
            Text("NAND gate", "NAND 게이트"),
            Verdict.MEMORY,
            0,
            1,
            Text("Your function needed more than 512 MB.", "함수가 512MB 넘게 사용했습니다."),
        ),
        TaskReport(
            f"{xor}hidden_layer",
            Text("Hidden layer", "은닉층"),
            Verdict.CRASHED,
            0,
            1,
            Text(
                "Python stopped in the middle of your function (exit code 3).",
                "함수를 실행하던 중 파이썬이 멈췄습니다(종료 코드 3).",
            ),
        ),
        TaskReport(
            f"{xor}read_weights",
            Text("Read weights", "가중치 읽기"),
            Verdict.FORBIDDEN,
            0,
            1,
            Text("Your function tried to open a network connection.", "함수가 네트워크에 연결하려고 했습니다."),
        ),
        TaskReport(
            f"{xor}xor_weights",
            Text("Weights that solve XOR", "XOR를 푸는 가중치"),
            Verdict.FAILED,
            0,
            2,
            Text(
                "Your network says 1 for (1, 1); XOR is 0 there.",
                "신경망이 (1, 1)에서 1을 냅니다. XOR는 그곳에서 0입니다.",
            ),
            figures=(xor_map(),),
            hint=Text("One unit alone cannot do it.", "유닛 하나로는 할 수 없습니다."),
        ),
        TaskReport(
            f"{xor}solve",
            Text("XOR with step units", "계단 유닛으로 XOR"),
            Verdict.PASSED,
            2,
            2,
            Text("All checks passed.", "모든 검사를 통과했습니다."),
            figures=(step_map(),),
        ),
        TaskReport(
            f"{xor}explain",
            Text("Truth table", "진리표"),
            Verdict.GRADER_ERROR,
            0,
            1,
            Text(
                "The grader itself failed here; this costs you nothing. Tell your instructor.",
                "채점기 쪽에서 문제가 생겼습니다. 점수는 깎이지 않습니다. 강사에게 알려 주세요.",
            ),
        ),
    )
