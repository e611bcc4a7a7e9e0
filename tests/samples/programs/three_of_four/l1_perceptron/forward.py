import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    X_hidden = W_input_hidden @ inputs
    O_hidden = 1 / (1 + np.exp(-X_hidden))
    return X_hidden, O_hidden, W_hidden_output @ O_hidden
