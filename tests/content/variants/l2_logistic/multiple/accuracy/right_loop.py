# a loop


def accuracy(y, h):
    right = 0
    for t, p in zip(y, h):
        guess = 1 if p > 0.5 else 0
        if guess == t:
            right += 1
    return right / len(y)
