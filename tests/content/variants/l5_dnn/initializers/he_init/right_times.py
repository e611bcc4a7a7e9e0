# times


def he_init(rng, n_in, n_out):
    return rng.standard_normal((n_in, n_out)) * (2 / n_in) ** 0.5
