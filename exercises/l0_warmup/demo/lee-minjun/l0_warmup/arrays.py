"""준비 운동 - 이민준"""

import numpy as np


def square(x):
    return x**2


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    # 평균이 아니라 합
    return np.sum(np.abs(y - p))


def minmax_scale(X):
    # 열이 아니라 행렬 전체의 최솟값과 최댓값
    low, high = X.min(), X.max()
    return (X - low) / (high - low)
