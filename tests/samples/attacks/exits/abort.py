import faulthandler
import os


def double(x):
    for number in range(1, 64):
        try:
            faulthandler.enable(number)
        except (OSError, ValueError):
            continue
    os.abort()
