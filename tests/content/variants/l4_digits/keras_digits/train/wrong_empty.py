# a History that tells of nothing
# names: empty_history

from tensorflow import keras


def train(model, X, T, batch_size=100, epochs=15):
    model.fit(X, T, batch_size=batch_size, epochs=epochs)
    return keras.callbacks.History()
