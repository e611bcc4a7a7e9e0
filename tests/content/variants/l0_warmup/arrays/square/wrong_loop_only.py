# it works only where there is something to loop over
# names: loop_only


def square(x):
    return [v * v for v in x]
