# times 0.01
# names: scaled


def init_params(rng):
    return {k: 0.01 * rng.normal(size=s) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
