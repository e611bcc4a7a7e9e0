# class with vector theta

import numpy as np


class GD:
    def __init__(self, x, y):
        self.M = np.column_stack([x, np.ones(len(x))])
        self.y = y
    def h(self, t):
        return 1 / (1 + np.exp(-self.M @ t))
    def grad(self, t):
        return self.M.T @ (self.h(t) - self.y) / len(self.y)
    def loss(self, t):
        h = np.clip(self.h(t), 1e-16, 1 - 1e-16)
        return -np.mean(np.log(np.where(self.y > 0, h, 1 - h)))


def fit(x, y, a, b, learning_rate, steps):
    g = GD(x, y)
    t = np.array([a, b], dtype=float)
    out = np.zeros(steps)
    for i in range(steps):
        t -= learning_rate * g.grad(t)
        out[i] = g.loss(t)
    return t[0], t[1], out
