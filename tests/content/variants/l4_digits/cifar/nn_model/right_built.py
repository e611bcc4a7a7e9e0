# activations as layers, built from an input shape

import keras


def nn_model():
    m = keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(3000),
            keras.layers.Activation("sigmoid"),
            keras.layers.Dense(2000),
            keras.layers.Activation("sigmoid"),
            keras.layers.Dense(10),
            keras.layers.Softmax(),
        ]
    )
    m.build((None, 32, 32, 3))
    m.compile(
        optimizer=keras.optimizers.SGD(),
        loss=keras.losses.categorical_crossentropy,
        metrics=[keras.metrics.categorical_accuracy],
    )
    return m
