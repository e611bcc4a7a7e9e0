# the image is taken as 28 x 28
# names: input_shape

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(
        [
            keras.Input((28, size_in // 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(size_hidden, activation="sigmoid"),
            keras.layers.Dense(size_out, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
