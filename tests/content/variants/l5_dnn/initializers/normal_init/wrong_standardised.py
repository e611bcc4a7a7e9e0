# standardised
# names: standardised


def normal_init(rng, n_in, n_out, std):
    W = rng.standard_normal((n_in, n_out))
    return (W - W.mean()) / W.std() * std
