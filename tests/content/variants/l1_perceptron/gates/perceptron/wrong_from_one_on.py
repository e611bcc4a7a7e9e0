# the perceptron fires only at sums from 1 on (a threshold of 1, or the sum cut down to a whole number first)
# names: from_one_on


def perceptron(x, w, b):
    return (x @ w + b >= 1).astype(int)
