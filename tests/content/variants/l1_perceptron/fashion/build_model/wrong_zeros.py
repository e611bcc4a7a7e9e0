# all weights start at zero: the structure is right, but it cannot learn
# names: -

from tensorflow import keras


def build_model():
    return keras.Sequential(
        [
            keras.layers.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(300, activation="relu", kernel_initializer="zeros"),
            keras.layers.Dense(100, activation="relu", kernel_initializer="zeros"),
            keras.layers.Dense(10, activation="softmax", kernel_initializer="zeros"),
        ]
    )
