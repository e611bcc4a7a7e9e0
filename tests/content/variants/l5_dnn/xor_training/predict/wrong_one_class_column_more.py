# one class column more
# names: two_columns

import numpy as np


def predict(P):
    return np.hstack([P <= 0.5, P > 0.5]).astype(float)
