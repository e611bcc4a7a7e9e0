# computes and forgets to return
# names: -


def square(x):
    result = x * x
