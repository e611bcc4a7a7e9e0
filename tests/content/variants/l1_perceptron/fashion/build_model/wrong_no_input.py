# no shape anywhere
# names: no_input

from tensorflow import keras


def build_model():
    return keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(300, activation="relu"),
            keras.layers.Dense(100, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
