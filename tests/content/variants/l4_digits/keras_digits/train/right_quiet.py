# no shuffling, no progress bar


def train(model, X, T, batch_size=100, epochs=15):
    history = model.fit(x=X, y=T, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0)
    return history
