import linecache
import traceback

import numpy as np

from where import SOLUTION

print(linecache.getlines(SOLUTION))


def double(x):
    code = compile("1 / 0", SOLUTION, "exec")
    try:
        exec(code)
    except ZeroDivisionError:
        print(traceback.format_exc())
    exec(compile("\n\nraise ValueError", SOLUTION, "exec"))
    return 2 * np.asarray(x)
