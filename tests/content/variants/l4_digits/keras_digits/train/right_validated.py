# validated on the training data itself


def train(model, X, T, batch_size=100, epochs=15):
    return model.fit(X, T, batch_size, epochs, validation_data=(X, T))
