"""준비 운동 - 정하은"""

import numpy as np


def square(x):
    return x @ x  # 행렬곱


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y - p))


def minmax_scale(X):
    scaled = np.zeros(X.shape)
    column = 0
    while column < X.shape[1]:
        low, high = X[:, column].min(), X[:, column].max()
        if high > low:
            scaled[:, column] = (X[:, column] - low) / (high - low)
        # column += 1 을 잊었다
    return scaled
