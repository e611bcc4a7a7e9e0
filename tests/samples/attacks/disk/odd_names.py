import os

for name in (b"\xff\xfe\x80", b"line\nend", b"-rf", b" ", b"\x1b[2J", "한글".encode("cp949"), b"a" * 255, b"*", b"~"):
    try:
        os.mkdir(name)
        open(name + b"/" + name, "w").close()
    except OSError:
        continue


def double(x):
    return None
