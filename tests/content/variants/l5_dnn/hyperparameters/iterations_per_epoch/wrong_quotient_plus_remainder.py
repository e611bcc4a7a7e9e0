# quotient plus remainder
# names: rest_added


def iterations_per_epoch(n, batch_size):
    return n // batch_size + n % batch_size
