# 28 x 28, as for the digits
# names: input_shape

from tensorflow import keras


def nn_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(3000, activation="sigmoid"),
            keras.layers.Dense(2000, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
