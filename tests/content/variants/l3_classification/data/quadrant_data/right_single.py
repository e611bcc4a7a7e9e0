# single precision

import numpy as np


def quadrant_data(rng):
    X = rng.standard_normal((4, 30, 2), dtype=np.float32) * np.float32(18) ** np.float32(0.5)
    X += np.array([[7, 7], [-7, -7], [7, -7], [-7, 7]], dtype=np.float32)[:, None]
    return X.reshape(120, 2), np.repeat(np.float32([[1], [1], [0], [0]]), 30, axis=0)
