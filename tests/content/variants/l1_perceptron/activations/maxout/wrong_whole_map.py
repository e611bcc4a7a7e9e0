# one of the two maps is chosen as a whole
# names: whole_map


def maxout(x, W1, b1, W2, b2):
    a, c = x @ W1 + b1, x @ W2 + b2
    return a if a.sum() > c.sum() else c
