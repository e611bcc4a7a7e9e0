# an Input layer object, Reshape in place of Flatten, He weights, compiled already

import tensorflow as tf


def build_model():
    model = tf.keras.Sequential(
        [
            tf.keras.layers.InputLayer(shape=(28, 28)),
            tf.keras.layers.Reshape((784,)),
            tf.keras.layers.Dense(300, activation="relu", kernel_initializer="he_normal"),
            tf.keras.layers.Dense(100, activation=tf.keras.layers.ReLU(), kernel_initializer="he_normal"),
            tf.keras.layers.Dense(10),
            tf.keras.layers.Softmax(),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
