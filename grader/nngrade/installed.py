"""The versions of what is installed, without importing it."""

from __future__ import annotations

import functools
import importlib.metadata


@functools.cache
def version(*names: str) -> str:
    """The version of the first of these that is installed; empty when none is."""
    found = (one.version for name in names for one in importlib.metadata.distributions(name=name))
    return next(found, "")


def tensorflow() -> str:
    """TensorFlow's version and Keras', which differ in what the same training gives; empty where there is neither."""
    return ", Keras ".join(filter(None, (version("tensorflow", "tensorflow-cpu"), version("keras"))))
