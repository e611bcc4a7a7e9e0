# only the first sample gets a decision
# names: first_sample_only


def perceptron(x, w, b):
    if x.ndim == 1:
        return int(x @ w + b > 0)
    for row in x:
        return int(row @ w + b > 0)
