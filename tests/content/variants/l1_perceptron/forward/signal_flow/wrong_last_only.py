# only the last result
# names: last_only

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    return sigmoid(W_hidden_output @ sigmoid(W_input_hidden @ inputs))
