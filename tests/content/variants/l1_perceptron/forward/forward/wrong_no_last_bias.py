# the last layer's bias is not used
# names: no_last_bias


def forward(X, weights, biases, activation):
    for W, b in zip(weights[:-1], biases[:-1]):
        X = activation(X @ W + b)
    return activation(X @ weights[-1])
