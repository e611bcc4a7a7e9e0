# standard deviation 2
# names: scaled


def init_params(rng):
    return {k: rng.normal(0, 2, s) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
