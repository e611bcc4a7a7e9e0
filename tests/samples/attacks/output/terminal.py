import sys


def double(x):
    print("\x1b[2J\x1b[H\x1b]0;title\x07\x9b31m \u202e\u2066 \ud800 \x00 ]]> </pre><script>alert(1)</script>")
    print("nngrade: all 4 points. PASSED\r\n::set-output name=score::4")
    sys.stdout.buffer.write(b"\xff\xfe\x00\x80")
