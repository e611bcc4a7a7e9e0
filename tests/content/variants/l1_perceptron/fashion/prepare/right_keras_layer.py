# Keras's own Rescaling layer does the dividing

from tensorflow import keras


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    scale = keras.layers.Rescaling(1 / 255)
    X, X_test = scale(X_train_full).numpy(), scale(X_test).numpy()
    return X[n_valid:], y_train_full[n_valid:], X[:n_valid], y_train_full[:n_valid], X_test
