from activations import sigmoid


def perceptron(x, w, b):
    return sigmoid(x @ w + b) > 0.5
