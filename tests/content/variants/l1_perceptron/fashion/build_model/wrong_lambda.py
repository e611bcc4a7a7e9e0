# a Lambda layer that flattens
# names: lambda

from tensorflow import keras


def build_model():
    return keras.Sequential(
        [
            keras.layers.Input((28, 28)),
            keras.layers.Lambda(lambda x: keras.ops.reshape(x, (-1, 784)), output_shape=(784,)),
            keras.layers.Dense(300, activation="relu"),
            keras.layers.Dense(100, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
