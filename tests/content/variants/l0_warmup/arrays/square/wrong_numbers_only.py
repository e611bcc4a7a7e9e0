# it works for single numbers only, as float() and the functions of math do
# names: numbers_only


def square(x):
    return float(x) ** 2
