# the biases are drawn with a tenth of the spread
# names: scaled


def init_params(rng):
    return {
        "W1": rng.normal(size=(2, 2)),
        "b1": rng.normal(0, 0.1, size=2),
        "W2": rng.normal(size=(2, 1)),
        "b2": rng.normal(0, 0.1, size=1),
    }
