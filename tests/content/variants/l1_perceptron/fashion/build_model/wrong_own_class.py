# a class of one's own
# names: -

from tensorflow import keras


def build_model():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.f = keras.layers.Flatten()
            self.a = keras.layers.Dense(300, "relu")
            self.b = keras.layers.Dense(100, "relu")
            self.c = keras.layers.Dense(10, "softmax")

        def call(self, x):
            return self.c(self.b(self.a(self.f(x))))

    m = Net()
    m.build((None, 28, 28))
    return m
