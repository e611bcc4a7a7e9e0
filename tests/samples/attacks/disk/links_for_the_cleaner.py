import os

from where import HOME, NEIGHBOUR, RESULTS

for number, path in enumerate((HOME, RESULTS, os.path.dirname(NEIGHBOUR), "..")):
    os.makedirs(f"deep/{number}", exist_ok=True)
    for name in (f"link{number}", f"deep/{number}/link", f"deep/{number}/.1"):
        try:
            os.symlink(path, name)
        except OSError:
            continue


def double(x):
    return None
