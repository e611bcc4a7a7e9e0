# the training set twice
# names: validated_on_training

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_train, y_train))
