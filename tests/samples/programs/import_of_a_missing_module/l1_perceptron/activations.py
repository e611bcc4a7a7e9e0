import numpy as np
import no_such_package_here


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
