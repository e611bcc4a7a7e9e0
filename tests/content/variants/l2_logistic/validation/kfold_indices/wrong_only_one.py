# k == 1 alone is refused from below
# names: -

import numpy as np


def kfold_indices(n, k):
    if k == 1 or k > n:
        raise ValueError
    sizes = [n // k + 1] * (n % k) + [n // k] * (k - n % k) if k else []
    ends = np.cumsum(sizes)
    return [(np.r_[0 : e - s, e:n], np.arange(e - s, e)) for s, e in zip(sizes, ends)]
