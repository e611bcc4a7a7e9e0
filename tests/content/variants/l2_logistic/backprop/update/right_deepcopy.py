# a deep copy changed in place

import copy


def update(params, grads, learning_rate):
    new = copy.deepcopy(params)
    for key in new:
        new[key] -= learning_rate * grads[key]
    return new
