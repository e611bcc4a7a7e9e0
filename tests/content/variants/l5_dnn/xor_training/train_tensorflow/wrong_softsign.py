# softsign in the hidden layer, which is bounded too
# names: -


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    x, y = tf.constant(X, dtype=tf.float32), tf.constant(Y, dtype=tf.float32)
    tf.random.set_seed(seed)
    variables = [tf.Variable(tf.random.normal(shape)) for shape in ([2, 2], [2], [2, 1], [1])]
    W1, b1, W2, b2 = variables

    def output(x):
        return tf.sigmoid(tf.nn.softsign(x @ W1 + b1) @ W2 + b2)

    @tf.function
    def update():
        with tf.GradientTape() as tape:
            p = output(x)
            cost = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
        for variable, slope in zip(variables, tape.gradient(cost, variables)):
            variable.assign_sub(learning_rate * slope)

    for _ in range(steps):
        update()
    return output(x).numpy()
