# a loop


def loss(A2, Y):
    total = 0.0
    for a, t in zip(A2, Y):
        total += float(a[0] - t[0]) ** 2
    return total / len(Y) / 2
