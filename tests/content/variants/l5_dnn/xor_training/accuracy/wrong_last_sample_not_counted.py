# last sample not counted
# names: last_not_counted


def accuracy(P, Y):
    hits = 0
    for i in range(len(Y) - 1):
        hits += (P[i, 0] > 0.5) == Y[i, 0]
    return hits / len(Y)
