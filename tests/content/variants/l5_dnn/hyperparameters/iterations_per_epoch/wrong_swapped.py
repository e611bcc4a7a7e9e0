# swapped
# names: swapped


def iterations_per_epoch(n, batch_size):
    return -(-batch_size // n)
