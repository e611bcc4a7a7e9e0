# always 15 epochs
# names: epochs


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size=batch_size, epochs=15)
