# only the first element (or row) is computed
# names: first_only


def square(x):
    for v in x:
        return v * v
