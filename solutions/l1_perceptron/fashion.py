"""References for Fashion-MNIST with Keras."""

import numpy as np
from tensorflow import keras

CLASS_NAMES = [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
]


def prepare(
    X_train_full: np.ndarray, y_train_full: np.ndarray, X_test: np.ndarray, n_valid: int = 5000
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The validation set comes first, as on the slide."""
    X = X_train_full / 255.0
    return X[n_valid:], y_train_full[n_valid:], X[:n_valid], y_train_full[:n_valid], X_test / 255.0


def build_model() -> keras.Model:
    """The slide's second way; Keras 3 wants an Input instead of input_shape."""
    return keras.models.Sequential(
        [
            keras.layers.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(300, activation="relu"),
            keras.layers.Dense(100, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def compile_model(model: keras.Model) -> keras.Model:
    """As on the slide; compile itself returns nothing."""
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model


def train_model(
    model: keras.Model,
    X_train: np.ndarray,
    y_train: np.ndarray,
    X_valid: np.ndarray,
    y_valid: np.ndarray,
    epochs: int = 30,
) -> keras.callbacks.History:
    """As on the slide."""
    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))


def predict_labels(model: keras.Model, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The largest probability of each row; the names by indexing."""
    numbers = np.argmax(model.predict(X), axis=1)
    return numbers, np.array(CLASS_NAMES)[numbers]
