# biases as rows
# names: bias_rows


def init_params(rng):
    n = rng.normal
    return {"W1": n(size=(2, 2)), "b1": n(size=(1, 2)), "W2": n(size=(2, 1)), "b2": n(size=(1, 1))}
