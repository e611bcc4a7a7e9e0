# lists


def kfold_indices(n, k):
    if not (2 <= k <= n):
        raise ValueError(f"k = {k}")
    sizes = [n // k + 1] * (n % k) + [n // k] * (k - n % k)
    result, start = [], 0
    for size in sizes:
        test = list(range(start, start + size))
        train = [i for i in range(n) if i < start or i >= start + size]
        result.append((train, test))
        start += size
    return result
