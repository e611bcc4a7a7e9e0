# one fit for each epoch; the last History comes back
# names: last_history


def train(model, X, T, batch_size=100, epochs=15):
    for e in range(epochs):
        h = model.fit(X, T, batch_size=batch_size, epochs=1)
    return h
