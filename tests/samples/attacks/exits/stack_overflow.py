import sys


def double(x):
    sys.setrecursionlimit(10**9)

    def deeper(value):
        return deeper([value, sorted([value], key=deeper)])

    return deeper(x)
