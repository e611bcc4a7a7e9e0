# always one more
# names: one_more


def iterations_per_epoch(n, batch_size):
    return n // batch_size + 1
