# whole numbers
# names: whole_numbers


def init_params(rng):
    return {k: rng.integers(-3, 4, s) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
