def stable(z)
    return z
