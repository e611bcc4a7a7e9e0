# the four results are right, but in reverse order
# names: backwards

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    f = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs; o = f(a); c = W_hidden_output @ o
    return f(c), c, o, a
