# lists of rows, a tuple


def kfold(n, k):
    start = 0
    for i in range(k):
        size = n // k + (1 if i < n % k else 0)
        test = list(range(start, start + size))
        yield [j for j in range(n) if j not in test], test
        start += size


def cross_validate(fit, score, X, y, k):
    def part(indices):
        return [X[i] for i in indices], [y[i] for i in indices]

    return tuple(score(fit(*part(tr)), *part(te)) for tr, te in kfold(len(X), k))
