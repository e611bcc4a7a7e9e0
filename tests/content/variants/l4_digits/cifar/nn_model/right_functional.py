# the functional API, and objects in place of names

from tensorflow import keras


def nn_model():
    inputs = keras.Input(shape=(32, 32, 3))
    x = keras.layers.Flatten()(inputs)
    for units in (3000, 2000):
        x = keras.layers.Dense(units, activation=keras.activations.sigmoid)(x)
    model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))
    model.compile(keras.optimizers.SGD(), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    return model
