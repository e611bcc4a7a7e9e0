"""Pictures of the warm-up, from the student's functions."""

from collections.abc import Sequence

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Panel, Plot, Points, Student

HEIGHT = Text("height in cm", "키 (cm)")
WEIGHT = Text("weight in kg", "몸무게 (kg)")


def scaled(student: Student) -> Sequence[Panel]:
    """Points with two units, before and after each column is brought to 0 to 1."""
    rng = np.random.default_rng(1)
    height = rng.normal(170, 8, 60)
    X = np.column_stack([height, 0.8 * height - 70 + rng.normal(0, 5, 60)])
    S = student.call("arrays.py::minmax_scale", X, like=X)
    return (
        Panel(Text("as measured", "잰 그대로"), [Points(X[:, 0], X[:, 1])], HEIGHT, WEIGHT),
        Panel(
            Text("your minmax_scale", "여러분의 minmax_scale"),
            [Points(S[:, 0], S[:, 1], colour=1)],
            Text("height, scaled", "조정한 키"),
            Text("weight, scaled", "조정한 몸무게"),
        ),
    )


PLOTS = (Plot("scaled", Text("Columns between 0 and 1", "0과 1 사이의 열"), ("arrays.py::minmax_scale",), scaled),)
