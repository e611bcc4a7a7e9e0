# the weights are exponentially distributed, the biases normal
# names: -


def init_params(rng):
    return {
        "W1": rng.exponential(size=(2, 2)),
        "b1": rng.normal(size=2),
        "W2": rng.normal(size=(2, 1)),
        "b2": rng.normal(size=1),
    }
