# power


def xavier_init(rng, n_in, n_out):
    W = rng.standard_normal(size=(n_in, n_out))
    W *= n_in**-0.5
    return W
