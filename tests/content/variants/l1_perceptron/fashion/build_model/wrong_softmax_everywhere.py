# softmax in every layer
# names: softmax_hidden

from tensorflow import keras


def build_model():
    return keras.Sequential(
        [
            keras.layers.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(300, activation="softmax"),
            keras.layers.Dense(100, activation="softmax"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
