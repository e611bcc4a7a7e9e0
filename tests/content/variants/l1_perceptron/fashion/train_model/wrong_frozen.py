# the model is frozen before the training
# names: not_falling

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    model.trainable = False
    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
