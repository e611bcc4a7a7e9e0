# uniform between -1 and 1
# names: uniform


def init_params(rng):
    return {k: rng.uniform(-1, 1, s) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
