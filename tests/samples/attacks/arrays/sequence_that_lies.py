import numpy as np


class Pair(tuple):
    def __iter__(self):
        return iter((1.0, 2.0))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return 1.0


def double(x):
    return 2 * np.asarray(x)


def small_pair(kind, limit=10.0):
    return Pair((99.0, 99.0))
