import os

from where import COURSE, HOME, NEIGHBOUR, RESULTS, SOLUTION, TAG

for folder in ("/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/etc", HOME, COURSE, RESULTS, os.path.dirname(SOLUTION), os.path.dirname(NEIGHBOUR), "..", "/usr/lib", os.path.dirname(os.__file__)):
    try:
        with open(f"{folder}/{TAG}-written", "w") as file:
            file.write("x")
        if folder in ("/", "/run", "/etc", "/usr/lib", os.path.dirname(os.__file__)):
            os.unlink(f"{folder}/{TAG}-written")
            with open(f"{HOME}/{TAG}-reached", "w") as file:
                file.write(folder)
    except OSError:
        continue


def double(x):
    return None
