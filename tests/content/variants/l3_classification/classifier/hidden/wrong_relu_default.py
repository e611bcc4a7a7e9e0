# the slide's other activation as the default
# names: relu_default

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=lambda a: np.maximum(a, 0)):
    return activation(X @ W1 + b1 * scale)
