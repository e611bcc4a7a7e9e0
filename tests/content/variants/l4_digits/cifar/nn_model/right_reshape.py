# Reshape in place of Flatten, activations as layers

from tensorflow import keras


def nn_model():
    layers = [keras.Input((32, 32, 3)), keras.layers.Reshape((32 * 32 * 3,))]
    for units, activation in ((3000, "sigmoid"), (2000, "sigmoid"), (10, "softmax")):
        layers += [keras.layers.Dense(units), keras.layers.Activation(activation)]
    model = keras.Sequential(layers)
    model.compile(optimizer="SGD", loss=keras.losses.categorical_crossentropy, metrics=["categorical_accuracy"])
    return model
