import os
import shutil

from where import HOME, KEY, NEIGHBOUR, RESULTS, SOLUTION


def attempt(action, *args):
    try:
        action(*args)
    except (OSError, ValueError):
        pass


for path in (NEIGHBOUR, RESULTS + "/report.json", HOME + "/notes.txt", KEY + "x", SOLUTION + "x"):
    attempt(os.utime, path, (0, 0))
    attempt(os.chmod, path, 0o666)
    attempt(os.chown, path, 1, 1)
    attempt(os.setxattr, path, "user.owned", b"1")
    attempt(os.rename, path, path + ".moved")
    attempt(os.unlink, path)
    attempt(os.symlink, "/dev/null", path)
    attempt(os.rmdir, os.path.dirname(path))


def double(x):
    return None
