# nine numbers at once, cut into pieces


def init_params(rng):
    v = rng.standard_normal(9)
    return {"W1": v[:4].reshape(2, 2), "b1": v[4:6], "W2": v[6:8].reshape(2, 1), "b2": v[8:]}
