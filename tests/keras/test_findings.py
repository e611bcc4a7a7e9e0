"""What is said of a model: the same for every way to build it, and each mistake by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nngrade.authoring.models import dense_network
from nngrade.keras import findings
from nngrade.keras.architecture import MAX_PARAMETERS, Architecture, Unclear, read
from nngrade.keras.settings import read as read_settings
from nngrade.objects import Model

WANTED = dense_network((28, 28), (300, 100, 10), ("relu", "relu", "softmax"))
RIGHT = ("right", "right_nested", "right_functional", "right_functional_inside", "right_built_late", "right_own_relu")
WRONG_LAYERS = {
    **{name: name for name in ("order", "units", "flat_input", "input_shape", "no_input", "no_flatten", "rescaled")},
    **{name: name for name in ("missing_layer", "extra_layer", "no_bias", "frozen")},
    "extra_dense": "extra_layer",
    "convolution": "extra_layer",
    "a_lambda": "lambda",
    "own_layer": "extra_layer",
    "branches": "",
    "own_class": "",
    "too_deep": "",
    "own_activation": "own_activation",
    "a_lambda_function": "own_activation",
}
WRONG_ACTIVATIONS = (
    *("no_softmax", "sigmoid_output", "relu_output", "output_activation", "activation", "no_activation"),
    *("softmax_hidden", "own_activation"),
)
OWN_ACTIVATIONS = ("own_softmax", "softmax_over_samples", "a_lambda_function")


def named(found: findings.Found) -> str | None:
    """The misconception of a finding, "" for none, None when all is right."""
    return None if found is None else (*found, "")[2]


@pytest.mark.parametrize("name", RIGHT)
def test_every_way_to_build_it_is_right(models: Callable[..., Any], name: str) -> None:
    """Sequential, add, functional, nested; activations as strings, functions, layers."""
    model = models(name)
    assert findings.layers(model, WANTED) is None
    assert findings.activations(model, WANTED) is None
    assert read(model).merged().parameters == 266_610


@pytest.mark.parametrize("name", WRONG_LAYERS)
def test_wrong_layers_are_named(models: Callable[..., Any], name: str) -> None:
    """Each slip has its own name and a sentence in both languages."""
    found = findings.layers(models(name), WANTED)
    assert named(found) == WRONG_LAYERS[name]
    assert found[0].en
    assert found[0].ko != found[0].en


@pytest.mark.parametrize("name", WRONG_ACTIVATIONS)
def test_wrong_activations_are_named(models: Callable[..., Any], name: str) -> None:
    """The output layer's first, then the hidden ones."""
    found = findings.activations(models(name), WANTED)
    assert named(found) == name


@pytest.mark.parametrize("name", OWN_ACTIVATIONS)
def test_what_only_has_an_activation_s_name_is_not_taken_for_it(models: Callable[..., Any], name: str) -> None:
    """A function that computes something else, or a layer with another axis: never what its name says."""
    assert named(findings.activations(models(name), WANTED)) == "own_activation"


def test_the_shapes_of_a_reshape_are_whole_and_positive(models: Callable[..., Any]) -> None:
    """Negative ones would make layers of a negative size, and room for ten billion parameters."""
    text = models("right_functional").config
    assert read(Model(text)).unclear is None
    for target in ("[-2, -392]", "[-1, -1]", "[0, -1]", "[2147483648]"):
        found = read(Model(text.replace('"target_shape": [-1]', f'"target_shape": {target}')))
        assert found.unclear.reason == "option", target


def test_a_model_is_the_same_whatever_its_layers_are_called(models: Callable[..., Any]) -> None:
    """Another one is told."""
    assert findings.same_model(models("right_functional"), models("right")) is None
    assert named(findings.same_model(models("units"), models("right"))) == "other_model"


def test_ten_billion_parameters_are_refused_unbuilt(models: Callable[..., Any]) -> None:
    """The bound is computed from the text: nobody has to build it."""
    huge = models("ten_billion")
    text = huge.config.replace(
        '"layers": [', '"layers": [{"class_name": "InputLayer", "config": {"batch_shape": [null, 4]}}, ', 1
    )
    found = read(Model(text))
    assert found.parameters > 10_000_000_000 > MAX_PARAMETERS
    assert found.unclear.reason == "parameters"
    assert named(findings.layers(Model(text), WANTED)) == "too_large"


