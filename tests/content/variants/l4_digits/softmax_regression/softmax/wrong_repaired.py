# the overflow is mended afterwards instead of avoided
# names: overflow_warning

import numpy as np


def softmax(Z):
    powers = np.exp(Z)
    plain = powers.sum(axis=1, keepdims=True)
    shifted = np.exp(Z - Z.max(axis=1, keepdims=True))
    safe = shifted / shifted.sum(axis=1, keepdims=True)
    usable = np.isfinite(plain) & (plain > 0)
    return np.where(usable, powers / np.where(usable, plain, 1), safe)
