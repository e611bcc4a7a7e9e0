# the loss in a list, the metric in a list of lists

import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    m = keras.Sequential(
        [keras.Input((size_in,)), keras.layers.Dense(size_hidden, "sigmoid"), keras.layers.Dense(size_out, "softmax")],
        name="digits",
    )
    m.compile(optimizer="sgd", loss=["categorical_crossentropy"], metrics=[["accuracy"]])
    return m
