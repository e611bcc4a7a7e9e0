# one big batch
# names: batch_size

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    return model.fit(X_train, y_train, epochs=epochs, batch_size=len(X_train), validation_data=(X_valid, y_valid))
