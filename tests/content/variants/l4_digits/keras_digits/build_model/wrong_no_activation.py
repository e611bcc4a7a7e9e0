# a linear hidden layer
# names: no_activation

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(
        [
            keras.Input((size_in,)),
            keras.layers.Dense(size_hidden),
            keras.layers.Dense(size_out, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
