# a dict instead of a tuple
# names: -

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden @ inputs
    c = W_hidden_output @ sigmoid(a)
    return {"X_hidden": a, "O_hidden": sigmoid(a), "X_output": c, "O_output": sigmoid(c)}
