import numpy as np


def xor_weights():
    return [[30, -30], [30, -30]], [-45, 15], [[-30], [-30]], [15]
