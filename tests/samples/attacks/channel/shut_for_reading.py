import os
import socket
import time


def double(x):
    for number in range(3, 64):
        try:
            os.dup2(0, number)
        except OSError:
            continue
    time.sleep(100)
