# is
# names: always_zero


def accuracy(P, Y):
    hits = 0
    for p, y in zip(P, Y):
        if (p > 0.5) is (y == 1):
            hits += 1
    return hits / len(Y)
