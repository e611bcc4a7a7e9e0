# one answer
# names: one_answer

import numpy as np


def predict(P):
    return float(np.mean(P) > 0.5)
