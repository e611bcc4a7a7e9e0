# history.history
# names: -

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    history = model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
    return history.history
