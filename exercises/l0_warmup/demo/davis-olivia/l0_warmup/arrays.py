"""Warm-up, Olivia Davis: plain loops and lists all the way, which is fine too."""


def square(x):
    try:
        return [square(part) for part in x]
    except TypeError:
        return float(x) ** 2


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    total, count = 0.0, 0
    for a, b in zip(y.flatten(), p.flatten()):
        total += a - b if a > b else b - a
        count += 1
    return total / count


def minmax_scale(X):
    columns = []
    for column in X.T.tolist():
        low, high = min(column), max(column)
        if low == high:
            columns.append([0.0] * len(column))
        else:
            columns.append([(value - low) / (high - low) for value in column])
    return [list(row) for row in zip(*columns)]
