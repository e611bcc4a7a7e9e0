# the pictures have to come flat
# names: flat_input

from tensorflow import keras


def nn_model():
    model = keras.Sequential(
        [
            keras.Input((3072,)),
            keras.layers.Dense(3000, activation="sigmoid"),
            keras.layers.Dense(2000, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
