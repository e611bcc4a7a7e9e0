"""Cases and known mistakes of initial weights.

The random tasks are judged by statistics (checks.py), so the right answer here is only a shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case, step
from nngrade.values import Seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nngrade.authoring.declare import CaseSpec


def _seeds(rng: np.random.Generator) -> Iterator[Seed]:
    while True:
        yield Seed(int(rng.integers(10**5, 10**9)))


# Inputs, outputs (and the standard deviation) of the layers that are judged together; checks.py knows them.
LAYERS = ((20, 150), (120, 35), (48, 64))
SPREADS = (0.3, 0.05, 2.5)


def _together(task: str, check: str, seed: int, layers: Sequence[tuple[int | float, ...]]) -> CaseSpec:
    """Several layers, whose spreads are judged together."""
    calls = [(Seed(seed + i), *layer) for i, layer in enumerate(layers)]
    expected = [np.zeros(call[1:3]) for call in calls]
    before = [step(task, *call) for call in calls[:-1]]
    return case("values", *calls[-1], before=before, expected=expected, check=check, together=True, shapes=False)


def normal_public() -> Iterator[CaseSpec]:
    """Several thousand numbers at a time; small matrices; a spread of 0."""
    for seed, n_in, n_out, std in ((73019, 40, 100, 0.3), (26881, 90, 45, 0.01), (50177, 30, 150, 2.5)):
        yield case("values", Seed(seed), n_in, n_out, std, expected=np.zeros((n_in, n_out)), check="normal_weights")
    yield case("values", Seed(99013), 64, 64, 1.0, expected=np.zeros((64, 64)), check="normal_weights")
    layers = [(*shape, std) for shape, std in zip(LAYERS, SPREADS, strict=True)]
    yield _together("normal_init", "normal_layers", 40127, layers)
    yield case("values", Seed(60251), 4, 5, 0.5, expected=[np.zeros((4, 5))] * 3, check="weights_of_seeds", seeds=3)
    for seed, n_in, n_out, std in ((83003, 1, 1, 0.5), (14519, 3, 1, 2.0), (68111, 1, 4, 0.1), (37123, 2, 3, 0.0)):
        yield case("edges", Seed(seed), n_in, n_out, std, expected=np.zeros((n_in, n_out)), check="normal_weights")


def normal_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other seeds, sizes and spreads."""
    for (n_in, n_out), seed in zip(((70, 60), (35, 130)), _seeds(rng), strict=False):
        std = float(rng.uniform(0.02, 0.5))
        yield case("values", seed, n_in, n_out, std, expected=np.zeros((n_in, n_out)), check="normal_weights")
    several = [np.zeros((3, 6))] * 3
    yield case("values", next(_seeds(rng)), 3, 6, 1.5, expected=several, check="weights_of_seeds", seeds=3)
    yield case("edges", next(_seeds(rng)), 2, 5, 0.7, expected=np.zeros((2, 5)), check="normal_weights")


def _layers_public(name: str) -> Callable[[], Iterator[CaseSpec]]:
    check = f"{name}_weights"

    def public() -> Iterator[CaseSpec]:
        """More outputs than inputs and the other way round; one input; small matrices."""
        for seed, n_in, n_out in ((81077, 30, 140), (23497, 120, 35), (64553, 64, 64)):
            yield case("values", Seed(seed), n_in, n_out, expected=np.zeros((n_in, n_out)), check=check)
        yield _together(f"{name}_init", f"{name}_layers", 40127, LAYERS)
        yield case("values", Seed(60251), 4, 5, expected=[np.zeros((4, 5))] * 3, check="weights_of_seeds", seeds=3)
        for seed, n_in, n_out in ((45817, 1, 4000), (18413, 2, 2000), (92041, 3, 1), (57901, 1, 1)):
            yield case("edges", Seed(seed), n_in, n_out, expected=np.zeros((n_in, n_out)), check=check)

    return public


def _layers_hidden(check: str) -> Callable[[np.random.Generator], Iterator[CaseSpec]]:
    def hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
        """Other seeds and sizes."""
        shapes = (("values", 45, 110), ("values", 150, 28), ("edges", 5, 800))
        for (group, n_in, n_out), seed in zip(shapes, _seeds(rng), strict=False):
            yield case(group, seed, n_in, n_out, expected=np.zeros((n_in, n_out)), check=check)
        several = [np.zeros((3, 6))] * 3
        yield case("values", next(_seeds(rng)), 3, 6, expected=several, check="weights_of_seeds", seeds=3)

    return hidden


def recommended_public() -> Iterator[CaseSpec]:
    """The three names, and others."""
    yield case("names", "sigmoid")
    yield case("names", "tanh")
    yield case("names", "relu")
    for name in ("softmax", "linear", "", "xavier", "leaky_relu"):
        yield case("others", name, raises="ValueError")


def recommended_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """The same names in another order, and other unknown ones."""
    for name in rng.permutation(["sigmoid", "tanh", "relu"]):
        yield case("names", str(name))
    for name in rng.permutation(["step", "identity", "he", "sin", "maxout"])[:3]:
        yield case("others", str(name), raises="ValueError")


def _table(
    error: type[Exception] | None = ValueError, other: str | None = None, **names: str
) -> Callable[[str], object]:
    """A recommendation that is right but for what is given here."""
    table = {"sigmoid": "xavier", "tanh": "xavier", "relu": "he"} | names

    def recommended(activation: str) -> object:
        if activation not in table and error is not None:
            raise error(activation)
        return table.get(activation, other)

    return recommended


def tanh_unknown(activation: str) -> str:
    """Only two names are known."""
    table = {"sigmoid": "xavier", "relu": "he"}
    if activation not in table:
        raise ValueError(activation)
    return table[activation]


def in_tuple(activation: str) -> object:
    """A comma behind what is returned."""
    return (_table()(activation),)


def printed(activation: str) -> None:
    """Nothing comes back for a known name."""
    _table()(activation)


TASKS = {
    "normal_init": TaskCases(public=normal_public, hidden=normal_hidden),
    "xavier_init": TaskCases(public=_layers_public("xavier"), hidden=_layers_hidden("xavier_weights")),
    "he_init": TaskCases(public=_layers_public("he"), hidden=_layers_hidden("he_weights")),
    "recommended": TaskCases(
        public=recommended_public,
        hidden=recommended_hidden,
        misconceptions={
            "swapped": _table(sigmoid="he", tanh="he", relu="xavier"),
            "tanh_like_relu": _table(tanh="he"),
            "sigmoid_like_relu": _table(sigmoid="he"),
            "always_xavier": _table(relu="xavier"),
            "always_he": _table(sigmoid="he", tanh="he"),
            "xavier_for_others": _table(None, "xavier"),
            "he_for_others": _table(None, "he"),
            "none_for_others": _table(None, None),
            "normal_for_others": _table(None, "normal"),
            "key_error": _table(KeyError),
            "type_error": _table(TypeError),
            "assertion": _table(AssertionError),
            "capitals": _table(sigmoid="Xavier", tanh="Xavier", relu="He"),
            "glorot": _table(sigmoid="glorot", tanh="glorot"),
            "plain_exception": _table(Exception),
            "tanh_unknown": tanh_unknown,
            "part_of_name": _table(leaky_relu="he"),
            "empty_name": _table(**{"": "xavier"}),
            "in_tuple": in_tuple,
            "printed": printed,
            "function_names": _table(sigmoid="xavier_init", tanh="xavier_init", relu="he_init"),
        },
    ),
}
