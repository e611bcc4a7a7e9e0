# samples when larger
# names: samples_when_larger


def iterations_per_epoch(n, batch_size):
    return n if batch_size > n else -(-n // batch_size)
