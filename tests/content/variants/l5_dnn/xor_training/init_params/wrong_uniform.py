# rng.random
# names: uniform


def init_params(rng):
    return {"W1": rng.random((2, 2)), "b1": rng.random(2), "W2": rng.random((2, 1)), "b2": rng.random(1)}
