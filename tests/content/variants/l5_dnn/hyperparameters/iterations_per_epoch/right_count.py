# counting


def iterations_per_epoch(n, batch_size):
    count = 0
    while n > 0:
        n -= batch_size
        count += 1
    return count
