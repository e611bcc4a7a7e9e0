# W2 flat
# names: flat_output_weights


def init_params(rng):
    return {
        "W1": rng.standard_normal((2, 2)),
        "b1": rng.standard_normal(2),
        "W2": rng.standard_normal(2),
        "b2": rng.standard_normal(1),
    }
