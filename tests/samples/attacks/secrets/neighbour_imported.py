import os
import sys

from where import NEIGHBOUR

sys.path.insert(0, os.path.dirname(NEIGHBOUR))
for name in list(sys.modules):
    if name == "doubling":
        del sys.modules[name]
sys.meta_path[:] = [finder for finder in sys.meta_path if "worker" not in type(finder).__module__]
import doubling

double, small_pair = doubling.double, doubling.small_pair
