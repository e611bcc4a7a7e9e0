def double(x):
    try:
        return double(x)
    finally:
        double(x)
