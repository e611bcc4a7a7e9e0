# logistic regression
# names: no_hidden


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    x, y = tf.constant(X, dtype=tf.float32), tf.constant(Y, dtype=tf.float32)
    tf.random.set_seed(seed)
    w, b = tf.Variable(tf.random.normal([2, 1])), tf.Variable(tf.random.normal([1]))

    @tf.function
    def update():
        with tf.GradientTape() as tape:
            p = tf.sigmoid(x @ w + b)
            cost = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
        slopes = tape.gradient(cost, [w, b])
        w.assign_sub(learning_rate * slopes[0])
        b.assign_sub(learning_rate * slopes[1])

    for _ in range(steps):
        update()
    return tf.sigmoid(x @ w + b).numpy()
