import numpy as np


class Function:
    __signature__ = property(lambda self: 1 / 0)
    count = 0

    def __call__(self, x):
        type(self).count += 1
        return 2 * np.asarray(x)

    def __getattribute__(self, name):
        if name == "__class__":
            return type(lambda: 0)
        return object.__getattribute__(self, name)


double = Function()
