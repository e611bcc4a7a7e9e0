# the lecture's code for TensorFlow 1
# names: -


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import tensorflow as tf

    tf.set_random_seed(seed)
    x = tf.placeholder(tf.float32, [None, 2])
    y = tf.placeholder(tf.float32, [None, 1])
    W1 = tf.Variable(tf.random_normal([2, 2]), name="weight1")
    b1 = tf.Variable(tf.random_normal([2]), name="bias1")
    W2 = tf.Variable(tf.random_normal([2, 1]), name="weight2")
    b2 = tf.Variable(tf.random_normal([1]), name="bias2")
    pred = tf.sigmoid(tf.matmul(tf.sigmoid(tf.matmul(x, W1) + b1), W2) + b2)
    cost = -tf.reduce_mean(y * tf.log(pred) + (1 - y) * tf.log(1 - pred))
    op_train = tf.train.GradientDescentOptimizer(learning_rate).minimize(cost)
    sess = tf.Session()
    sess.run(tf.global_variables_initializer())
    for _ in range(steps):
        sess.run(op_train, feed_dict={x: X, y: Y})
    return sess.run(pred, feed_dict={x: X})
