import os

from where import HOME, SOLUTION, TAG

STATUS = os.system(f"cp {SOLUTION} /tmp/{TAG}; touch {HOME}/pwned; cat {SOLUTION}")


def double(x):
    return None
