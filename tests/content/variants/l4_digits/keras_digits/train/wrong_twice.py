# fit is called twice
# names: trained_twice


def train(model, X, T, batch_size=100, epochs=15):
    model.fit(X, T, batch_size=batch_size, epochs=epochs)
    return model.fit(X, T, batch_size=batch_size, epochs=epochs)
