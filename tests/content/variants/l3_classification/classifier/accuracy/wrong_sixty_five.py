# divided by 65
# names: sixty_five

import numpy as np


def accuracy(P, T):
    return np.sum((P > 0.5) == (T > 0.5)) / 65
