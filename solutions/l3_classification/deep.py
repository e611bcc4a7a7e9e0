"""Reference for the network with two hidden layers."""

import numpy as np

Params = dict[str, np.ndarray]

CENTRES = (((-7.0, -7.0), 1.0), ((-7.0, 7.0), 0.0), ((7.0, -7.0), 0.0), ((7.0, 7.0), 1.0))
GOOD = 0.88  # the best possible is 0.906; the local minima lie near 0.7
TINY = 1e-12


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def _forward(X: np.ndarray, params: Params) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return Z1, Z2, _sigmoid(Z2 @ params["W0"] + params["b0"])


def predict_probability(X: np.ndarray, params: Params) -> np.ndarray:
    """The probability of t = 1, (n, 1)."""
    return _forward(X, params)[-1]


def gradients(X: np.ndarray, T: np.ndarray, params: Params) -> Params:
    """Gradients of the summed binary cross-entropy, by back-propagation through both hidden layers."""
    Z1, Z2, P = _forward(X, params)
    error_out = P - T
    error_2 = (error_out @ params["W0"].T) * (1.0 - Z2**2)
    error_1 = (error_2 @ params["W2"].T) * (1.0 - Z1**2)
    return {
        "W1": X.T @ error_1,
        "b1": error_1.sum(axis=0),
        "W2": Z1.T @ error_2,
        "b2": error_2.sum(axis=0),
        "W0": Z2.T @ error_out,
        "b0": error_out.sum(axis=0),
    }


def train(X: np.ndarray, T: np.ndarray, params: Params, learning_rate: float, steps: int) -> tuple[Params, np.ndarray]:
    """Plain gradient descent; the loss after every update, (steps,)."""
    losses = np.empty(steps)
    for step in range(steps):
        grads = gradients(X, T, params)
        params = {name: value - learning_rate * grads[name] for name, value in params.items()}
        losses[step] = _loss(predict_probability(X, params), T)
    return params, losses


def solve_quadrants(rng: np.random.Generator) -> Params:
    """Parameters that classify the four quadrants: descents from new starts until one is good."""
    X_test, T_test = _quadrants(rng, 600)
    while True:
        X, T = _quadrants(rng, 30)
        start = {
            "W1": rng.normal(size=(2, 2)),
            "b1": np.zeros(2),
            "W2": rng.normal(size=(2, 2)),
            "b2": np.zeros(2),
            "W0": np.zeros((2, 1)),
            "b0": np.zeros(1),
        }
        # More than half of the descents at this rate get there within 300 steps; the others are stuck.
        params, _ = train(X, T, start, 0.01, 300)
        right = np.round(predict_probability(X_test, params)) == T_test
        if right.mean() >= GOOD:
            return params


def _loss(P: np.ndarray, T: np.ndarray) -> float:
    P = np.clip(P, TINY, 1.0 - TINY)
    return float(-np.sum(T * np.log(P) + (1.0 - T) * np.log(1.0 - P)))


def _quadrants(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """The four blocks with n points each, X (4n, 2) and T (4n, 1)."""
    X = np.concatenate([rng.normal(centre, np.sqrt(18.0), size=(n, 2)) for centre, _ in CENTRES])
    T = np.concatenate([np.full((n, 1), t) for _, t in CENTRES])
    return X, T
