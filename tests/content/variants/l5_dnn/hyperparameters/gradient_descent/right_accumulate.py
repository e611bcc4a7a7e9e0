# accumulate

import numpy as np

from itertools import accumulate


def gradient_descent(gradient, x0, learning_rate, steps):
    return np.stack(
        list(
            accumulate(
                range(steps), lambda x, _: x - learning_rate * np.asarray(gradient(x)), initial=np.asarray(x0, float)
            )
        )
    )
