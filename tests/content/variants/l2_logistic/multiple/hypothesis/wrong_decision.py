# 0 and 1
# names: rounded

import numpy as np


def hypothesis(X, w, b):
    return (X @ w + b > 0).astype(int)
