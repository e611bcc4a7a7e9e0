"""Measures the bounds of Keras tasks: accuracy of the lecture's model and of wrong ones, over many seeds.

    python tools/keras_bounds.py fashion
    python tools/keras_bounds.py fashion --images ../shared/data/fashion_mnist_900.npz --train 700 --epochs 55
    python tools/keras_bounds.py digits --images ../shared/data/mnist_test_10k.npz

An image file is an ``.npz`` of ``images``, uint8 (n, 28, 28), and ``labels``, uint8 (n,).  Prints a table in Markdown:
for each model the lowest, mean and highest accuracy on images that were not trained on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from nngrade.authoring.models import dense_network
from nngrade.keras.architecture import Architecture, chain
from nngrade.keras.cache import Cache
from nngrade.keras.dataset import Dataset, load
from nngrade.keras.evaluator import Evaluator, Plan
from nngrade.sandbox import open_launcher

PLANS = {
    "fashion": Plan("fashion"),
    "digits": Plan("digits", loss="categorical_crossentropy", learning_rate=0.1, one_hot=True, flat=True),
}


def models(name: str) -> Iterator[tuple[str, Architecture]]:
    """The lecture's model first, then wrong ones."""
    if name == "fashion":
        sizes, shape, right = (300, 100, 10), (28, 28), ("relu", "relu", "softmax")
    else:
        sizes, shape, right = (100, 10), (784,), ("sigmoid", "softmax")
    lecture = dense_network(shape, sizes, right)
    yield "the lecture's", lecture
    yield "no hidden layer", dense_network(shape, (10,), ("softmax",))
    yield "linear hidden layers", dense_network(shape, sizes, ["linear"] * (len(sizes) - 1) + ["softmax"])
    yield "softmax in all layers", dense_network(shape, sizes, ["softmax"] * len(sizes))
    yield "weights that start at zero", _with_zeros(lecture)


def _with_zeros(network: Architecture) -> Architecture:
    zeros = {"module": "keras.initializers", "class_name": "Zeros", "config": {}, "registered_name": None}
    layers = [
        replace(layer, options={**layer.options, "kernel_initializer": zeros}) if layer.units else layer
        for layer in network.layers
    ]
    return chain(network.input_shape, layers)


def from_file(file: Path, n_train: int, n_test: int, seed: int) -> Dataset:
    """Another split of the file's images for each seed."""
    with np.load(file) as archive:
        images, labels = archive["images"], archive["labels"]
    order = np.random.default_rng(seed).permutation(len(images))[: n_train + n_test]
    X, y = images[order], labels[order]
    return Dataset(X[:n_train], y[:n_train], X[n_train:], y[n_train:], drawn=False)


def main(arguments: Sequence[str]) -> None:
    """Train every model with every seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=sorted(PLANS))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--images", type=Path)
    parser.add_argument("--train", type=int)
    parser.add_argument("--epochs", type=int)
    given = parser.parse_args(arguments)
    plan = PLANS[given.name]
    if given.train:
        plan = replace(plan, n_train=given.train, n_test=200)
    if given.epochs:
        plan = replace(plan, epochs=given.epochs)
    print("| model | lowest | mean | highest |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, open_launcher() as launcher:
        for label, network in models(given.name):
            found = []
            for seed in range(given.seeds):
                source = load if given.images is None else _source(given.images, seed)
                evaluator = Evaluator(launcher, cache=Cache(Path(folder)), load=source)
                found.append(evaluator.train(network, replace(plan, seed=seed)).accuracy)
            print(f"| {label} | {min(found):.3f} | {np.mean(found):.3f} | {max(found):.3f} |", flush=True)


def _source(file: Path, seed: int):  # noqa: ANN202  a function of a data set's name and sizes
    return lambda _name, n_train, n_test: from_file(file, n_train, n_test, seed)


if __name__ == "__main__":
    main(sys.argv[1:])
