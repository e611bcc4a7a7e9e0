# einsum

import numpy as np


def accuracy(P, T):
    return np.einsum("ij,ij->", np.eye(P.shape[1])[P.argmax(1)], T) / len(T)
