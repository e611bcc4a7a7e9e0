# standard normal, divided


def xavier_init(rng, n_in, n_out):
    return rng.standard_normal(size=(n_in, n_out)) / n_in**0.5
