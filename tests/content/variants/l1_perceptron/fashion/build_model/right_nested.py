# a model inside a model

from tensorflow import keras


def build_model():
    hidden = keras.Sequential([keras.layers.Dense(300, "relu"), keras.layers.Dense(100, "relu")])
    return keras.Sequential(
        [keras.layers.Input((28, 28)), keras.layers.Flatten(), hidden, keras.layers.Dense(10, "softmax")]
    )
