# rest inverted
# names: rest_inverted


def iterations_per_epoch(n, batch_size):
    return n // batch_size + (n % batch_size == 0)
