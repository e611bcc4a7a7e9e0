"""What is wrong with a model that a student built: its layers, its activations, its compile settings, its training.

Each function gives what a check returns: None, or a sentence, no values, and a misconception's id if there is one.  The
ids must stand in ``lecture.toml`` with ``check = true``; ``docs/authors.md`` lists them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nngrade.keras.architecture import Architecture, Unclear, read
from nngrade.keras.settings import read as read_settings
from nngrade.model import Text
from nngrade.objects import Model
from nngrade.texts import text

_Told = tuple[Text, dict[str, object], str] | tuple[Text, dict[str, object]]
Found = _Told | None

SLOWEST, FASTEST = 1e-3, 0.5  # learning rates with which SGD still learns on the lecture's images
_FAR_TOO_LARGE = 10
_ACCURACY = {"accuracy", "sparse_categorical_accuracy", "categorical_accuracy"}


def layers(model: Model, wanted: Architecture) -> Found:
    """Whether the layers are those of ``wanted``: input, kinds, units, biases; activations are another function's."""
    found = read(model).merged()
    if found.unclear is not None and not _has_form(found, wanted):
        return _unclear(found.unclear, wanted)
    if found.input_shape != wanted.input_shape:
        return _input(found, wanted)
    if found.kinds() != wanted.kinds():
        return _kinds(found.kinds(), wanted.kinds())
    if found.unclear is not None and found.unclear.reason == "parameters":
        return _unclear(found.unclear, wanted)
    return _sizes(found, wanted)


def _has_form(found: Architecture, wanted: Architecture) -> bool:
    """Whether the layers of an unclear model say more about it than why it is unclear."""
    assert found.unclear is not None  # noqa: S101  for mypy
    if found.unclear.reason == "parameters":  # not much too large: rather a layer too many
        return found.parameters < _FAR_TOO_LARGE * wanted.parameters
    return found.unclear.reason == "option"


def _sizes(found: Architecture, wanted: Architecture) -> Found:
    """The units and biases of layers whose kinds are right."""
    units, asked = ([layer.units for layer in one.layers if layer.units] for one in (found, wanted))
    if units != asked:
        told = text("Your Dense layers have {got} units; {asked} are asked for.", got=_list(units), asked=_list(asked))
        return told, {}, "order" if sorted(units) == sorted(asked) else "units"
    if found.unclear is not None:
        return _option(found.unclear)
    if found.parameters != wanted.parameters:
        told = text("Your model has {got} parameters; {asked} are asked for: a layer has no bias.",
                    got=f"{found.parameters:,}", asked=f"{wanted.parameters:,}")  # fmt: skip
        return told, {}, "no_bias"
    return None


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers)) or "-"


def _unclear(problem: Unclear, wanted: Architecture) -> Found:
    """A model that cannot be looked into."""
    told = not_understood(problem, wanted.input_shape)
    if problem.reason == "layer":
        return told, {}, "lambda" if problem.name == "Lambda" else "extra_layer"
    names = {"no_input": "no_input", "parameters": "too_large"}
    return (told, {}, names[problem.reason]) if problem.reason in names else (told, {})


def not_understood(problem: Unclear, sample: tuple[int, ...]) -> Text:
    """Why a model cannot be looked into, rebuilt or evaluated, in words; ``sample`` is the shape of one sample."""
    if problem.reason == "option":
        return _option(problem)[0]
    name = problem.name
    sentences = {
        "layer": text("Your model has a layer {name}, which is not asked for.", name=name),
        "no_input": text("Your model does not know the shape of its input: say that it is {shape}.", shape=str(sample)),
        "parameters": text("Your model is too large to be looked at ({n} parameters).", n=name),
        "slow": text("Your model is too large for the grader to train: {n} multiplications for each image.", n=name),
        "class": text("The grader looks into Sequential and functional models only; yours is another class of models."),
        "branches": text("The layers of your model do not stand in one row: it branches."),
        "layers": text("Your model has too many layers."),
        "shape": text("A layer of your model does not fit the one before it."),
        "weights": text("Its weights did not come along: there are none, or more than can be handed over."),
        "evaluation": text("It failed while it was evaluated: {error}.", error=name)
        if name
        else text("It took more time or memory than the grader allows."),
    }
    return sentences[problem.reason]


def _option(problem: Unclear) -> _Told:
    if problem.name == "trainable":
        return text("A layer of your model is frozen (trainable=False), so it cannot learn."), {}, "frozen"
    if problem.name == "activation":
        return _own_activation()
    return text("A layer has an option that the grader does not know: {name}.", name=problem.name), {}


def _own_activation() -> _Told:
    return text("An activation of your model is not one of Keras's own that the grader knows."), {}, "own_activation"


