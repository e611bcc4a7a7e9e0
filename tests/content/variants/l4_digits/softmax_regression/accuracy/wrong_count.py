# count
# names: count


def accuracy(P, T):
    return (P.argmax(1) == T.argmax(1)).sum()
