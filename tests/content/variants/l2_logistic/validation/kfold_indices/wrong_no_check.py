# and in place of or
# names: no_check


def kfold_indices(n, k):
    if k < 2 and k > n:
        raise ValueError("k")
    q, r = divmod(n, k)
    out = []; s = 0
    for i in range(k):
        e = s + q + (i < r)
        out.append((list(range(s)) + list(range(e, n)), list(range(s, e)))); s = e
    return out
