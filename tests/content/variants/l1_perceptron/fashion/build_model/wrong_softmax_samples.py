# softmax over the samples of a batch
# names: own_activation

from tensorflow import keras


def build_model():
    L = keras.layers
    return keras.Sequential(
        [
            L.Input((28, 28)),
            L.Flatten(),
            L.Dense(300, activation="relu"),
            L.Dense(100, activation="relu"),
            L.Dense(10),
            L.Softmax(axis=0),
        ]
    )
