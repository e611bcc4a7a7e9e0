# loop over shapes


def init_params(rng):
    shapes = dict(W1=(2, 2), b1=(2,), W2=(2, 1), b2=(1,))
    return {k: rng.normal(size=s) for k, s in shapes.items()}
