# functional API, activations as functions and layers, keras by itself

import keras
import tensorflow as tf
from keras import layers


def build_model():
    inputs = keras.Input(shape=(28, 28))
    x = layers.Flatten()(inputs)
    x = layers.Dense(300, activation=tf.nn.relu)(x)
    x = layers.Dense(100)(x)
    x = layers.ReLU()(x)
    x = layers.Dense(10)(x)
    return keras.Model(inputs, layers.Activation(keras.activations.softmax)(x))
