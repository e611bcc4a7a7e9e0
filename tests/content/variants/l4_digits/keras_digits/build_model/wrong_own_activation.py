# a sigmoid of one's own
# names: own_activation

import tensorflow as tf
from tensorflow import keras


def squash(z):
    return 1 / (1 + tf.exp(-z))


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential([keras.Input((size_in,))])
    model.add(keras.layers.Dense(size_hidden, activation=squash))
    model.add(keras.layers.Dense(size_out, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
