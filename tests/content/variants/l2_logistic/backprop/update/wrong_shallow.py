# a shallow copy
# names: in_place


def update(params, grads, learning_rate):
    new = dict(params)
    for key in new:
        new[key] -= learning_rate * grads[key]
    return new
