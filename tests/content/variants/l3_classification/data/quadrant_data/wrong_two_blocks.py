# two blocks of 60 on one diagonal
# names: other_centres

import numpy as np


def quadrant_data(rng):
    X = np.vstack([rng.normal([7, 7], np.sqrt(18), (60, 2)), rng.normal([-7, 7], np.sqrt(18), (60, 2))])
    return X, np.repeat([[1.0], [0.0]], 60, axis=0)
