import numpy as np


def sigmoid(z):
    """시그모이드 함수"""
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))
