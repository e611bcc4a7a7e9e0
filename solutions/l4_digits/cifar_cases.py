"""Cases of the lecture's homework.  The model has no arguments, so hidden cases look at the same once more."""

from collections.abc import Iterator

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.authoring.declare import CaseSpec
from nngrade.objects import Model


def model_public() -> Iterator[CaseSpec]:
    """Its layers, its activations, its settings."""
    yield case("layers", expected=Model(), check="cifar_layers")
    yield case("activations", expected=Model(), check="cifar_activations")
    for group in ("loss", "optimizer", "metrics"):
        yield case(group, expected=Model(), check=f"digit_{group}")


def model_hidden(_rng: np.random.Generator) -> Iterator[CaseSpec]:
    """There is no argument to draw."""
    yield case("layers", expected=Model(), check="cifar_layers")


TASKS = {"nn_model": TaskCases(public=model_public, hidden=model_hidden)}
