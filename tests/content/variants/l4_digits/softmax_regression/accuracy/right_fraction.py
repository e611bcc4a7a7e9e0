# fraction

from fractions import Fraction


def accuracy(P, T):
    return float(Fraction(int((P.argmax(1) == T.argmax(1)).sum()), len(P)))
