# the cross-entropy of two classes
# names: binary_loss

from tensorflow import keras
from tensorflow.keras import layers


def nn_model():
    model = keras.Sequential([layers.Input((32, 32, 3)), layers.Flatten()])
    model.add(layers.Dense(3000, activation="sigmoid"))
    model.add(layers.Dense(2000, activation="sigmoid"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model
