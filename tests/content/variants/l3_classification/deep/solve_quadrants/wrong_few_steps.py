# ten steps
# names: guessing

import numpy as np


def quadrants(rng, n):
    centres = np.repeat(np.array([[-7, -7], [-7, 7], [7, -7], [7, 7]]), n, axis=0)
    X = centres + np.sqrt(18) * rng.standard_normal((4 * n, 2))
    return X, (centres[:, :1] == centres[:, 1:]).astype(float)


def forward(X, p):
    Z1 = np.tanh(X @ p["W1"] + p["b1"])
    Z2 = np.tanh(Z1 @ p["W2"] + p["b2"])
    return Z1, Z2, 0.5 + 0.5 * np.tanh(0.5 * (Z2 @ p["W0"] + p["b0"]))


def gradients(X, T, p):
    Z1, Z2, P = forward(X, p)
    D = P - T
    E2 = D @ p["W0"].T * (1 - Z2**2)
    E1 = E2 @ p["W2"].T * (1 - Z1**2)
    return {"W1": X.T @ E1, "b1": E1.sum(0), "W2": Z1.T @ E2, "b2": E2.sum(0), "W0": Z2.T @ D, "b0": D.sum(0)}


def start(rng, m1, m2):
    return {
        "W1": rng.normal(size=(2, m1)),
        "b1": np.zeros(m1),
        "W2": rng.normal(size=(m1, m2)),
        "b2": np.zeros(m2),
        "W0": 0.1 * rng.normal(size=(m2, 1)),
        "b0": np.zeros(1),
    }


def accuracy(X, T, p):
    return np.mean((forward(X, p)[2] > 0.5) == (T > 0.5))



def solve_quadrants(rng):
    X, T = quadrants(rng, 30)
    p = {k: v + 0.0 for k, v in start(np.random.default_rng(5), 2, 2).items()}
    for _ in range(10):
        g = gradients(X, T, p)
        p = {k: v - 0.001 * g[k] for k, v in p.items()}
    return p
