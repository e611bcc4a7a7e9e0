"""Reference for back-propagation in a 2-2-1 sigmoid network."""

import numpy as np

Params = dict[str, np.ndarray]


def forward(X: np.ndarray, params: Params) -> tuple[np.ndarray, np.ndarray]:
    """The outputs of the hidden layer (n, 2) and of the output layer (n, 1)."""
    A1 = _sigmoid(X @ params["W1"] + params["b1"])
    A2 = _sigmoid(A1 @ params["W2"] + params["b2"])
    return A1, A2


def loss(A2: np.ndarray, Y: np.ndarray) -> float:
    """1 / (2n) times the sum of the squared errors; A2 and Y are (n, 1)."""
    return float(np.sum((A2 - Y) ** 2) / (2 * len(Y)))


def backward(X: np.ndarray, Y: np.ndarray, params: Params) -> Params:
    """The gradients of the loss, with the keys and shapes of ``params``."""
    A1, A2 = forward(X, params)
    # dL/dZ for every layer, from the last to the first.  sigmoid' = A * (1 - A).
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    delta1 = delta2 @ params["W2"].T * A1 * (1 - A1)
    # Each weight's derivative: what came in along it times the delta of the neuron where it ends, over all samples.
    return {
        "W1": X.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": A1.T @ delta2,
        "b2": delta2.sum(axis=0),
    }


def update(params: Params, grads: Params, learning_rate: float) -> Params:
    """One step of gradient descent, as a new dict."""
    # `-=` on the arrays would change the old dict's arrays as well.
    return {name: value - learning_rate * grads[name] for name, value in params.items()}


def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: Params,
    learning_rate: float,
    steps: int,
) -> tuple[Params, np.ndarray]:
    """Gradient descent from ``params``; the losses are those after each step."""
    losses = np.zeros(steps)
    for step in range(steps):
        # All gradients are taken at the old parameters, then all parameters move at once.
        params = update(params, backward(X, Y, params), learning_rate)
        losses[step] = loss(forward(X, params)[1], Y)
    return params, losses


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
