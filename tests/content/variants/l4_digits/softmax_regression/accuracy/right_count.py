# counting


def accuracy(P, T):
    hits = 0
    for p, t in zip(P, T):
        hits += int(list(p).index(max(p)) == list(t).index(1))
    return hits / len(P)
