# one fit for each epoch; the last History comes back
# names: last_history


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    for _ in range(epochs):
        h = model.fit(X_train, y_train, epochs=1, validation_data=(X_valid, y_valid), verbose=0)
    return h
