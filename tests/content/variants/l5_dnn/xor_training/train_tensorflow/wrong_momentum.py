# SGD with momentum
# names: momentum

import numpy as np


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    from tensorflow import keras

    keras.utils.set_random_seed(seed)
    m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, "sigmoid"), keras.layers.Dense(1, "sigmoid")])
    m.compile(loss="binary_crossentropy", optimizer=keras.optimizers.SGD(learning_rate, momentum=0.9))
    m.fit(X, Y, batch_size=len(X), epochs=steps, verbose=0)
    return m.predict(X, verbose=0)
