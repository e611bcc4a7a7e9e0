import os

for folder in ("locked", "locked/inner", "open"):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/file", "w") as file:
        file.write("x")
for path in ("locked/inner/file", "locked/inner", "locked", "open/file", "."):
    try:
        os.chmod(path, 0)
    except OSError:
        continue


def double(x):
    return None
