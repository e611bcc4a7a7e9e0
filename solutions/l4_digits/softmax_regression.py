"""Reference for softmax regression: digits from pixels without a hidden layer."""

import numpy as np


def one_hot(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """A row for each label, with a 1 in the label's column; (n,) -> (n, n_classes)."""
    # n_classes decides the width: a class may be missing among the labels.
    return np.eye(n_classes)[labels]


def softmax(Z: np.ndarray) -> np.ndarray:
    """The softmax of every row of Z (n, k)."""
    # Subtracting a row's maximum changes nothing in the ratios, and e^0 is then the largest power.
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(P: np.ndarray, T: np.ndarray) -> float:
    """The sum of -t log p over all samples and classes."""
    return -np.sum(T * np.log(np.maximum(P, 1e-15)))  # log(0) is minus infinity


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The classes' probabilities; X (n, d), W (d, k), b (k,) -> (n, k)."""
    return softmax(X @ W + b)


def get_batch(X: np.ndarray, T: np.ndarray, size: int, i: int) -> tuple[np.ndarray, np.ndarray]:
    """The i-th batch of `size` rows, starting again at row 0 after the last row."""
    rows = np.arange(i * size, (i + 1) * size) % len(X)
    return X[rows], T[rows]


def gradient(X: np.ndarray, T: np.ndarray, W: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The gradient (dW, db) of the summed cross-entropy."""
    # The derivatives of cross-entropy and softmax together are P - T.
    delta = predict(X, W, b) - T
    return X.T @ delta, delta.sum(axis=0)


def train(
    X: np.ndarray,
    T: np.ndarray,
    learning_rate: float,
    batch_size: int,
    steps: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Gradient descent from zeros, one batch a step: (W, b)."""
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(steps):
        dW, db = gradient(*get_batch(X, T, batch_size, i), W, b)
        W, b = W - learning_rate * dW, b - learning_rate * db
    return W, b


def accuracy(P: np.ndarray, T: np.ndarray) -> float:
    """The share of samples whose largest probability is at the target's place."""
    return np.mean(P.argmax(axis=1) == T.argmax(axis=1))


def save_parameters(path: str, W: np.ndarray, b: np.ndarray) -> None:
    """Write W and b to a file that ends in .npz."""
    np.savez(path, W=W, b=b)


def load_parameters(path: str) -> tuple[np.ndarray, np.ndarray]:
    """Read (W, b) from a file that save_parameters wrote."""
    with np.load(path) as archive:
        return archive["W"], archive["b"]
