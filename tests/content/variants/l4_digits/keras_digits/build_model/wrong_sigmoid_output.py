# the sigmoid in the output layer
# names: sigmoid_output

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(
        [
            keras.Input((size_in,)),
            keras.layers.Dense(size_hidden, activation="sigmoid"),
            keras.layers.Dense(size_out, activation="sigmoid"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
