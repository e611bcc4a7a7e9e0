# abs of wrong sign... plus parentheses
# names: precedence

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.sum(T * np.log(P) + 1 - T * np.log(1 - P))
