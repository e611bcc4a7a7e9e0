import numpy as np


def squash(z):
    1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    X_hidden = W_input_hidden @ inputs
    O_hidden = 1 / (1 + np.exp(-X_hidden))
    X_output = W_hidden_output @ O_hidden
    return X_hidden, O_hidden, X_output, squash(X_output)


def dense(X, W, b):
    return X @ W + b
