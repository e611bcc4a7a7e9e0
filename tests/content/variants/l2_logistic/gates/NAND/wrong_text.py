# a text
# names: words


def NAND(x1, x2):
    return "0" if x1 and x2 else "1"
