import numpy as np


def sigmoid(z):
    print("\x1b[2J\x1b]0;title\x07\u202egnorw\u2066 \ud800 \x00 <script>alert(1)</script>")
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
