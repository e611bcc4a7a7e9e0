# the two sets are swapped
# names: trained_on_validation

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    return model.fit(X_valid, y_valid, epochs=epochs, validation_data=(X_train, y_train))
