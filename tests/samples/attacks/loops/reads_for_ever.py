import os


def double(x):
    read, write = os.pipe()
    os.read(read, 1)
