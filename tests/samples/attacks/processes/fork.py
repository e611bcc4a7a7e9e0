import os
import time

from where import HOME


def double(x):
    if os.fork() == 0:
        try:
            open(HOME + "/child", "w").close()
        except OSError:
            pass
        time.sleep(60)
        os._exit(0)
    return None
