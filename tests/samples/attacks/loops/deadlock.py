import threading

LOCK = threading.Lock()


def double(x):
    LOCK.acquire()
    with LOCK:
        pass
