# np.vectorize around a function of one number

import numpy as np

square = np.vectorize(lambda value: value * value)
