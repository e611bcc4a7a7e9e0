# the layers are frozen
# names: frozen

from tensorflow import keras


def build_model():
    model = keras.Sequential([keras.layers.Input((28, 28)), keras.layers.Flatten()])
    for units, activation in ((300, "relu"), (100, "relu"), (10, "softmax")):
        model.add(keras.layers.Dense(units, activation=activation, trainable=False))
    return model
