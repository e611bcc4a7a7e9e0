# always batches of 100
# names: batch_size


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size=100, epochs=epochs)
