"""Models as students build them, right and wrong: each function is one."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

import keras as alone

INPUT = layers.Input((28, 28))


def chain(*parts):
    return keras.Sequential([keras.layers.Input((28, 28)), layers.Flatten(), *parts])


def relu(x):
    return tf.maximum(x, 0)


def right():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def right_nested():
    hidden = keras.Sequential([layers.Dense(300, "relu"), layers.Dense(100, "relu")])
    return chain(hidden, layers.Dense(10, "softmax"))


def right_functional():
    inputs = alone.Input(shape=(28, 28))
    x = alone.layers.Reshape((-1,))(inputs)
    x = alone.layers.Dense(300, activation=tf.nn.relu)(x)
    x = alone.layers.ReLU()(alone.layers.Dense(100)(x))
    return alone.Model(inputs, alone.layers.Softmax()(alone.layers.Dense(10)(x)))


def right_functional_inside():
    inputs = keras.Input(shape=(784,))
    head = keras.Model(
        inputs, layers.Dense(10, "softmax")(layers.Dense(100, "relu")(layers.Dense(300, "relu")(inputs)))
    )
    return chain(head)


def right_built_late():
    model = keras.Sequential([layers.Flatten()])
    for units in (300, 100):
        model.add(layers.Dense(units, activation=keras.activations.relu, kernel_initializer="he_normal"))
    model.add(layers.Dense(10))
    model.add(layers.Activation("softmax"))
    model.build((None, 28, 28))
    return model


def right_own_relu():
    return chain(layers.Dense(300, relu), layers.Dense(100, layers.ReLU()), layers.Dense(10, "softmax"))


def softmax(x):
    return tf.exp(x) / tf.reduce_sum(tf.exp(x))


def own_softmax():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, softmax))


def softmax_over_samples():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, layers.Softmax(axis=0)))


def a_lambda_function():
    return chain(layers.Dense(300, lambda x: tf.maximum(x, 0)), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def order():
    return chain(layers.Dense(100, "relu"), layers.Dense(300, "relu"), layers.Dense(10, "softmax"))


def units():
    return chain(layers.Dense(128, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def no_softmax():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10))


def sigmoid_output():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "sigmoid"))


def relu_output():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "relu"))


def output_activation():
    return chain(layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "tanh"))


def activation():
    return chain(layers.Dense(300, "sigmoid"), layers.Dense(100, "sigmoid"), layers.Dense(10, "softmax"))


def no_activation():
    return chain(layers.Dense(300), layers.Dense(100), layers.Dense(10, "softmax"))


def softmax_hidden():
    return chain(layers.Dense(300, "softmax"), layers.Dense(100, "softmax"), layers.Dense(10, "softmax"))


def own_activation():
    return chain(layers.Dense(300, lambda x: x), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def flat_input():
    parts = (layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))
    return keras.Sequential([keras.layers.Input((784,)), *parts])


def input_shape():
    model = keras.Sequential([keras.layers.Input((28, 28, 1)), layers.Flatten()])
    for part in (layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax")):
        model.add(part)
    return model


def no_input():
    return keras.Sequential(
        [layers.Flatten(), layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax")]
    )


def no_flatten():
    parts = (layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))
    return keras.Sequential([keras.layers.Input((28, 28)), *parts])


def rescaled():
    return chain(layers.Rescaling(1 / 255), *right().layers[1:])


def missing_layer():
    return chain(layers.Dense(300, "relu"), layers.Dense(10, "softmax"))


def extra_layer():
    return chain(layers.Dense(300, "relu"), layers.Dropout(0.2), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def extra_dense():
    return chain(*(layers.Dense(n, "relu") for n in (300, 200, 100)), layers.Dense(10, "softmax"))


def convolution():
    return keras.Sequential([keras.layers.Input((28, 28, 1)), layers.Conv2D(3, 3), layers.Flatten(), layers.Dense(10)])


def no_bias():
    return chain(layers.Dense(300, "relu", use_bias=False), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def frozen():
    return chain(layers.Dense(300, "relu", trainable=False), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def a_lambda():
    return chain(layers.Lambda(lambda x: x), *right().layers[1:])


def own_layer():
    class Mine(layers.Dense):
        pass

    return chain(Mine(300, "relu"), layers.Dense(100, "relu"), layers.Dense(10, "softmax"))


def branches():
    inputs = keras.Input(shape=(28, 28))
    x = layers.Flatten()(inputs)
    both = layers.Add()([layers.Dense(10)(x), layers.Dense(10)(x)])
    return keras.Model(inputs, both)


def own_class():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.out = layers.Dense(10)

        def call(self, x):
            return self.out(x)

    return Net()


def too_deep():
    return keras.Sequential([keras.layers.Input((4,)), *(layers.Dense(4) for _ in range(60))])


def ten_billion():
    return keras.Sequential([layers.Dense(100_000), layers.Dense(100_000)])


def trained_already():
    model = right()
    model.set_weights([w + 1 for w in model.get_weights()])
    return model


def fifteen_million():
    parts = [layers.Dense(3000, "sigmoid"), layers.Dense(2000, "sigmoid"), layers.Dense(10, "softmax")]
    return keras.Sequential([keras.layers.Input((32, 32, 3)), layers.Flatten(), *parts])


def compiled(model, what):
    loss, optimizer, metrics = {
        "strings": ("sparse_categorical_crossentropy", "sgd", ["accuracy"]),
        "objects": (
            keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            keras.optimizers.SGD(0.05, momentum=0.9),
            [keras.metrics.SparseCategoricalAccuracy()],
        ),
        "functions": (keras.losses.sparse_categorical_crossentropy, tf.optimizers.SGD(), ["acc"]),
        "schedule": (
            "SparseCategoricalCrossentropy",
            keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.02, 100, 0.9)),
            {"out": ["accuracy"]},
        ),
        "one_hot_loss": ("categorical_crossentropy", "sgd", ["accuracy"]),
        "squared_loss": ("mse", "rmsprop", None),
        "binary_loss": (keras.losses.BinaryCrossentropy(), "adam", [keras.metrics.Accuracy()]),
        "lists": (["sparse_categorical_crossentropy"], "sgd", [["accuracy"]]),
        "not_called": (keras.losses.SparseCategoricalCrossentropy, "sgd", ["accuracy"]),
        "loss": (lambda y, p: p, keras.optimizers.SGD(10.0), ["mae"]),
    }[what]
    model.compile(loss=loss, optimizer=optimizer, metrics=metrics)
    return model


def same(model):
    return model


def trained(model, X, y, X_valid, y_valid, epochs, how):
    if how == "split":
        return model.fit(X, y, epochs=epochs, validation_split=0.2)
    if how == "nan":
        model.compile(
            loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(1e30), metrics=["accuracy"]
        )
    if how == "spoofed":
        history = keras.callbacks.History()
        history.set_model(model)
        history.epoch = list(range(epochs))
        claims = [0.5 / (n + 1) for n in range(epochs)]
        history.history = {"loss": claims, "val_loss": claims, "accuracy": claims, "val_accuracy": claims}
        return history
    if how == "one by one":
        return [model.fit(X, y, validation_data=(X_valid, y_valid)) for _ in range(epochs)][-1]
    if how == "elsewhere":
        model = keras.Sequential([keras.Input(X.shape[1:]), layers.Flatten(), layers.Dense(2, "softmax")])
        model.compile("sgd", "mse", metrics=["accuracy"])
        return model.fit(X, X[:, 0, :2], epochs=epochs, validation_data=(X_valid, X_valid[:, 0, :2]))
    if how == "rows":
        model = keras.Sequential([keras.Input(X.shape[1:]), layers.Dense(3, "softmax")])
        model.compile("sgd", "mse", metrics=["accuracy"])
        return model.fit(X, X[:, :, :3], epochs=epochs, validation_data=(X_valid, X_valid[:, :, :3]))
    if how == "no values":
        history = model.fit(X, y, epochs=epochs, validation_data=(X_valid, y_valid))
        history.history["val_loss"] = []
        return history
    if how == "empty":
        return keras.callbacks.History()
    if how == "strange":
        history = model.fit(X, y, epochs=1)
        history.history = {"loss": ["one"], 3: [1.0], "val_loss": [object()], "accuracy": [1]}
        history.params = {"epochs": 1 << 70, "steps": 1.5}
        return history
    inputs = {"on validation": (X_valid, y_valid), "scaled": (X / 255, y)}.get(how, (X, y))
    against = {"on validation": (X, y), "on training": (X, y), "scaled": (X_valid / 255, y_valid)}.get(
        how, (X_valid, y_valid)
    )
    options = {} if how == "unvalidated" else {"validation_data": against}
    return model.fit(*inputs, epochs=epochs, batch_size=8 if how == "batches" else 32, **options)


def names():
    import numpy as np

    return np.array(["Bag", "Coat"])[[1, 0, 0]]
