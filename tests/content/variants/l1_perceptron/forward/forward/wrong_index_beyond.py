# an index runs beyond the end of the lists
# names: index_beyond


def forward(X, weights, biases, activation):
    for i in range(len(weights) + 1):
        X = activation(X @ weights[i] + biases[i])
    return X
