# validation_split: fewer batches fit in an epoch
# names: held_back


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size=batch_size, epochs=epochs, validation_split=0.2)
