# sums by hand


def maxout(x, W1, b1, W2, b2):
    n, d = x.shape
    m = W1.shape[1]
    result = []
    for i in range(n):
        row = []
        for j in range(m):
            first = sum(x[i, k] * W1[k, j] for k in range(d)) + b1[j]
            second = sum(x[i, k] * W2[k, j] for k in range(d)) + b2[j]
            row.append(max(first, second))
        result.append(row)
    return result
