# vstack of chunks

import numpy as np


def cross_validate(fit, score, X, y, k):
    Xs, ys = np.array_split(X, k), np.array_split(y, k)
    res = []
    for i in range(k):
        Xt = np.concatenate([Xs[j] for j in range(k) if j != i])
        yt = np.concatenate([ys[j] for j in range(k) if j != i])
        res.append(score(fit(Xt, yt), Xs[i], ys[i]))
    return np.asarray(res)
