# scores
# names: scores


def predict(X, W, b):
    return X @ W + b
