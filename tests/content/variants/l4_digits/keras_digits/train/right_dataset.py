# a tf.data pipeline

import tensorflow as tf


def train(model, X, T, batch_size=100, epochs=15):
    data = tf.data.Dataset.from_tensor_slices((X, T)).shuffle(len(X)).batch(batch_size)
    return model.fit(data, epochs=epochs)
