import os

from where import HOME

here = os.getcwd()
for action in (lambda: os.rmdir(here), lambda: os.rename(here, here + "-moved"), lambda: os.symlink(HOME, here)):
    try:
        action()
    except OSError:
        continue


def double(x):
    return None