def test_a_layer_too_many_is_named_though_the_model_is_too_large() -> None:
    """The homework's input neurons as a layer: 24 million parameters where 15 are asked for."""
    sizes = (3072, 3000, 2000, 10)
    homework, more = (dense_network((32, 32, 3), one, ("sigmoid",) * len(one)) for one in (sizes[1:], sizes))
    assert named(findings.layers(_written(more), homework)) == "extra_layer"


def _written(network: Architecture) -> Model:
    """A model of layers that are too large for us to write out."""
    return Model(replace(network, unclear=None).config())


def test_fifteen_million_parameters_stay_inside_the_memory_limit(models: Callable[..., Any]) -> None:
    """The homework's model is built in a worker; its weights are too large to travel, its size is known."""
    model = models("fifteen_million")
    assert read(model).parameters == 15_241_010
    assert model.weights is None
    assert read(model).unclear is None


SETTINGS = {
    "strings": (None, None, None),
    "objects": (None, None, None),
    "functions": (None, None, None),
    "schedule": (None, None, None),
    "lists": (None, None, None),
    "not_called": ("loss", None, None),
    "one_hot_loss": ("one_hot_loss", None, None),
    "squared_loss": ("squared_loss", "optimizer", "no_metric"),
    "binary_loss": ("binary_loss", "optimizer", "accuracy_class"),
    "loss": ("loss", "learning_rate", "metric"),
}


@pytest.mark.parametrize("what", SETTINGS)
def test_settings_mean_the_same_however_they_are_given(models: Callable[..., Any], what: str) -> None:
    """Strings, objects and functions; and each wrong part is named by itself."""
    given = Model(WANTED.config())
    model = models("compiled", given, what)
    loss = "sparse_categorical_crossentropy"
    found = (
        findings.compiled_loss(model, loss),
        findings.compiled_optimizer(model),
        findings.compiled_metric(model, loss),
    )
    assert tuple(map(named, found)) == SETTINGS[what]


def test_a_model_that_is_not_compiled_is_told_so(models: Callable[..., Any]) -> None:
    """All three parts of the settings say it."""
    model = models("same", Model(WANTED.config()))
    assert read_settings(model) is None
    for found in (
        findings.compiled_loss(model, "mse"),
        findings.compiled_optimizer(model),
        findings.compiled_metric(model, "mse"),
    ):
        assert named(found) == "not_compiled"


def test_an_array_of_names_arrives_as_a_list(models: Callable[..., Any]) -> None:
    """The slide indexes an array of class names."""
    assert models("names") == ["Coat", "Bag", "Bag"]


def test_a_model_that_is_given_comes_back_the_same(models: Callable[..., Any]) -> None:
    """Architecture and weights survive the journey to a worker and back."""
    given = models("right")
    back = models("same", Model(read(given).config(), "", given.weights))
    assert read(back).merged() == read(given).merged()
    assert all((a == b).all() for a, b in zip(back.weights, given.weights, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "{}",
        '{"class_name": "Sequential"}',
        '{"class_name": "Sequential", "config": {"layers": 3}}',
        '{"class_name": "Sequential", "config": {"layers": [{}]}}',
        '{"class_name": "Sequential", "config": {"layers": [{"class_name": "Dense", "config": 3}]}}',
        '{"class_name": "Sequential", "registered_name": "mine", "config": {"layers": []}}',
        '{"class_name": "Functional", "config": {"layers": [{"inbound_nodes": 3, "name": []}]}}',
        '{"class_name": "Sequential", "config": {"layers": [{"class_name": "InputLayer", "config": {}}]}}',
        "[" * 50_000,
        '{"class_name": "Sequential", "config": {"layers": '
        + '[{"class_name": "Sequential", "config": {"layers": ' * 9
        + "[]"
        + "}}]" * 9
        + "}}",
    ],
)
def test_a_text_that_is_no_model_is_unclear_never_an_error(text: str) -> None:
    """It comes from a stranger."""
    found = read(Model(text))
    assert found.unclear is not None
    assert findings.layers(Model(text), WANTED) is not None


def test_a_model_that_is_too_slow_is_told_so() -> None:
    """With how much it would have to compute, wherever it is to be evaluated."""
    told = findings.not_understood(Unclear("slow", "9,000,000"), (28, 28))
    assert told.en == "Your model is too large for the grader to train: 9,000,000 multiplications for each image."
    assert "9,000,000" in told.ko
