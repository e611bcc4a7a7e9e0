# columns as rows of the transpose, put together as a list

import numpy as np


def _scale(column):
    low, width = np.min(column), np.max(column) - np.min(column)
    return np.zeros(len(column)) if width == 0 else (column - low) / width


def minmax_scale(X):
    return np.array([_scale(column) for column in X.T]).T.tolist()
