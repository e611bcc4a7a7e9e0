# nine numbers cut


def init_params(rng):
    v = rng.normal(0, 1, 9)
    return {"b2": v[:1], "W2": v[1:3].reshape(2, 1), "b1": v[3:5], "W1": v[5:].reshape(2, 2)}
