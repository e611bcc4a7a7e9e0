import numpy as np


def square(x):
    x = np.asarray(x)
    return np.array([value * value for value in x.ravel()], dtype=x.dtype).reshape(x.shape)


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p have different shapes")
    return sum(abs(a - b) for a, b in zip(y.ravel(), p.ravel())) / y.size


def minmax_scale(X):
    result = np.zeros(X.shape)
    for column in range(X.shape[1]):
        values = X[:, column]
        if values.max() > values.min():
            result[:, column] = (values - values.min()) / (values.max() - values.min())
    return result
