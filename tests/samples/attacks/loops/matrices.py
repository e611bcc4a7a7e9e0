import numpy as np


def double(x):
    a = np.ones((2200, 2200)) + np.eye(2200)
    while True:
        np.linalg.svd(a)
