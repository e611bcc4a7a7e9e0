# the last layer without activation
# names: no_last_activation


def forward(X, weights, biases, activation):
    for k, (W, b) in enumerate(zip(weights, biases)):
        X = X @ W + b
        if k < len(weights) - 1:
            X = activation(X)
    return X
