"""Reference for XOR trained by gradient descent, as in the lecture "Deep Learning with Python", chapter 1."""

import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def init_params(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Weights and biases of the 2-2-1 network, all of them standard normal."""
    return {
        "W1": rng.standard_normal((2, 2)),
        "b1": rng.standard_normal(2),
        "W2": rng.standard_normal((2, 1)),
        "b2": rng.standard_normal(1),
    }


def _hidden(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    return _sigmoid(X @ params["W1"] + params["b1"])


def forward(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    """The network's probabilities; X (n, 2) -> (n, 1)."""
    return _sigmoid(_hidden(X, params) @ params["W2"] + params["b2"])


def cost(P: np.ndarray, Y: np.ndarray) -> float:
    """Mean binary cross-entropy of P and Y, both (n, 1)."""
    P = np.clip(P, 1e-15, 1.0 - 1e-15)  # log(0) is minus infinity
    return -np.mean(Y * np.log(P) + (1.0 - Y) * np.log(1.0 - P))


def gradients(X: np.ndarray, Y: np.ndarray, params: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The gradient of the mean cost for every array of params, with its key and shape."""
    hidden = _hidden(X, params)
    # The derivative of the cross-entropy and that of the sigmoid cancel to P - Y.
    delta_output = (forward(X, params) - Y) / len(X)
    delta_hidden = (delta_output @ params["W2"].T) * hidden * (1.0 - hidden)
    return {
        "W1": X.T @ delta_hidden,
        "b1": delta_hidden.sum(axis=0),
        "W2": hidden.T @ delta_output,
        "b2": delta_output.sum(axis=0),
    }


def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: dict[str, np.ndarray],
    learning_rate: float = 0.1,
    steps: int = 10000,
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Full-batch gradient descent: the new params, and the cost after each update."""
    costs = []
    for _ in range(steps):
        grads = gradients(X, Y, params)
        # A new dict each time: the caller's params stay as they were.
        params = {name: value - learning_rate * grads[name] for name, value in params.items()}
        costs.append(cost(forward(X, params), Y))
    return params, costs


def predict(P: np.ndarray) -> np.ndarray:
    """1.0 where the probability is above one half, else 0.0."""
    return np.where(np.asarray(P) > 0.5, 1.0, 0.0)


def accuracy(P: np.ndarray, Y: np.ndarray) -> float:
    """The share of samples whose predicted class is the true one."""
    return np.mean(predict(P) == Y)


def train_tensorflow(
    X: np.ndarray, Y: np.ndarray, seed: int, learning_rate: float = 0.1, steps: int = 10000
) -> np.ndarray:
    """The lecture's graph with a tape: tf.function makes the graph that the Session used to run."""
    import tensorflow as tf  # noqa: PLC0415  the NumPy tasks of this file do without it

    x, y = tf.constant(X, tf.float32), tf.constant(Y, tf.float32)
    generator = tf.random.Generator.from_seed(seed)
    W1, b1, W2, b2 = (tf.Variable(generator.normal(shape)) for shape in ((2, 2), (2,), (2, 1), (1,)))

    def logits() -> tf.Tensor:
        return tf.sigmoid(x @ W1 + b1) @ W2 + b2

    @tf.function
    def train() -> None:
        for _ in tf.range(steps):
            with tf.GradientTape() as tape:
                cost = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, logits()))
            for variable, slope in zip((W1, b1, W2, b2), tape.gradient(cost, (W1, b1, W2, b2)), strict=True):
                variable.assign_sub(learning_rate * slope)

    train()
    return tf.sigmoid(logits()).numpy()
