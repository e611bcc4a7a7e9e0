# remainder test off by one
# names: rest_of_one


def iterations_per_epoch(n, batch_size):
    return n // batch_size + (1 if n % batch_size > 1 else 0)
