# a text file with six digits of each number
# names: few_digits

import numpy as np


def save_parameters(path, W, b):
    with open(path, "w") as file:
        file.write(f"{W.shape[0]} {W.shape[1]}\n")
        file.write(" ".join(f"{v:.6g}" for v in np.ravel(W)) + "\n")
        file.write(" ".join(f"{v:.6g}" for v in np.ravel(b)) + "\n")


def load_parameters(path):
    with open(path) as file:
        d, k = map(int, file.readline().split())
        W = np.array(list(map(float, file.readline().split()))).reshape(d, k)
        return W, np.array(list(map(float, file.readline().split())))
