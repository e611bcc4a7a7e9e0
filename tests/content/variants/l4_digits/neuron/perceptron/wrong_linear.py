# no sigmoid
# names: no_sigmoid


def perceptron(x, w, b):
    return x @ w + b
