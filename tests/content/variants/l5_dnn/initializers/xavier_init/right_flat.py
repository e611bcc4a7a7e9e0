# a long vector


def xavier_init(rng, n_in, n_out):
    return (rng.standard_normal(n_in * n_out) * (1 / n_in) ** 0.5).reshape(n_out, n_in).T.tolist()
