# b2 scalar
# names: single_bias


def init_params(rng):
    return {
        "W1": rng.standard_normal((2, 2)),
        "b1": rng.standard_normal(2),
        "W2": rng.standard_normal((2, 1)),
        "b2": rng.standard_normal(),
    }
