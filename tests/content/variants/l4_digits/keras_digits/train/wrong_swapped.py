# batch_size and epochs have changed places
# names: epochs


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size=epochs, epochs=batch_size)
