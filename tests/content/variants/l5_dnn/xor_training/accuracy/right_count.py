# counting


def accuracy(P, Y):
    n = 0
    for p, y in zip(P, Y):
        n += int((p[0] > 0.5) == bool(y[0]))
    return n / len(P)
