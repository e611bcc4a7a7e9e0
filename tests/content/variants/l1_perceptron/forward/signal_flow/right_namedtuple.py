# a named tuple

from collections import namedtuple

import numpy as np


Flow = namedtuple("Flow", "X_hidden O_hidden X_output O_output")
def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: np.exp(z) / (1 + np.exp(z))
    a = W_input_hidden @ inputs
    c = W_hidden_output @ s(a)
    return Flow(a, s(a), c, s(c))
