# flat vector

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    A1 = sigmoid(X @ params['W1'] + params['b1'])
    return A1, sigmoid(A1 @ params['W2'] + params['b2'])


def backward(X, Y, params):
    A1, A2 = forward(X, params)
    n = len(X)
    d2 = (A2 - Y) * A2 * (1 - A2) / n
    d1 = d2 @ params['W2'].T * A1 * (1 - A1)
    return {'W1': X.T @ d1, 'b1': d1.sum(axis=0), 'W2': A1.T @ d2, 'b2': d2.sum(axis=0)}


def loss(A2, Y):
    return np.sum((A2 - Y) ** 2) / (2 * len(Y))


def update(params, grads, learning_rate):
    return {k: params[k] - learning_rate * grads[k] for k in params}


def train(X, Y, params, learning_rate, steps):
    keys = ['W1', 'b1', 'W2', 'b2']
    shapes = [params[k].shape for k in keys]
    sizes = np.cumsum([int(np.prod(s)) for s in shapes])[:-1]
    un = lambda v: {k: c.reshape(s) for k, c, s in zip(keys, np.split(v, sizes), shapes)}
    v = np.concatenate([params[k].ravel() for k in keys]).astype(float)
    losses = []
    for _ in range(steps):
        g = backward(X, Y, un(v))
        v = v - learning_rate * np.concatenate([g[k].ravel() for k in keys])
        losses.append(loss(forward(X, un(v))[1], Y))
    return un(v), losses
