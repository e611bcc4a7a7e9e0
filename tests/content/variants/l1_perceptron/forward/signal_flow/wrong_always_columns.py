# always (d, 1)
# names: column

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden @ inputs.reshape(-1, 1)
    c = W_hidden_output @ sigmoid(a)
    return a, sigmoid(a), c, sigmoid(c)
