# rng.normal with a size


def init_params(rng):
    shapes = {"W1": (2, 2), "b1": (2,), "W2": (2, 1), "b2": (1,)}
    return {k: rng.normal(0.0, 1.0, size=s) for k, s in shapes.items()}
