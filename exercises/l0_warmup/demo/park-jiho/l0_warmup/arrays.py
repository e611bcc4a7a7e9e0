"""준비 운동 - 박지호"""

import numpy as np


def square(x):
    x *= x  # 받은 배열을 바꿔 버린다
    return x


def mean_absolute_error(y, p):
    return np.abs(y - p).mean()


def minmax_scale(X):
    low = X.min(axis=0)
    high = X.max(axis=0)
    # nan을 0으로 고치지만 경고는 이미 나왔다
    return np.nan_to_num((X - low) / (high - low))
