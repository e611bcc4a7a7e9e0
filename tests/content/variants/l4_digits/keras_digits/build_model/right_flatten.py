# a Flatten that has nothing to do, and names for the layers

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(name="digits")
    model.add(keras.Input((size_in,), name="pixels"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(size_hidden, "sigmoid", kernel_initializer="he_normal", name="hidden"))
    model.add(keras.layers.Dense(size_out, "softmax", name="digit"))
    model.compile("SGD", "categorical_crossentropy", metrics=["accuracy"])
    return model
