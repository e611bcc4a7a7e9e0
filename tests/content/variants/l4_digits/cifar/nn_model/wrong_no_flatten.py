# the pictures are not made flat
# names: no_flatten

from tensorflow import keras


def nn_model():
    model = keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            keras.layers.Dense(30, activation="sigmoid"),
            keras.layers.Dense(20, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
