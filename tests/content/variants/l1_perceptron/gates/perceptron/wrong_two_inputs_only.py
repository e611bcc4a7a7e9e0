# only the first two inputs are used
# names: two_inputs_only


def perceptron(x, w, b):
    if x.ndim == 1:
        return int(x[0] * w[0] + x[1] * w[1] + b > 0)
    return (x[:, 0] * w[0] + x[:, 1] * w[1] + b > 0).astype(int)