def _input(found: Architecture, wanted: Architecture) -> Found:
    told = text(
        "The input of your model has the shape {got}; one sample is {asked}.",
        got=str(found.input_shape),
        asked=str(wanted.input_shape),
    )
    flat = "Flatten" in wanted.kinds() and len(found.input_shape) == 1
    return told, {}, "flat_input" if flat else "input_shape"


def _kinds(got: Sequence[str], asked: Sequence[str]) -> Found:
    told = text(
        "Your model has the layers {got}; asked for are {asked}.", got=", ".join(got) or "-", asked=", ".join(asked)
    )
    if "Rescaling" in got:
        return told, {}, "rescaled"
    if "Flatten" in asked and "Flatten" not in got:
        return told, {}, "no_flatten"
    if [kind for kind in got if kind in asked] != list(got):
        return told, {}, "extra_layer"
    return told, {}, "missing_layer" if len(got) < len(asked) else "extra_layer"


def activations(model: Model, wanted: Architecture) -> Found:
    """Whether the Dense layers have the activations of ``wanted``, from the last layer to the first."""
    found = read(model).merged()
    if found.unclear is not None and found.unclear.reason == "option" and found.unclear.name == "activation":
        return _own_activation()
    got = [layer.activation for layer in found.layers if layer.kind == "Dense"]
    asked = [layer.activation for layer in wanted.layers if layer.kind == "Dense"]
    if got == asked:
        return None
    told = text("Your Dense layers have the activations {got}; asked for are {asked}.",
                got=", ".join(got) or "-", asked=", ".join(asked))  # fmt: skip
    if len(got) != len(asked):
        return told, {}
    if got[-1] != asked[-1]:
        names = {"linear": f"no_{asked[-1]}", "sigmoid": "sigmoid_output", "relu": "relu_output"}
        return told, {}, names.get(got[-1], "output_activation")
    wrong = next(g for g, a in zip(got, asked, strict=True) if g != a)
    return told, {}, {"linear": "no_activation", "softmax": "softmax_hidden"}.get(wrong, "activation")


def same_model(model: Model, given: Model) -> Found:
    """Whether the model that comes back has the layers of the one that was given, whatever their names."""
    if _form(model) == _form(given):
        return None
    return text("The model that comes back has other layers than the one that was given."), {}, "other_model"


def _form(model: Model) -> tuple[object, ...]:
    found = read(model).merged()
    return found.input_shape, [(y.kind, y.units, y.activation) for y in found.layers]


def compiled_loss(model: Model, loss: str) -> Found:
    """Whether the model is compiled with this loss."""
    settings = read_settings(model)
    if settings is None:
        return _not_compiled()
    if settings.loss == loss:
        return None
    told = text("The loss is {got}; {asked} is asked for.", got=settings.loss or "-", asked=loss)
    names: Mapping[str, str] = {
        "categorical_crossentropy": "one_hot_loss",
        "sparse_categorical_crossentropy": "sparse_loss",
        "binary_crossentropy": "binary_loss",
        "mean_squared_error": "squared_loss",
    }
    return told, {}, names.get(settings.loss, "loss")


def compiled_optimizer(model: Model, optimizer: str = "sgd") -> Found:
    """Whether the model is compiled with this optimizer, at a learning rate that makes sense."""
    settings = read_settings(model)
    if settings is None:
        return _not_compiled()
    if settings.optimizer != optimizer:
        told = text(
            "The optimizer is {got}; {asked} is asked for.", got=settings.optimizer or "-", asked=optimizer.upper()
        )
        return told, {}, "optimizer"
    rate = settings.learning_rate
    if rate is not None and not SLOWEST * (1 - 1e-6) <= rate <= FASTEST * (1 + 1e-6):
        return (
            text("The learning rate is {rate}; the lecture leaves it at 0.01.", rate=f"{rate:.4g}"),
            {},
            "learning_rate",
        )
    return None


def compiled_metric(model: Model, loss: str) -> Found:
    """Whether the model is compiled with the accuracy that belongs to this loss."""
    settings = read_settings(model)
    if settings is None:
        return _not_compiled()
    other = "categorical_accuracy" if loss.startswith("sparse") else "sparse_categorical_accuracy"
    if set(settings.metrics) & (_ACCURACY - {other}):
        return None
    if not settings.metrics:
        return text("The model is compiled without a metric; the accuracy is asked for."), {}, "no_metric"
    told = text("The metrics are {got}; the accuracy is asked for.", got=", ".join(settings.metrics))
    return told, {}, "accuracy_class" if "Accuracy" in settings.metrics else "metric"


def _not_compiled() -> Found:
    return text("The model that comes back is not compiled."), {}, "not_compiled"
