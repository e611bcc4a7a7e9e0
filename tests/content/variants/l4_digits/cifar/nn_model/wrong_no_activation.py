# hidden layers without an activation
# names: no_activation

from tensorflow import keras
from tensorflow.keras import layers


def nn_model():
    model = keras.Sequential([layers.Input((32, 32, 3)), layers.Flatten()])
    model.add(layers.Dense(3000))
    model.add(layers.Dense(2000))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
