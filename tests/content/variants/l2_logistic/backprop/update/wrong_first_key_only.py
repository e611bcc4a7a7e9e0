# return in loop
# names: first_key_only


def update(params, grads, learning_rate):
    new = {}
    for k in params:
        new[k] = params[k] - learning_rate * grads[k]
        return new
