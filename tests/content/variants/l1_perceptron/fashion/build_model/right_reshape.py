# Reshape in place of Flatten, another initialiser

from tensorflow import keras


def build_model():
    L = keras.layers
    m = keras.Sequential(
        [
            L.Input((28, 28)),
            L.Reshape((784,)),
            L.Dense(300, activation="relu", kernel_initializer="he_normal"),
            L.Dense(100, activation="relu", kernel_initializer="he_normal"),
            L.Dense(10, activation="softmax"),
        ]
    )
    return m
