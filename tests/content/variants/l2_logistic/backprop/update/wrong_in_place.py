# -= on the given arrays
# names: in_place


def update(params, grads, learning_rate):
    for key in params:
        params[key] -= learning_rate * grads[key]
    return params
