"""References for the digit classifier with Keras."""

import numpy as np
from tensorflow import keras


def build_model(size_in: int = 784, size_hidden: int = 100, size_out: int = 10) -> keras.Model:
    """The slide's network; an Input stands for its input_dim, which Keras 3 no longer has."""
    model = keras.Sequential(
        [
            keras.Input((size_in,)),
            keras.layers.Dense(size_hidden, activation="sigmoid"),
            keras.layers.Dense(size_out, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model


def train(
    model: keras.Model, X: np.ndarray, T: np.ndarray, batch_size: int = 100, epochs: int = 15
) -> keras.callbacks.History:
    """As on the slide."""
    return model.fit(X, T, batch_size=batch_size, epochs=epochs)


def predict_classes(model: keras.Model, X: np.ndarray) -> np.ndarray:
    """The place of the largest probability in each row."""
    return np.argmax(model.predict(X), axis=1)


def save_model(model: keras.Model, path: str) -> None:
    """Keras's own format holds structure, weights and settings."""
    model.save(path)


def load_model(path: str) -> keras.Model:
    """The counterpart of model.save."""
    return keras.models.load_model(path)
