# one number for each sample
# names: per_sample


def squared_error(P, T):
    return ((P - T) ** 2).sum(axis=1)
