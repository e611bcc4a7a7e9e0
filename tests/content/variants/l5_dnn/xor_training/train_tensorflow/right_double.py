# double precision, NumPy's generator, a list of rows


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import numpy as np
    import tensorflow as tf

    rng = np.random.default_rng(seed)
    X, Y = tf.constant(X, tf.float64), tf.constant(Y, tf.float64)
    params = [tf.Variable(rng.uniform(-1, 1, shape)) for shape in ((2, 2), (2,), (2, 1), (1,))]

    def forward():
        W1, b1, W2, b2 = params
        return tf.nn.sigmoid(tf.matmul(tf.nn.sigmoid(X @ W1 + b1), W2) + b2)

    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    loss = tf.keras.losses.BinaryCrossentropy()
    for _ in range(steps):
        with tf.GradientTape() as tape:
            cost = loss(Y, forward())
        optimizer.apply_gradients(zip(tape.gradient(cost, params), params))
    return forward().numpy()
