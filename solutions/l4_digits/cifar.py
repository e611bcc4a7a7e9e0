"""Reference for the lecture's homework."""

from tensorflow import keras


def nn_model() -> keras.Model:
    """The digit model with one more hidden layer, and the pictures made flat inside."""
    model = keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            keras.layers.Flatten(),
            keras.layers.Dense(3000, activation="sigmoid"),
            keras.layers.Dense(2000, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
