# functional, in a loop, with TensorFlow's own functions as activations

import tensorflow as tf


def build_model():
    inputs = tf.keras.layers.Input(shape=[28, 28], name="image", dtype="float32")
    x = inputs
    for layer in [
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(300),
        tf.keras.layers.Activation(tf.nn.relu),
        tf.keras.layers.Dense(100, activation="relu"),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]:
        x = layer(x)
    return tf.keras.models.Model(inputs, x, name="fashion")
