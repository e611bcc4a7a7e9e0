# loop


def accuracy(P, Y):
    hits = 0
    for p, y in zip(P, Y):
        hits += int((p[0] > 0.5) == bool(y[0]))
    return hits / len(Y)
