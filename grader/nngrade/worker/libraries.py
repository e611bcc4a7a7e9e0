"""Importing what a worker has besides NumPy, before any student code."""

from __future__ import annotations

import importlib


def load(name: str) -> None:
    """Import ``name``, "tensorflow" or "" for nothing.

    TensorFlow's graph optimizer is switched off: for the small models and data of exercises it takes more time than it
    gives, a third of a whole ``fit``, since it runs anew for every epoch's iterator.
    """
    if not name:
        return
    tensorflow = importlib.import_module(name)
    tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
