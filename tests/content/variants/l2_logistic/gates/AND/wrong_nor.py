# 1 when both are 0
# names: nor


def AND(x1, x2):
    return 1 if x1 + x2 == 0 else 0
