# built from an input shape, settings as functions and objects, a second metric

import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    m = keras.Sequential(
        [keras.layers.Dense(size_hidden, "sigmoid"), keras.layers.Dense(size_out, "softmax")], name="digits"
    )
    m.build(input_shape=(None, size_in))
    m.compile(
        optimizer=keras.optimizers.SGD(0.5),
        loss=keras.losses.categorical_crossentropy,
        metrics=[keras.metrics.CategoricalAccuracy(name="acc"), "mse"],
    )
    return m
