# TensorFlow's stateless random numbers

import numpy as np


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    pass
    W1 = tf.Variable(tf.random.stateless_normal((2, 2), (seed, 1)))
    b1 = tf.Variable(tf.random.stateless_uniform((2,), (seed, 2), -1, 1))
    W2 = tf.Variable(tf.random.stateless_normal((2, 1), (seed, 3)))
    b2 = tf.Variable(tf.random.stateless_normal((1,), (seed, 4)))
    X = tf.constant(X, tf.float32)
    Y = tf.constant(Y, tf.float32)

    def forward():
        return tf.sigmoid(tf.sigmoid(X @ W1 + b1) @ W2 + b2)

    for _ in range(steps):
        with tf.GradientTape() as tape:
            P = forward()
            cost = -tf.reduce_mean(Y * tf.math.log(tf.clip_by_value(P, 1e-7, 1.0)) + (1 - Y) * tf.math.log(1 - P))
        for v, g in zip((W1, b1, W2, b2), tape.gradient(cost, (W1, b1, W2, b2))):
            v.assign_sub(learning_rate * g)
    return forward().numpy()
