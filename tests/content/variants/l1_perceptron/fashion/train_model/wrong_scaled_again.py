# the images are divided by 255 once more
# names: scaled_again


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    return model.fit(X_train / 255.0, y_train, epochs=epochs, validation_data=(X_valid / 255.0, y_valid), verbose=0)
