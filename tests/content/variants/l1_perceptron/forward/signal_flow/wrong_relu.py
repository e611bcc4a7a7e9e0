# the activation is the ReLU
# names: relu

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: np.maximum(0, z)
    a = W_input_hidden @ inputs
    c = W_hidden_output @ s(a)
    return a, s(a), c, s(c)
