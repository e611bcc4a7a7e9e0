# one update for each sample
# names: batches

import numpy as np


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    tf.random.set_seed(seed)
    V = [tf.Variable(tf.random.normal(s)) for s in ((2, 2), (2,), (2, 1), (1,))]
    X = tf.constant(X, tf.float32)
    Y = tf.constant(Y, tf.float32)
    net = lambda x: tf.sigmoid(tf.sigmoid(x @ V[0] + V[1]) @ V[2] + V[3])
    for s in range(steps):
        for i in range(len(X)):
            with tf.GradientTape() as tape:
                P = net(X[i : i + 1])
                y = Y[i : i + 1]
                c = -tf.reduce_mean(y * tf.math.log(P) + (1 - y) * tf.math.log(1 - P))
            for v, g in zip(V, tape.gradient(c, V)):
                v.assign_sub(learning_rate * g)
    return net(X).numpy()
