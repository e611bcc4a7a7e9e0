# the input is not declared
# names: no_input

from tensorflow import keras


def nn_model():
    model = keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(3000, activation="sigmoid"),
            keras.layers.Dense(2000, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
