"""Reference for the numerically stable forms, and for where the slide's nan comes from."""

import numpy as np


def stable_sigmoid(z: np.ndarray | float) -> np.ndarray | float:
    """1 / (1 + e^-z) without overflow, for any finite z."""
    z = np.asarray(z, dtype=np.float64)
    # e^-|z| is at most 1.  For z < 0 the fraction is extended by e^z, so that only e^z occurs.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def log_loss_from_logits(y: np.ndarray, z: np.ndarray) -> float:
    """Mean binary cross-entropy of sigmoid(z), without ever computing the probability."""
    # -log sigmoid(z) = log(1 + e^-z) and -log(1 - sigmoid(z)) = log(1 + e^z): one function of the signed logit,
    # which is positive on the wrong side.  log(1 + e^s) = max(s, 0) + log1p(e^-|s|) neither overflows nor loses
    # the digits of a tiny loss.
    signed = np.where(np.asarray(y) == 1, -1.0, 1.0) * z
    return float(np.mean(np.maximum(signed, 0.0) + np.log1p(np.exp(-np.abs(signed)))))


def first_nan(losses: np.ndarray) -> int:
    """The index of the first NaN, -1 when there is none."""
    # NaN is not equal to anything, itself included, so `losses == nan` would find none.
    places = np.flatnonzero(np.isnan(np.asarray(losses, dtype=np.float64)))
    return int(places[0]) if places.size else -1


def saturation_logit(dtype: type) -> int:
    """The smallest whole z at which 1 - 1 / (1 + e^-z), computed in ``dtype``, is exactly 0."""
    z, one = 0, dtype(1)
    # Every intermediate result must be rounded to dtype; a Python float in between would keep more digits.
    while one - one / (one + np.exp(-dtype(z))) != 0:
        z += 1
    return z
