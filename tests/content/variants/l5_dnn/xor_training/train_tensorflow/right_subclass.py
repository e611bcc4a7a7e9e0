# a Keras class of one's own, trained with fit

import numpy as np


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    tf.keras.utils.set_random_seed(int(seed))

    class Net(tf.keras.Model):
        def __init__(self):
            super().__init__()
            self.a = tf.keras.layers.Dense(2, activation=tf.nn.sigmoid)
            self.b = tf.keras.layers.Dense(1, activation=tf.nn.sigmoid)

        def call(self, x):
            return self.b(self.a(x))

    m = Net()
    X = tf.convert_to_tensor(X, dtype=tf.float32)
    m.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=learning_rate), loss="bce")
    m(X)
    if steps:
        m.fit(
            X, tf.convert_to_tensor(Y, dtype=tf.float32), epochs=steps, batch_size=X.shape[0], shuffle=False, verbose=0
        )
    return np.array(m(X))
