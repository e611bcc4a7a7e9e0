import os

CODES = iter((74, 70, 75))


def double(x):
    os._exit(next(CODES))
