# classes
# names: class_numbers


def predict(X, W, b):
    return (X @ W + b).argmax(axis=1)
