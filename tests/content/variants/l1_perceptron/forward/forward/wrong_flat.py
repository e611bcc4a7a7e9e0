# the values are right, but in one flat row
# names: flat


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = activation(X @ W + b)
    return X.ravel()
