# three results come back, as on the slide
# names: three_only

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs
    o = s(a)
    return a, o, W_hidden_output @ o
