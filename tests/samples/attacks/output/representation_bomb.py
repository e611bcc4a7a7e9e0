class Bomb:
    def __repr__(self):
        return "x" * 10**9

    __str__ = __repr__


def double(x):
    return {"bomb": Bomb(), "list": [Bomb()] * 1000}
