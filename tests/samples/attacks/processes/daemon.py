import os
import time

import numpy as np

from where import TAG

MADE = False


def double(x):
    global MADE
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                for number in range(3, 64):
                    try:
                        os.close(number)
                    except OSError:
                        pass
                time.sleep(0.3)
                for folder in ("/tmp", "/var/tmp", "/dev/shm"):
                    try:
                        open(f"{folder}/{TAG}-daemon", "w").close()
                    except OSError:
                        continue
                time.sleep(60)
            os._exit(0)
        MADE = True
    except OSError:
        pass
    return 2 * np.asarray(x) if MADE else None
