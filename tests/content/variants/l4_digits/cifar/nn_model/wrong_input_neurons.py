# a Dense layer for the input neurons
# names: extra_layer

import keras


def nn_model():
    m = keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            keras.layers.Flatten(),
            keras.layers.Dense(3072, "sigmoid"),
            keras.layers.Dense(3000, "sigmoid"),
            keras.layers.Dense(2000, "sigmoid"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    m.compile(optimizer="SGD", loss="categorical_crossentropy", metrics=["accuracy"])
    return m
