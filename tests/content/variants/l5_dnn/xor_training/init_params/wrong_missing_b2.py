# missing b2
# names: array_missing


def init_params(rng):
    return {"W1": rng.standard_normal((2, 2)), "b1": rng.standard_normal(2), "W2": rng.standard_normal((2, 1))}
