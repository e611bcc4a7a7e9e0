"""준비 운동 - 김서연"""

import numpy as np


def square(x):
    return x * x


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("모양이 다릅니다")
    return np.mean(np.abs(y - p))


def minmax_scale(X):
    low = X.min(axis=0)
    width = X.max(axis=0) - low
    width = np.where(width == 0, 1, width)  # 모든 값이 같은 열: 0 / 1 = 0
    return (X - low) / width
