# size_hidden and size_out have changed places
# names: order

import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    m = keras.Sequential(
        [keras.Input((size_in,)), keras.layers.Dense(size_out, "sigmoid"), keras.layers.Dense(size_hidden, "softmax")]
    )
    m.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return m
