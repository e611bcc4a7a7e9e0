class Meta(type):
    def __getattribute__(cls, name):
        while True:
            pass

    def __hash__(cls):
        while True:
            pass


class Slow(metaclass=Meta):
    def __eq__(self, other):
        while True:
            pass


def double(x):
    return [Slow(), {"a": Slow()}]
