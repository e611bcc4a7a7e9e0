# per entry loops

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(X @ W + b)


def gradient(X, T, W, b):
    P = predict(X, W, b)
    dW = np.zeros(np.shape(W)); db = np.zeros(np.shape(b))
    for n in range(len(X)):
        for j in range(len(db)):
            e = P[n, j] - T[n, j]
            db[j] += e
            for i in range(len(dW)):
                dW[i, j] += X[n, i] * e
    return dW, db
