# an array of answers
# names: each_sample


def accuracy(y, h):
    return (h > 0.5) == y
