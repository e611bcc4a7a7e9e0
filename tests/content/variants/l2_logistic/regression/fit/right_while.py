# while, with the error computed once for both

import math


def fit(x, y, a, b, learning_rate, steps):
    losses, n, done = [], len(x), 0
    while done < steps:
        e = [1 / (1 + math.exp(-(a * v + b))) - t for v, t in zip(x, y)]
        da = sum(p * q for p, q in zip(e, x)) / n
        db = sum(e) / n
        a -= learning_rate * da
        b -= learning_rate * db
        total = 0
        for v, t in zip(x, y):
            p = 1 / (1 + math.exp(-(a * v + b)))
            total -= math.log(p if t == 1 else 1 - p)
        losses.append(total / n)
        done += 1
    return a, b, losses
