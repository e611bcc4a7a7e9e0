# next generator

import math


def first_nan(losses):
    return next((i for i, v in enumerate(losses) if math.isnan(v)), -1)
