# the layers alone
# names: -

from tensorflow import keras


def build_model():
    L = keras.layers
    return [
        L.Flatten(),
        L.Dense(300, activation="relu"),
        L.Dense(100, activation="relu"),
        L.Dense(10, activation="softmax"),
    ]
