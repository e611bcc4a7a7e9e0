# the History that the model keeps


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid), verbose=0)
    return model.history
