# no hidden layer, as on the slides before
# names: missing_layer

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(
        [
            keras.Input((size_in,)),
            keras.layers.Dense(size_out, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
