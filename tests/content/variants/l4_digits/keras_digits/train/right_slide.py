# as on the slide


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size=batch_size, epochs=epochs)
