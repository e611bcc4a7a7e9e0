"""Cases and known mistakes of the gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from nngrade.authoring.declare import CaseSpec

Gate = Callable[[int, int], object] if TYPE_CHECKING else object

INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
# The outputs for (0, 0), (0, 1), (1, 0), (1, 1), under names that say what a gate with this table does.
TABLES: Mapping[str, tuple[int, int, int, int]] = {
    "and": (0, 0, 0, 1),
    "or": (0, 1, 1, 1),
    "nand": (1, 1, 1, 0),
    "nor": (1, 0, 0, 0),
    "xor": (0, 1, 1, 0),
    "xnor": (1, 0, 0, 1),
    "always_one": (1, 1, 1, 1),
    "always_zero": (0, 0, 0, 0),
    "first_input": (0, 0, 1, 1),
    "second_input": (0, 1, 0, 1),
    "not_first_input": (1, 1, 0, 0),
    "not_second_input": (1, 0, 1, 0),
    "only_first": (0, 0, 1, 0),
    "only_second": (0, 1, 0, 0),
}


def gate_public() -> Iterator[CaseSpec]:
    """The four rows of the truth table."""
    for x1, x2 in INPUTS:
        yield case("table", x1, x2)


def gate_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """The four rows in another order, with NumPy's integers."""
    for row in rng.permutation(4):
        x1, x2 = INPUTS[row]
        yield case("table", np.int64(x1), np.int64(x2))


def _gate(table: tuple[int, ...]) -> Gate:
    return lambda x1, x2: table[2 * int(x1) + int(x2)]


def _mistakes(right: str, weight: int, bias: int) -> dict[str, Gate]:
    """All wrong truth tables, and outputs that are none; weight and bias are the slide's."""
    tables: dict[str, Gate] = {name: _gate(table) for name, table in TABLES.items() if name != right}
    on = TABLES[right]
    return tables | {
        "sum": lambda x1, x2: weight * (int(x1) + int(x2)) + bias,
        "sigmoid": lambda x1, x2: float(1 / (1 + np.exp(-(weight * (int(x1) + int(x2)) + bias)))),
        "inputs_added": lambda x1, x2: int(x1) + int(x2),
        "minus_one": lambda x1, x2: 2 * on[2 * int(x1) + int(x2)] - 1,
        "nothing_for_zero": lambda x1, x2: on[2 * int(x1) + int(x2)] or None,
        "nothing_for_one": lambda x1, x2: None if on[2 * int(x1) + int(x2)] else 0,
        "words": lambda x1, x2: str(on[2 * int(x1) + int(x2)]),
        "array": lambda x1, x2: np.array([on[2 * int(x1) + int(x2)]]),
        "sigmoid_rounded": lambda x1, x2: round(float(1 / (1 + np.exp(-(weight * (int(x1) + int(x2)) + bias)))), 2),
    }


def _cut_off(weight: int, bias: int) -> dict[str, Gate]:
    """A ReLU in place of the step; with AND's weights that is AND."""
    return {"relu": lambda x1, x2: max(weight * (int(x1) + int(x2)) + bias, 0)}


def _step(z: float) -> int:
    return int(z > 0)


def _sigmoid(z: float) -> float:
    return float(1 / (1 + np.exp(-z)))


def _xor_mistakes() -> dict[str, Gate]:
    """All wrong truth tables, and ways to leave out a step."""
    tables: dict[str, Gate] = {name: _gate(table) for name, table in TABLES.items() if name != "xor"}
    on = TABLES["xor"]
    return tables | {
        "sum": lambda x1, x2: _step(3 - 2 * int(x1) - 2 * int(x2)) + _step(2 * int(x1) + 2 * int(x2) - 1),
        "pair": lambda x1, x2: (_step(3 - 2 * int(x1) - 2 * int(x2)), _step(2 * int(x1) + 2 * int(x2) - 1)),
        "minus_one": lambda x1, x2: 2 * on[2 * int(x1) + int(x2)] - 1,
        "difference": lambda x1, x2: int(x1) - int(x2),
        "nothing_for_zero": lambda x1, x2: on[2 * int(x1) + int(x2)] or None,
        "nothing_for_one": lambda x1, x2: None if on[2 * int(x1) + int(x2)] else 0,
        "words": lambda x1, x2: str(on[2 * int(x1) + int(x2)]),
        "array": lambda x1, x2: np.array([on[2 * int(x1) + int(x2)]]),
        "sigmoid": lambda x1, x2: _sigmoid(
            _sigmoid(3 - 2 * int(x1) - 2 * int(x2)) + _sigmoid(2 * int(x1) + 2 * int(x2) - 1) - 1
        ),
        "inputs_added": lambda x1, x2: int(x1) + int(x2),
    }


TASKS = {
    "NAND": TaskCases(
        public=gate_public,
        hidden=gate_hidden,
        misconceptions=_mistakes("nand", -2, 3)
        | _cut_off(-2, 3)
        | {"bitwise_not": lambda x1, x2: ~(int(x1) & int(x2))},
    ),
    "OR": TaskCases(public=gate_public, hidden=gate_hidden, misconceptions=_mistakes("or", 2, -1) | _cut_off(2, -1)),
    "AND": TaskCases(public=gate_public, hidden=gate_hidden, misconceptions=_mistakes("and", 1, -1)),
    "XOR": TaskCases(public=gate_public, hidden=gate_hidden, misconceptions=_xor_mistakes()),
}
