# a new History
# names: empty_history

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
    return keras.callbacks.History()
