# loops over samples and features, lists

import math


def fit(X, y, w, b, learning_rate, steps):
    n, d = len(X), len(X[0])
    w = [float(v) for v in w]
    losses = []

    def predict(row):
        return 1 / (1 + math.exp(-(sum(row[j] * w[j] for j in range(d)) + b)))

    for _ in range(steps):
        dw, db = [0.0] * d, 0.0
        for i in range(n):
            e = predict(X[i]) - y[i]
            for j in range(d):
                dw[j] += e * X[i][j] / n
            db += e / n
        w = [w[j] - learning_rate * dw[j] for j in range(d)]
        b = b - learning_rate * db
        losses.append(sum(-math.log(predict(X[i]) if y[i] else 1 - predict(X[i])) for i in range(n)) / n)
    return w, b, losses
