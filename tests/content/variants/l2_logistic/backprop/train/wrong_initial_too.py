# initial too
# names: initial_too

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
    losses = [loss(forward(X, params)[1], Y)]
    for _ in range(steps):
        params = update(params, backward(X, Y, params), learning_rate)
        losses.append(loss(forward(X, params)[1], Y))
    return params, np.array(losses)
