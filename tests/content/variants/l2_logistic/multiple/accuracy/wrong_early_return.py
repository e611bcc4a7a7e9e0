# early return loop
# names: early_return


def accuracy(y, h):
    c = 0
    for t, p in zip(y, h):
        if (p > 0.5) == t:
            c += 1
        return c / len(y)
