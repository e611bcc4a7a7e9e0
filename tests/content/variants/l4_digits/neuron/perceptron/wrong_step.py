# step unit
# names: step


def perceptron(x, w, b):
    return (x @ w + b > 0) * 1.0
