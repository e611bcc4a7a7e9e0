import os
import sys

from where import TAG

for folder in [*sys.path, os.path.dirname(os.__file__), os.path.dirname(sys.modules["numpy"].__file__)]:
    for name in (f"{TAG}.pth", f"__pycache__/{TAG}.pyc"):
        try:
            path = os.path.join(folder, name)
            with open(path, "w") as file:
                file.write("import os\n")
            os.unlink(path)
            os.write(1, b"written")
            open(f"/tmp/{TAG}-packages", "w").close()
        except OSError:
            continue


def double(x):
    return None
