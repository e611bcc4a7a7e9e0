# a new model is trained, of the slide's hidden size
# names: other_model

from tensorflow import keras


def train(model, X, T, batch_size=100, epochs=15):
    fresh = keras.Sequential(
        [
            keras.Input((X.shape[1],)),
            keras.layers.Dense(100, activation="sigmoid"),
            keras.layers.Dense(T.shape[1], activation="softmax"),
        ]
    )
    fresh.compile(keras.optimizers.SGD(0.5), "categorical_crossentropy", metrics=["accuracy"])
    return fresh.fit(X, T, batch_size=batch_size, epochs=epochs)
