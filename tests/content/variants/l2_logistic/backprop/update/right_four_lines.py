# four lines


def update(params, grads, learning_rate):
    return {
        "b1": params["b1"] - grads["b1"] * learning_rate,
        "b2": params["b2"] - grads["b2"] * learning_rate,
        "W1": params["W1"] - grads["W1"] * learning_rate,
        "W2": params["W2"] - grads["W2"] * learning_rate,
    }
