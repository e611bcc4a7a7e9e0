# layers from a loop; built without an Input, by build()

from tensorflow import keras


def build_model():
    model = keras.Sequential([keras.layers.Flatten()])
    for units, activation in ((300, "relu"), (100, "relu"), (10, "softmax")):
        model.add(keras.layers.Dense(units, activation=activation))
    model.build((None, 28, 28))
    return model
