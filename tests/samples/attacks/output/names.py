NAME = "<script>alert(1)</script>\x1b[2J\u202e" + "x" * 1_000_000
Error = type(NAME, (ValueError,), {})


def double(x):
    raise Error(NAME)


double.__name__ = double.__qualname__ = NAME
globals()[NAME] = double
