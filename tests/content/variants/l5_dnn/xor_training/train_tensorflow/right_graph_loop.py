# a loop inside tf.function, in double precision, from NumPy's numbers

import numpy as np


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    rng = np.random.default_rng(seed)
    V = [tf.Variable(rng.normal(size=s)) for s in ((2, 2), (2,), (2, 1), (1,))]
    X = tf.constant(X, tf.float64)
    Y = tf.constant(Y, tf.float64)
    net = lambda: tf.sigmoid(tf.sigmoid(X @ V[0] + V[1]) @ V[2] + V[3])
    bce = tf.keras.losses.BinaryCrossentropy()

    @tf.function
    def run():
        for _ in tf.range(steps):
            with tf.GradientTape() as tape:
                c = bce(Y, net())
            for v, g in zip(V, tape.gradient(c, V)):
                v.assign_sub(tf.cast(learning_rate, tf.float64) * tf.cast(g, tf.float64))

    run()
    return net().numpy()
