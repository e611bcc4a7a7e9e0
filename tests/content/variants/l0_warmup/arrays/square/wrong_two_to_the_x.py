# base and exponent swapped
# names: power_of_two


def square(x):
    return 2.0**x
