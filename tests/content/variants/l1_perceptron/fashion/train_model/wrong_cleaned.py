# throws the accuracy away
# names: no_accuracy

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    history = model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
    history.history = {name: values for name, values in history.history.items() if "loss" in name}
    return history
