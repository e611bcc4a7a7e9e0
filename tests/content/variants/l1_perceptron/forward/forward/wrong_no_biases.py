# no biases
# names: no_biases


def forward(X, weights, biases, activation):
    for W in weights:
        X = activation(X @ W)
    return X
