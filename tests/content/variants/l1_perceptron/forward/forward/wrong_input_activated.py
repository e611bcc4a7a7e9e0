# the input goes through the activation before the first layer
# names: input_activated


def forward(X, weights, biases, activation):
    X = activation(X)
    for W, b in zip(weights, biases):
        X = activation(X @ W + b)
    return X
