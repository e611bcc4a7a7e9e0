# while loop


def iterations_per_epoch(n, batch_size):
    count = 0
    left = n
    while left > 0:
        left -= batch_size
        count += 1
    return count
