# a Dense layer for the 784 pixels
# names: extra_layer

from tensorflow import keras


def build_model():
    L = keras.layers
    return keras.Sequential(
        [
            L.Input((28, 28)),
            L.Flatten(),
            L.Dense(784, activation="relu"),
            L.Dense(300, activation="relu"),
            L.Dense(100, activation="relu"),
            L.Dense(10, activation="softmax"),
        ]
    )
