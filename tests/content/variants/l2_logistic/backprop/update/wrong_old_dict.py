# new arrays put into the old dict
# names: in_place


def update(params, grads, learning_rate):
    for key in params:
        params[key] = params[key] - learning_rate * grads[key]
    return params
