# W2 row
# names: output_weights_row


def init_params(rng):
    return {
        "W1": rng.standard_normal((2, 2)),
        "b1": rng.standard_normal(2),
        "W2": rng.standard_normal((1, 2)),
        "b2": rng.standard_normal(1),
    }
