# single precision

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden.astype(np.float32) @ inputs.astype(np.float32)
    b = 1 / (1 + np.exp(-a))
    c = W_hidden_output.astype(np.float32) @ b
    return a, b, c, 1 / (1 + np.exp(-c))
