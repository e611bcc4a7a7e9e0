# the samples are divided by 255
# names: scaled_again


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X / 255.0, T, batch_size=batch_size, epochs=epochs)
