# error when it does not divide
# names: rest_refused


def iterations_per_epoch(n, batch_size):
    if n % batch_size:
        raise ValueError("must divide")
    return n // batch_size
