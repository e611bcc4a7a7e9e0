import atexit
import sys
import threading


def forever():
    while True:
        pass


atexit.register(forever)
threading.Thread(target=forever, daemon=False).start()


def double(x):
    try:
        sys.exit(0)
    finally:
        forever()
