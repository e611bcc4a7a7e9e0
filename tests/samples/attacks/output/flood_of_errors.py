import os
import sys


def double(x):
    while True:
        sys.stderr.write("x" * 1000)
        os.write(2, b"x" * 10_000)
