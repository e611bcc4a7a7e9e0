"""What both sides of the channel need is written twice; here it is held equal."""

from __future__ import annotations

import numpy as np
import pytest

from nngrade import cell_plan, values
from nngrade.authoring import callables as trusted_callables
from nngrade.sandbox import protocol, replies
from nngrade.sandbox import worker as trusted_worker
from nngrade.worker import callables, calls, cells, channel, codec, failures, output, serve

PAIRS = {
    "magic": (protocol.MAGIC, channel.MAGIC),
    "header": (protocol.MAX_HEADER, channel.MAX_HEADER),
    "prefix": (protocol._PREFIX.format, channel._PREFIX.format),
    "channel lost": (trusted_worker.CHANNEL_LOST, channel.CHANNEL_LOST),
    "names": (replies.MAX_NAMES, serve.MAX_NAMES),
    "parameters": (replies.MAX_PARAMETERS, serve.MAX_PARAMETERS),
    "identifier": (replies.MAX_IDENTIFIER, serve.MAX_IDENTIFIER),
    "message": (replies.MAX_MESSAGE, failures.MAX_MESSAGE),
    "failures": (replies.MAX_FAILURES, cells.MAX_FAILURES),
    "how cells run": (
        (cell_plan.ALL, cell_plan.DEFINITIONS, cell_plan.NOTHING),
        (cells.ALL, cells.DEFINITIONS, cells.NOTHING),
    ),
    "frames": (replies.MAX_FRAMES, failures.MAX_FRAMES),
    "warnings": (replies.MAX_WARNINGS, calls.MAX_WARNINGS),
    "warning": (replies.MAX_WARNING, calls.MAX_WARNING),
    "output": (replies.MAX_OUTPUT, output.MAX_OUTPUT),
    "class name": (replies.MAX_CLASS_NAME, codec.MAX_NAME),
    "dtypes": (values.DTYPES, codec.DTYPES),
    "depth": (values.MAX_DEPTH, codec.MAX_DEPTH),
    "dimensions": (values.MAX_DIMENSIONS, codec.MAX_DIMENSIONS),
    "nodes": (values.MAX_NODES, codec.MAX_NODES),
    "digits": (values.MAX_DIGITS, codec.MAX_DIGITS),
    "text": (values.MAX_TEXT, codec.MAX_TEXT),
    "name": (values.MAX_NAME, codec.MAX_NAME),
}


@pytest.mark.parametrize(("trusted", "untrusted"), PAIRS.values(), ids=PAIRS)
def test_both_sides_agree(trusted: object, untrusted: object) -> None:
    """On every number and name of the contract."""
    assert trusted == untrusted


@pytest.mark.parametrize("name", sorted({*callables.CALLABLES, *trusted_callables.CALLABLES}))
def test_named_callables_are_the_same_functions(name: str) -> None:
    """References and students are given the same numbers."""
    X, y = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3]]), np.array([1.0, -0.5, 2.0])
    of_samples = {
        "fit_least_squares": (X, y),
        "fit_means": (X, y),
        "score_squared_error": (np.array([0.5, -2.0]), X, y),
        "score_mean_distance": (np.array([0.5, -2.0, 1.0]), X, y),
    }
    arguments = of_samples.get(name, (np.linspace(-2.5, 2.5, 11),))
    np.testing.assert_array_equal(callables.CALLABLES[name](*arguments), trusted_callables.CALLABLES[name](*arguments))
